"""CS001: a suppression must hold something back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.suppression import Suppression
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS001", on=Suppression, severity=Severity.NOTE)
def unused_suppression(suppression: Suppression) -> Iterator[Problem]:
    """A disable comment or field holds nothing back.

    ## Why
    The problem it was written for is gone; left standing, it would hide the next one.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Contentstrategy_disable: unknown-pillar
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: brioche
    Contentstrategy_disable: unknown-pillar
    ```
    """
    yield Problem(suppression.span, f"suppression of '{suppression.rule}' holds nothing back", "take it away")
