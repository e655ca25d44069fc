"""How did all of it go from build to build?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.publish.report.geometry import line
from pelican_contentstrategy.publish.report.trend import trend

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.publish.report.geometry import Point

    Figure = Callable[[Milestone], int | None]

Aim = Literal["more", "less", ""]
"""What is good of a figure."""
SCORES = {
    "site": "Health",
    "linking": "Linking",
    "readability": "Readability",
    "voice": "Voice",
    "coverage": "Coverage",
}
WORK = {"gaps": "Gaps", "orphans": "Orphans", "overdue": "Overdue", "errors": "Errors", "warnings": "Warnings"}
STOCK = {"articles": "Published", "drafts": "Drafts"}
WIDTH, HEIGHT, MARGIN = 240, 56, 5
PILLARS = 12
"""Pillars that have a line, those with most articles."""
ROWS = 12
"""Milestones that the table shows, the last ones."""
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Curve:
    """A figure from build to build."""

    name: str
    first: int
    last: int
    lowest: int
    highest: int
    since: str
    points: tuple[Point, ...]
    aim: Aim

    @property
    def change(self) -> int:
        """How much it grew."""
        return self.last - self.first

    @property
    def kind(self) -> str:
        """Whether that is good or bad; nothing where it is neither."""
        if not self.change or not self.aim:
            return ""
        return "good" if (self.change > 0) == (self.aim == "more") else "bad"

    @property
    def words(self) -> str:
        """The curve for those who do not see it."""
        if self.lowest == self.highest:
            return f"{self.name}: {self.last:,} throughout"
        between = f", between {self.lowest:,} and {self.highest:,}"
        is_straight = {self.first, self.last} == {self.lowest, self.highest}
        return f"{self.name}: from {self.first:,} to {self.last:,}{'' if is_straight else between}"


@dataclass(frozen=True, slots=True)
class Group:
    """Curves that are drawn in the same way."""

    title: str
    curves: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of a milestone, None where it has none."""

    day: str
    revision: str
    figures: tuple[int | None, ...]


@dataclass(frozen=True)
class Trends:
    """Groups of curves, and all figures of the last milestones, the newest first."""

    number: int
    groups: tuple[Group, ...] = ()
    names: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    since: str = ""
    pillars_left_out: int = 0

    @property
    def rows_left_out(self) -> int:
        """How many milestones the table does not show."""
        return self.number - len(self.rows)


def trends(dossier: Dossier) -> Trends:
    """Trends of a site; from two milestones on there is something to see."""
    milestones = trend(dossier)
    if len(milestones) < 2:  # noqa: PLR2004 - a line has two ends
        return Trends(len(milestones))
    pillars = dossier.strategy.pillars
    largest = sorted(pillars, key=lambda slug: -(_articles(slug)(milestones[-1]) or 0))
    by_pillar = {pillars[slug].title: _articles(slug) for slug in largest[:PILLARS]}
    stock = {name: _count(key) for key, name in STOCK.items()}
    groups = (
        Group("Scores", tuple(_curves({name: _score(key) for key, name in SCORES.items()}, milestones, "more"))),
        Group("To be done", tuple(_curves({name: _count(key) for key, name in WORK.items()}, milestones, "less"))),
        Group("Articles", (*_curves(stock, milestones), *_curves(by_pillar, milestones))),
    )
    columns = {
        name: figure for name, figure in _columns().items() if any(figure(each) is not None for each in milestones)
    }
    return Trends(
        number=len(milestones),
        since=spelled_out(milestones[0].day),
        groups=tuple(each for each in groups if each.curves),
        names=tuple(columns),
        rows=tuple(
            Row(spelled_out(each.day), each.revision, tuple(figure(each) for figure in columns.values()))
            for each in reversed(milestones[-ROWS:])
        ),
        pillars_left_out=max(0, len(pillars) - PILLARS),
    )


def _count(name: str) -> Figure:
    return lambda milestone: milestone.counts.get(name)


def _score(name: str) -> Figure:
    return lambda milestone: milestone.scores.get(name)


def _articles(pillar: str) -> Figure:
    return lambda milestone: milestone.pillars.get(pillar, {}).get("articles")


def _columns() -> Mapping[str, Figure]:
    counts = {**STOCK, **WORK, "notes": "Notes"}
    return {name: _score(key) for key, name in SCORES.items()} | {name: _count(key) for key, name in counts.items()}


def _curves(figures: Mapping[str, Figure], milestones: Sequence[Milestone], aim: Aim = "") -> Iterator[Curve]:
    """On one scale if they are scores or pillars, which are compared; what was nothing all along is left out.

    Of several milestones of a day, the last one counts.
    """
    days = {each.day: each for each in milestones}
    start, end = milestones[0].day, milestones[-1].day
    known = {
        name: {day: value for day, each in days.items() if (value := figure(each)) is not None}
        for name, figure in figures.items()
    }
    drawn = {name: values for name, values in known.items() if len(values) > 1 and any(values.values())}
    top = max((value for values in drawn.values() for value in values.values()), default=0)
    for name, values in drawn.items():
        highest = HUNDRED if aim == "more" else max(values.values()) if aim == "less" else top
        length = max(1, (end - start).days)
        places = [((day - start).days / length, value / highest) for day, value in values.items()]
        told = [*values.values()]
        since = min(values)
        yield Curve(
            name=name,
            first=told[0],
            last=told[-1],
            lowest=min(told),
            highest=max(told),
            since=spelled_out(since) if since > start else "",
            points=line(places, WIDTH, HEIGHT, MARGIN),
            aim=aim,
        )
