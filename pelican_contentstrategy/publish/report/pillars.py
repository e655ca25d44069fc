"""pillars: to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.publish.report.dossier import Dossier


def pillars(dossier: Dossier) -> object:
    """To be made."""
    return None
