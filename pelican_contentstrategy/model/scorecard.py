"""How does the strategy itself stand: is it written down, followed, covered, carried out?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pelican_contentstrategy.model.source import Span

Aspect = Literal["documentation", "alignment", "coverage", "initiatives"]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that counts, and where it is mended; what it `lacks` is empty where all is well."""

    name: str
    span: Span
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """So many of so many things that count, each by its name: one that lacks nothing is met."""

    aspect: Aspect
    counts: str
    """What is counted, in words: `articles in a pillar that serves a goal`."""
    points: tuple[Point, ...]

    @property
    def met(self) -> tuple[Point, ...]:
        """What is as it should be."""
        return tuple(each for each in self.points if not each.lacks)

    @property
    def missing(self) -> tuple[Point, ...]:
        """What is to be done, in the order of the strategy."""
        return tuple(each for each in self.points if each.lacks)

    @property
    def percent(self) -> int:
        """Rounded down, so that only a whole is 100."""
        return 100 * len(self.met) // len(self.points) if self.points else 0


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Scores of a strategy; an aspect in which nothing counts has none."""

    scores: tuple[Score, ...]

    def score(self, aspect: Aspect) -> Score | None:
        """That of an aspect; None where nothing counts in it."""
        return next((each for each in self.scores if each.aspect == aspect), None)
