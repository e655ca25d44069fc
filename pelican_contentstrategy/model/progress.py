"""How far did a site come since another time, in the few words that a pull request has room for?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.comparison import Comparison
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.milestone import Milestone


@dataclass(frozen=True, slots=True)
class Mended:
    """A problem that was there; on which line, under which code and how severe is not known of one in a baseline."""

    path: str
    rule: str
    text: str
    line: int | None = None
    code: str = ""


@dataclass(frozen=True)
class Progress:
    """What a site comes to, and what changed since a revision, or without one since what is known."""

    site: str
    now: Milestone
    before: Milestone | None
    """At the revision; without one, at the last build whose result was another."""
    gaps: tuple[Gap, ...]
    new: tuple[Diagnostic, ...] = field(repr=False)
    """Since the revision; without one, those that the baseline does not know."""
    mended: tuple[Mended, ...] = field(repr=False)
    has_baseline: bool = False
    """Whether any problems were known."""
    comparison: Comparison | None = field(default=None, repr=False)
    """None without a revision."""
