"""How does the site stand on one day, for other days to be compared with?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.gap import Gap


@dataclass(frozen=True)
class Snapshot:
    """What is covered, what is not, and which article links to which."""

    site: str
    day: date
    coverage: Coverage
    gaps: tuple[Gap, ...]
    links: tuple[tuple[str, str], ...]
    """Paths of two articles, in order; each pair once."""
