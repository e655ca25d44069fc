"""CS403: text uses something more often, or less often, than a style allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS403", on=Alert, severity=Severity.WARNING)
def miscounted_wording(alert: Alert) -> Iterator[Problem]:
    """Text uses something more often, or less often, than a style allows.

    ## Why
    Some things are right once and wrong ten times: commas in a sentence, exclamation marks in a heading, links in an
    introduction.

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
    extends: occurrence
    message: more than two commas
    token: ','
    max: 2
    ```

    ```content/starter.md
    Title: Feeding a starter

    Mix, fold, wait, feed, and wait!
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
    message: more than two commas
    token: ','
    max: 2
    ```

    ```content/starter.md
    Title: Feeding a starter

    Mix, then wait.
    ```
    """
    yield from told(alert, "occurrence")
