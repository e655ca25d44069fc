"""How well do an article, a cluster, a pillar and the site do what the strategy asks?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Quality = Literal["linking", "readability", "voice", "coverage"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a rating: a share from 0 to 1, its weight, and in a few words what keeps it from being whole."""

    quality: Quality
    share: float
    weight: float
    lacks: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """Rounded down, so that only a whole is 100."""
        return int(100 * self.share + 1e-9)


@dataclass(frozen=True, slots=True)
class Rating:
    """Parts, weighed into one figure; None where nothing weighs anything."""

    parts: tuple[Part, ...] = ()

    @property
    def percent(self) -> int | None:
        """The score, from 0 to 100, rounded down."""
        weight = sum(each.weight for each in self.parts)
        return int(100 * sum(each.share * each.weight for each in self.parts) / weight + 1e-9) if weight else None

    @property
    def lacking(self) -> tuple[Part, ...]:
        """The parts that keep it from 100."""
        return tuple(each for each in self.parts if each.lacks)

    def part(self, quality: Quality) -> Part | None:
        """That of a quality, if it counts here."""
        return next((each for each in self.parts if each.quality == quality), None)


@dataclass(frozen=True)
class Ratings:
    """All ratings: of published articles by path, of clusters by the ids of pillar and cluster, of pillars by id."""

    site: Rating
    pillars: Mapping[str, Rating]
    clusters: Mapping[tuple[str, str], Rating]
    articles: Mapping[str, Rating]
