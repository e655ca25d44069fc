"""What changed between two days: gaps, articles and links?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.snapshot import Snapshot
    from pelican_contentstrategy.model.source import Status


@dataclass(frozen=True, slots=True)
class GapChange:
    """A gap that closed (nothing after), opened (nothing before) or became another."""

    before: Gap | None
    after: Gap | None
    by_plan: bool = False
    """Whether not the content changed, but what is planned."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """An article that is published now and was not before, or the reverse; `other` is its status at the other time."""

    piece: Piece
    other: Status | None = None
    """None where there was, or is, no such article."""


@dataclass(frozen=True, slots=True)
class Move:
    """An article in another pillar or cluster than before, both by the ids of today's strategy."""

    piece: Piece
    before: tuple[str, str]
    after: tuple[str, str]


@dataclass(frozen=True, slots=True)
class PillarTrend:
    """Published articles of a pillar; None where the strategy did not have it, or has it no more."""

    slug: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Comparison:
    """Everything that changed between a revision and today; links and files by their paths of today."""

    revision: str
    """As it was asked for."""
    before: Snapshot
    after: Snapshot
    pillars: tuple[PillarTrend, ...]
    closed: tuple[GapChange, ...]
    opened: tuple[GapChange, ...]
    changed: tuple[GapChange, ...]
    added: tuple[Entrance, ...]
    removed: tuple[Entrance, ...]
    moved: tuple[Move, ...]
    renamed: tuple[tuple[str, str], ...]
    """Paths before and after."""
    links_won: tuple[tuple[str, str], ...]
    links_lost: tuple[tuple[str, str], ...]
