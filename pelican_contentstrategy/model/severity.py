"""How much a diagnostic weighs."""

from __future__ import annotations

from enum import Enum


class Severity(str, Enum):
    """SARIF's levels; ordered by `rank`."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return tuple(Severity).index(self)
