"""What did a build come to, in figures that later ones are compared with?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

MOST = 200
"""How many are kept."""
VERSION = 1
"""Of the lines that they are kept in: changes when a key goes or means something else; new keys may come any time."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """The figures of one build; two of the same result are one, whenever they were made.

    `counts` are those of the site by name, `scores` percentages of its parts by name, `site` the whole; `pillars` holds
    both of each pillar, `articles` and `score`, by the id it had.
    """

    day: date
    newest: date | None = None
    """When the newest published article or page was published or changed."""
    revision: str = ""
    """The short name of the last commit; nothing where there is none."""
    counts: Mapping[str, int] = field(default_factory=dict)
    scores: Mapping[str, int] = field(default_factory=dict)
    pillars: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def result(self) -> Hashable:
        """What makes two of them the same."""
        pillars = sorted((slug, _pairs(figures)) for slug, figures in self.pillars.items())
        return _pairs(self.counts), _pairs(self.scores), tuple(pillars)


@dataclass(frozen=True)
class Trend:
    """What a file tells of earlier builds, in order; `later` are its lines by a later version of ours, as they are."""

    milestones: tuple[Milestone, ...] = ()
    later: tuple[str, ...] = ()
    is_foreign: bool = False
    """Whether it holds something, and nothing of ours."""


def in_order(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """The last `MOST` by day, then by the newest content, then as they stand; of those with one result, the first.

    That holds for all of one day, and for those that follow each other.
    """
    unlike: dict[Hashable, Milestone] = {}
    for each in sorted(milestones, key=lambda each: (each.day, each.newest or date.min)):
        unlike.setdefault((each.day, each.result), each)
    return following(unlike.values())[-MOST:]


def following(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Those whose result is not that of the one before, of milestones in order."""
    return tuple(next(group) for _, group in groupby(milestones, key=lambda each: each.result))


def _pairs(figures: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(figures.items()))
