"""How does the strategy itself stand: is it written down, followed, covered, carried out?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pelican_contentstrategy.model.source import Span

Aspect = Literal["documentation", "alignment", "coverage", "initiatives"]


@dataclass(frozen=True, slots=True)
class Point:
    """Something that counts, and where it is mended; what it `lacks` is empty where all is well.

    It may be wanted more than once: of a cluster, `reached` of `of` articles are there.
    """

    name: str
    span: Span
    lacks: str = ""
    reached: int = 0
    """How much is there of what lacks something."""
    of: int = 1

    @property
    def have(self) -> int:
        """How much of it is there."""
        return self.reached if self.lacks else self.of


@dataclass(frozen=True, slots=True)
class Score:
    """So much of all that counts; what lacks something is named."""

    aspect: Aspect
    counts: str
    """What is counted, in words: `articles in a pillar that serves a goal`."""
    points: tuple[Point, ...]

    @property
    def have(self) -> int:
        """How much is as it should be."""
        return sum(each.have for each in self.points)

    @property
    def of(self) -> int:
        """How much there should be."""
        return sum(each.of for each in self.points)

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
        return 100 * self.have // self.of if self.of else 0


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Scores of a strategy; an aspect in which nothing counts has none."""

    scores: tuple[Score, ...]

    def score(self, aspect: Aspect) -> Score | None:
        """That of an aspect; None where nothing counts in it."""
        return next((each for each in self.scores if each.aspect == aspect), None)
