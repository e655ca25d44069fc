"""A rule at work: for whom, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from pelican_contentstrategy.model.style import StyleRule

SEVERITIES = {"suggestion": Severity.NOTE, "warning": Severity.WARNING, "error": Severity.ERROR}


@dataclass(frozen=True)
class Active:
    """A rule that holds for some documents, how much it weighs there, and why it is there."""

    rule: StyleRule
    severity: Severity
    why: str = ""
