"""CS413: rule of a style takes too long over a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.alert import UNJUDGED, Alert
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS413", on=Alert, severity=Severity.WARNING)
def slow_style_rule(alert: Alert) -> Iterator[Problem]:
    """Rule of a style takes too long over a text.

    ## Why
    Some patterns try more ways to match than there are seconds in a year. Such a rule is stopped after half a second,
    and left out altogether once that happened in three files; the others go on.

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
    message: never seen
    raw:
      - '(a|a)+$'
    ```

    ```content/starter.md
    Title: Feeding a starter

    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
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
    message: never seen
    raw:
      - '(a|a)+$'
    ```

    ```content/starter.md
    Title: Feeding a starter

    aaaa
    ```
    """
    if alert.kind in UNJUDGED:
        yield from told(alert, alert.kind)
