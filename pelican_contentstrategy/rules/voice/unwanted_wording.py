"""CS401: text uses words that a style does not want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS401", on=Alert, severity=Severity.WARNING)
def unwanted_wording(alert: Alert) -> Iterator[Problem]:
    """Text uses words that a style does not want.

    ## Why
    A brand is recognised by how it speaks. What stands in a style is asked of every article alike, and no editor has to
    say it again. A style's rules go by names of their own, such as `House.Claims`; so do their suppressions.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      avoid:
        best-in-class: a claim we cannot prove
    ```

    ```content/starter.md
    Title: Feeding a starter

    Our starter is best-in-class.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      avoid:
        best-in-class: a claim we cannot prove
    ```

    ```content/starter.md
    Title: Feeding a starter

    Our starter doubles in four hours.
    ```
    """
    yield from told(alert, "existence")
