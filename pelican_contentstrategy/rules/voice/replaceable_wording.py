"""CS402: text uses words for which a style knows better ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS402", on=Alert, severity=Severity.WARNING)
def replaceable_wording(alert: Alert) -> Iterator[Problem]:
    """Text uses words for which a style knows better ones.

    ## Why
    Two words for one thing make readers look for the difference. The style says which of them is ours.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      prefer:
        utilize: use
    ```

    ```content/starter.md
    Title: Feeding a starter

    Utilize a warm bowl.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    voice:
      prefer:
        utilize: use
    ```

    ```content/starter.md
    Title: Feeding a starter

    Use a warm bowl.
    ```
    """
    yield from told(alert, "substitution")
