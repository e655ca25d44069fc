"""CS408: text as a whole misses a measure that a style sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS408", on=Alert, severity=Severity.WARNING)
def missed_measure(alert: Alert) -> Iterator[Problem]:
    """Text as a whole misses a measure that a style sets.

    ## Why
    A formula over words, sentences and headings tells in one number what is hard to see in any one place.

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
    extends: metric
    message: "%s words in a sentence are too many"
    formula: words / sentences
    condition: "> 8"
    ```

    ```content/starter.md
    Title: Feeding a starter

    Feed it, wait, feed it, wait, feed it, wait, feed it, wait.
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
    extends: metric
    message: "%s words in a sentence are too many"
    formula: words / sentences
    condition: "> 8"
    ```

    ```content/starter.md
    Title: Feeding a starter

    Feed it. Wait.
    ```
    """
    yield from told(alert, "metric")
