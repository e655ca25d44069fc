"""How does the site stand, in four figures, and which way do they go?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago, spelled_out
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.gap_words import gap_words
from pelican_contentstrategy.publish.report.shelf import Shelf
from pelican_contentstrategy.publish.report.sparkline import Sparkline, sparkline
from pelican_contentstrategy.publish.report.stub import Stub, stub_of
from pelican_contentstrategy.publish.report.trend import trend
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.rules.linking.orphan_article import orphan_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.publish.report.dossier import Dossier

LISTED = 100
"""Gaps, or things overdue, that are listed under the tiles; more are counted."""
ELSEWHERE = frozenset({"unanswered-pain", "mix-off-plan"})
"""Gaps that neither the matrix nor the table of pillars shows."""
TWO = 2
"""Milestones that it takes to tell a change."""


@dataclass(frozen=True, slots=True)
class Change:
    """How far a figure moved since another day; whether that is good is also said by `words`."""

    sign: str
    words: str
    is_good: bool


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure, where in the report it comes from, and how it came to that; None where there is none."""

    name: str
    figure: int | None
    of: str
    meaning: str
    link: str
    change: Change | None = None
    spark: Sparkline | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a tile counts; `path` leads to an article, if it is one, `link` to a part of the report."""

    text: str
    detail: str = ""
    path: str = ""
    link: str = ""
    stub: Stub | None = None
    """How the piece begins that closes a gap, where no other part of the report says so."""


@dataclass(frozen=True)
class Tiles:
    """The figures, and what those of them count that stands nowhere else in the report."""

    tiles: tuple[Tile, ...]
    gaps: tuple[Item, ...]
    more_gaps: int
    late: tuple[Item, ...]
    more_late: int
    orphans: Shelf

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """What they count of articles."""
        return (self.orphans,)


def tiles(dossier: Dossier) -> Tiles:
    """The site's health, its gaps, its orphans, and what is overdue."""
    past = trend(dossier)
    counts = dossier.milestone.counts
    asked = (("rule", orphan_article.code),)
    orphans = Shelf("orphans", "Orphans", tuple(each.path for each in dossier.orphans), asked)
    gaps = tuple(_gap(each, dossier) for each in dossier.gaps)
    late = tuple(_late(dossier))
    made = (
        ("gaps", "Gaps", "asked for by the strategy, and not there", "gaps"),
        ("orphans", "Orphans", "articles that no other one links to", orphans.id),
        ("overdue", "Overdue", "reviews, planned topics and initiatives", "overdue"),
    )
    return Tiles(
        (
            Tile(
                "Health",
                dossier.ratings.site.percent,
                "of 100",
                "how well the site does what the strategy asks",
                "method",
                _change([(each.day, each.scores.get("site")) for each in past], is_more_better=True),
                sparkline([each.scores["site"] for each in past if "site" in each.scores]),
            ),
            *(_counting(name, title, meaning, link, counts[name], past) for name, title, meaning, link in made),
        ),
        gaps[:LISTED],
        max(0, len(gaps) - LISTED),
        late[:LISTED],
        max(0, len(late) - LISTED),
        orphans,
    )


def _counting(  # noqa: PLR0913, PLR0917 - one for each thing that differs
    name: str, title: str, meaning: str, link: str, number: int, past: tuple[Milestone, ...]
) -> Tile:
    known = [(each.day, each.counts.get(name)) for each in past]
    return Tile(
        name=title,
        figure=number,
        of="",
        meaning=meaning,
        link=link if number else "",
        change=_change(known, is_more_better=False),
        spark=sparkline([figure for _, figure in known if figure is not None]),
    )


def _change(known: list[tuple[date, int | None]], *, is_more_better: bool) -> Change | None:
    """From the milestone before to the last one; None where there is none, or it does not know the figure."""
    if len(known) < TWO:
        return None
    (day, before), (_, now) = known[-2:]
    if before is None or now is None:
        return None
    when = spelled_out(day)
    moved = now - before
    if not moved:
        return Change("=", f"as on {when}", is_good=True)
    if is_more_better:
        return Change(_sign(moved), f"{abs(moved):,} {'more' if moved > 0 else 'less'} than on {when}", moved > 0)
    return Change(_sign(moved), f"{abs(moved):,} {'more' if moved > 0 else 'fewer'} than on {when}", moved < 0)


def _sign(moved: int) -> str:
    return "▲" if moved > 0 else "▼"


def _gap(gap: Gap, dossier: Dossier) -> Item:
    text = gap_words(gap, dossier.strategy)
    if gap.kind == "persona-gap":
        return Item(text, link=part("gap-cell", *gap.about))
    if gap.kind == "off-strategy-share":
        return Item(text, link=part("pillar", ""))
    if gap.kind in ELSEWHERE:
        return Item(text, stub=stub_of(gap, dossier.site))
    return Item(text, link="pillars")


def _late(dossier: Dossier) -> Iterator[Item]:
    today, found = dossier.site.today, dossier.overdue
    for topic in found.topics:
        if topic.due:
            yield Item(topic.title, f"planned topic, was due {ago(topic.due, today)}", topic.path)
    for initiative in found.initiatives:
        if initiative.due:
            yield Item(initiative.name, f"initiative, was due {ago(initiative.due, today)}")
    for each in found.reviews:
        title = plain_text(each.document.title)
        yield Item(title, f"review, was due {ago(each.day, today)}", each.document.path)
