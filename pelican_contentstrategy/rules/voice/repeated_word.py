"""CS404: text says the same word twice in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS404", on=Alert, severity=Severity.WARNING)
def repeated_word(alert: Alert) -> Iterator[Problem]:
    r"""Text says the same word twice in a row.

    ## Why
    The eye skips a doubled word at the end of a line, the reader of the finished page does not.

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
    extends: repetition
    message: "'%s' is there twice"
    alpha: true
    tokens:
      - '[^\s]+'
    ```

    ```content/starter.md
    Title: Feeding a starter

    Feed the the starter.
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
    extends: repetition
    message: "'%s' is there twice"
    alpha: true
    tokens:
      - '[^\s]+'
    ```

    ```content/starter.md
    Title: Feeding a starter

    Feed the starter.
    ```
    """
    yield from told(alert, "repetition")
