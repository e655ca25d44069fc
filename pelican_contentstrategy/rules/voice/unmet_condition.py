"""CS406: text has something that calls for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS406", on=Alert, severity=Severity.WARNING)
def unmet_condition(alert: Alert) -> Iterator[Problem]:
    r"""Text has something that calls for something else.

    ## Why
    An abbreviation is for those who know it. A style can ask that the long form comes with it once.

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
    extends: conditional
    message: "spell out '%s' once"
    first: '\b([A-Z]{3,5})\b'
    second: '\(([A-Z]{3,5})\)'
    ```

    ```content/starter.md
    Title: Feeding a starter

    Mind the DDT of the dough.
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
    extends: conditional
    message: "spell out '%s' once"
    first: '\b([A-Z]{3,5})\b'
    second: '\(([A-Z]{3,5})\)'
    ```

    ```content/starter.md
    Title: Feeding a starter

    Mind the desired dough temperature (DDT). The DDT is 24 degrees.
    ```
    """
    yield from told(alert, "conditional")
