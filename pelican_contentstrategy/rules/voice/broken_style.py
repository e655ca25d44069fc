"""CS411: what a strategy's voice is made of must be there, and be readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS411", on=Site, severity=Severity.WARNING)
def broken_style(site: Site) -> Iterator[Problem]:
    """Style, vocabulary, Vale configuration or the voice's own words have a mistake.

    ## Why
    A rule that cannot be read finds nothing, and nobody misses what it does not say. The rest of the style goes on.
    Nor can writers follow words of the strategy that contradict each other: one term in two spellings, or a word to
    write that is to be replaced itself.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      styles:
        - Own
    ```

    ```styles/Own/Rule.yml
    extends: existence
    message: "leave out '%s'"
    tokns:
      - very
    tokens:
      - really
    ```

    ```content/starter.md
    Title: Feeding a starter

    Twice a day.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      styles:
        - Own
    ```

    ```styles/Own/Rule.yml
    extends: existence
    message: "leave out '%s'"
    tokens:
      - very
      - really
    ```

    ```content/starter.md
    Title: Feeding a starter

    Twice a day.
    ```
    """
    yield from site.library.faults
    yield from contradictions(site.strategy)
