"""CS407: heading is not capitalised as a style asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS407", on=Alert, severity=Severity.WARNING)
def wrong_capitalization(alert: Alert) -> Iterator[Problem]:
    """Heading is not capitalised as a style asks.

    ## Why
    Headings are read one after another. Capitals that come and go look like carelessness.

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
    extends: capitalization
    message: "'%s' should be in sentence case"
    scope: heading
    match: $sentence
    ```

    ```content/starter.md
    Title: Feeding a starter

    ### Feeding A Hungry Starter

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
    extends: capitalization
    message: "'%s' should be in sentence case"
    scope: heading
    match: $sentence
    ```

    ```content/starter.md
    Title: Feeding a starter

    ### Feeding a hungry starter

    Twice a day.
    ```
    """
    yield from told(alert, "capitalization")
