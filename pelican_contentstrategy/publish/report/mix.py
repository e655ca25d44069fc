"""Of each format and stage, how much was planned, how much is there, and how much of the success does it bring?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.publish.one_page.words import stage_name
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.funnel import stage_shelf
from pelican_contentstrategy.publish.report.shelf import Shelf
from pelican_contentstrategy.rules.coverage.mix_off_plan import Options, mix_off_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.coverage import Axis, Share
    from pelican_contentstrategy.model.outcome import ShareOutcome
    from pelican_contentstrategy.publish.report.dossier import Dossier

BarName = Literal["planned", "published", "performing"]
AXES: tuple[Axis, ...] = ("formats", "stages")


@dataclass(frozen=True, slots=True)
class Bar:
    """A share in percent, and how long its bar is beside the longest of its table."""

    name: BarName
    percent: int
    length: float


@dataclass(frozen=True, slots=True)
class Row:
    """A format or stage; `assets` are what there is of it beside articles."""

    name: str
    published: Shelf
    assets: int
    bars: tuple[Bar, ...]
    words: tuple[tuple[str, str], ...]
    """How it stands, each with whether that is `good`, `bad` or neither."""


@dataclass(frozen=True, slots=True)
class Table:
    """All formats, or all stages; `silent` are published articles that name none."""

    axis: str
    title: str
    rows: tuple[Row, ...]
    is_planned: bool
    silent: Shelf


@dataclass(frozen=True)
class Mix:
    """Tables of what is planned, or of what is known to perform; `kpi` is what performing means here."""

    tables: tuple[Table, ...]
    kpi: str = ""

    @property
    def shelves(self) -> Iterator[Shelf]:
        """All that the tables count."""
        found = chain.from_iterable((*(row.published for row in each.rows), each.silent) for each in self.tables)
        return (each for each in found if each.paths)


def mix(dossier: Dossier) -> Mix:
    """What is planned by `mix`, and by the first KPI what performs; nothing of an axis without either."""
    mixture = next(iter(dossier.outcomes.mixtures), None)
    performing: dict[tuple[str, str], ShareOutcome]
    performing = {(each.axis, fold(each.slug)): each for each in mixture.shares} if mixture else {}
    tables = (_table(axis, dossier, performing) for axis in AXES)
    kpi = dossier.strategy.kpis[mixture.kpi].name if mixture else ""
    return Mix(tuple(each for each in tables if each.rows), kpi)


def _table(axis: Axis, dossier: Dossier, performing: Mapping[tuple[str, str], ShareOutcome]) -> Table:
    shares = [each for each in dossier.site.coverage.shares if each.axis == axis]
    brought = {each.slug: performing.get((axis, fold(each.slug))) for each in shares}
    told = {each.slug: one.performing_share for each in shares if (one := brought[each.slug])}
    is_planned = any(each.planned is not None for each in shares)
    is_known = any(told.values())
    options = dossier.review.checks.options_of(mix_off_plan.name, Options)
    shown = [each for each in shares if (is_planned or is_known) and (each.planned or each.stock.total)]
    percents = {each.slug: _percents(each, told.get(each.slug) if is_known else None) for each in shown}
    longest = max(chain.from_iterable(each.values() for each in percents.values()), default=0) or 1

    def row(share: Share) -> Row:
        name = stage_name(dossier.strategy.stages[share.slug]) if axis == "stages" else share.slug
        bars = (Bar(bar, percent, round(100 * percent / longest, 1)) for bar, percent in percents[share.slug].items())
        published = _shelf(axis, share.slug, dossier)
        words = tuple(_words(share, percents[share.slug], is_planned=is_planned, points=options.points))
        return Row(name, published, share.stock.assets, tuple(bars), words)

    return Table(axis, axis.capitalize(), tuple(map(row, shown)), is_planned, _shelf(axis, "", dossier))


def _shelf(axis: Axis, slug: str, dossier: Dossier) -> Shelf:
    """Published articles of a format or stage, or those that name none."""
    if axis == "stages":
        return stage_shelf(slug, "published", dossier)
    pieces = (each for each in dossier.site.coverage.pieces if each.is_published)
    title = f"Published articles of {f'format “{slug}”' if slug else 'no format'}"
    paths = tuple(each.path for each in pieces if fold(each.format) == fold(slug))
    return Shelf(part("mix-format", slug), title, paths, (("format", slug), ("status", "published")))


def _percents(share: Share, performing: float | None) -> dict[BarName, int]:
    found: dict[BarName, int] = {}
    if share.planned is not None:
        found["planned"] = share.planned_percent
    found["published"] = share.percent
    if performing is not None:
        found["performing"] = round(100 * performing)
    return found


def _words(
    share: Share, percents: Mapping[BarName, int], *, is_planned: bool, points: float
) -> Iterator[tuple[str, str]]:
    """Differences from the plan as `mix-off-plan` judges them, and by as many points between share and success."""
    if share.planned is not None and share.is_off_plan(points):
        yield f"{abs(share.missing):,} too {'few' if share.missing > 0 else 'many'}", "bad"
    elif share.planned is not None:
        yield "as planned", "good"
    elif is_planned:
        yield "not planned", ""
    if "performing" in percents and abs(percents["performing"] - percents["published"]) > points:
        is_more = percents["performing"] > percents["published"]
        yield f"brings {'more' if is_more else 'less'} than its share", ""
