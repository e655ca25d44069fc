"""CS409: text has a word that no dictionary knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS409", on=Alert, severity=Severity.WARNING)
def misspelt_word(alert: Alert) -> Iterator[Problem]:
    """Text has a word that no dictionary knows.

    ## Why
    A misspelling costs trust in everything around it. Needs the extra `spelling`, and words of your trade in a
    vocabulary.

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
    extends: spelling
    message: "is '%s' a word?"
    ```

    ```content/starter.md
    Title: Feeding a starter

    Feed the sturter.
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
    extends: spelling
    message: "is '%s' a word?"
    ```

    ```content/starter.md
    Title: Feeding a starter

    Feed the starter.
    ```
    """
    yield from told(alert, "spelling")
