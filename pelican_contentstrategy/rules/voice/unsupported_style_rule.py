"""CS412: a style should hold only rules that can be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS412", on=Site, severity=Severity.NOTE)
def unsupported_style_rule(site: Site) -> Iterator[Problem]:
    """Style has a rule of a kind that is not followed here.

    ## Why
    Rules of the kinds `sequence` and `script` need a tagger of parts of speech, or run programs of their own. They are
    told once, by name, so that nobody takes their silence for praise. So are keys of a `.vale.ini` that change nothing
    here - `Transform`, `Lang`, `CommentDelimiters`, `View` - and files that are nearly rules, their names ending in
    `.yaml` or `.YML` where `.yml` is meant.

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
    extends: script
    message: too many sections
    scope: raw
    script: sections.tengo
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
    extends: occurrence
    message: too many sections
    scope: heading
    token: '.'
    max: 80
    ```

    ```content/starter.md
    Title: Feeding a starter

    Twice a day.
    ```
    """
    yield from site.library.unsupported
