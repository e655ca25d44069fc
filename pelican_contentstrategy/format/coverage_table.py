"""Coverage for people: what a team looks at on a Monday morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._coverage import NOWHERE, gap_counts, too_few_or_many
from pelican_contentstrategy.format._grid import Cell, grid, number
from pelican_contentstrategy.format._words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.coverage import Axis, ClusterCoverage, Coverage, Share, Stock
    from pelican_contentstrategy.model.coverage import Cell as CoverageCell
    from pelican_contentstrategy.model.snapshot import Snapshot

BAR = 12
"""Cells of a full bar."""
HEAD, GAP, FEW, DONE, ASIDE = "bold", "bold red", "yellow", "green", "dim"
HUBS = {
    "page": "",
    "generated": "",
    "draft": "hub page is a draft",
    "occupied": "no room for a hub page",
    "none": "no hub page",
}
UNEXPECTED = "·"
"""Stands where nothing is planned, and nothing is."""


def coverage_table(snapshot: Snapshot) -> RenderableType:
    """Pillars, personas, topics, mix and calls to action, each part only where it says something; all counted last."""
    return _Table(snapshot)


@dataclass(frozen=True)
class _Table:
    snapshot: Snapshot

    @property
    def coverage(self) -> Coverage:
        return self.snapshot.coverage

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        room = options.max_width if options.is_terminal else None
        full, empty = ("#", "-") if options.ascii_only else ("█", "░")
        table = Text(end="")
        for heading, rows in (
            ("", self._pillars(full, empty)),
            ("", self._matrix()),
            (self._answered(), self._pains()),
            (self._written(), self._topics()),
            ("", self._mix("formats")),
            ("", self._mix("stages")),
            ("", self._ctas()),
        ):
            lines = list(rows)
            if len(lines) > 1:
                table.append(heading, HEAD).append_text(grid(lines, room)).append("\n")
        yield table.append(f"{self._summary()}\n")

    def _pillars(self, full: str, empty: str) -> Iterator[Sequence[Cell]]:
        yield _head("pillar / cluster", "", "articles", "target", "drafts", "assets", "")
        clusters = tuple(self.coverage.clusters)
        largest = max((each.stock.published for each in clusters), default=0)
        has_targets = any(each.target for each in clusters)
        for pillar in self.coverage.pillars:
            yield _line(pillar.slug, pillar.stock, HEAD, HUBS[pillar.hub])
            for cluster in pillar.clusters:
                yield _cluster(cluster, _bar(cluster, None if has_targets else largest, full, empty))
            if pillar.clusters and (pillar.outside.published or pillar.outside.drafts):
                yield _line("  in no cluster", pillar.outside, ASIDE)
        if self.coverage.off_strategy.total or self.coverage.off_strategy.drafts:
            is_gap = any(gap.kind == "off-strategy-share" for gap in self.snapshot.gaps)
            note = f"{self.coverage.off_strategy_percent}%" if is_gap else ""
            yield _line(NOWHERE, self.coverage.off_strategy, GAP if is_gap else ASIDE, note)

    def _matrix(self) -> Iterator[Sequence[Cell]]:
        cells = self.coverage.cells
        stages = list(dict.fromkeys(each.stage for each in cells if each.stage or each.stock.published))
        personas = [each.slug for each in sorted(self.coverage.personas, key=lambda each: not each.is_primary)]
        if not any(each.stage and each.stock.published for each in cells) and not personas:
            return
        gaps = {gap.about for gap in self.snapshot.gaps if gap.kind == "persona-gap"}
        yield _head("persona by stage" if personas else "stage", *(stage or "no stage" for stage in stages))
        rows = [(slug, slug) for slug in personas]
        if any(not each.persona and each.stock.published for each in cells):
            rows.append(("", "no persona" if personas else "articles"))
        for slug, name in rows:
            found = [self.coverage.cell(slug, stage) for stage in stages]
            if personas:
                yield (Cell(name, "" if slug else ASIDE), *(_in_matrix(each, gaps) for each in found))
            else:
                yield (Cell(name), *(number(each.stock.published) for each in found))

    def _answered(self) -> str:
        pains = tuple(self.coverage.pains)
        return f"pains: {sum(bool(each.stock.published) for each in pains):,} of {len(pains):,} answered\n"

    def _pains(self) -> Iterator[Sequence[Cell]]:
        yield _head("persona", "pain", "", "")
        for each in self.coverage.pains:
            if not each.stock.published:
                yield Cell(each.persona), Cell(each.slug, FEW), Cell(each.text), Cell(_drafts(each.stock), ASIDE)

    def _written(self) -> str:
        states = [each.state for each in self.coverage.topics]
        return f"planned topics: {states.count('published'):,} of {len(states):,} published\n"

    def _topics(self) -> Iterator[Sequence[Cell]]:
        yield _head("due", "topic", "cluster", "owner", "")
        ahead = (each for each in self.coverage.topics if each.state != "published")
        for each in sorted(ahead, key=lambda topic: (topic.due or date.max, topic.title)):
            style = GAP if each.days_overdue else ""
            late = f"{count(each.days_overdue, 'day')} late" if each.days_overdue else ""
            state = ", ".join(filter(None, ("begun" if each.state == "begun" else "", late)))
            due = Cell(each.due.isoformat() if each.due else "", style, is_whole=True)
            yield due, Cell(each.title, style), Cell(each.cluster), Cell(each.owner, ASIDE), Cell(state, style)

    def _mix(self, axis: Axis) -> Iterator[Sequence[Cell]]:
        shares = [each for each in self.coverage.shares if each.axis == axis]
        is_planned = any(each.planned is not None for each in shares)
        gaps = {gap.about for gap in self.snapshot.gaps if gap.kind == "mix-off-plan"}
        yield _head(axis.removesuffix("s"), "planned", "there", "pieces", "")
        for each in shares:
            if each.planned is not None or (each.stock.total and (is_planned or axis == "formats")):
                yield _share(each, is_gap=(each.axis, each.slug) in gaps)

    def _ctas(self) -> Iterator[Sequence[Cell]]:
        yield _head("call to action", "articles", "")
        for each in self.coverage.ctas:
            style = "" if each.stock.published else FEW
            ended = "ended" if each.has_ended and each.stock.published else ""
            yield Cell(each.slug, style), number(each.stock.published, style), Cell(ended, GAP)
        if self.coverage.ctas and self.coverage.without_cta.published:
            yield Cell("none", ASIDE), number(self.coverage.without_cta.published, ASIDE), Cell()

    def _summary(self) -> str:
        stock = self.coverage.stock
        parts = [count(stock.published, "article"), _drafts(stock)]
        parts += [count(stock.assets, "asset")] if stock.assets else []
        gaps = self.snapshot.gaps
        told = f"{count(len(gaps), 'gap')}: {gap_counts(gaps)}" if gaps else "no gaps"
        return f"{', '.join(filter(None, parts))}; {told}"


def _head(first: str, *others: str) -> Sequence[Cell]:
    return (Cell(first, HEAD), *(Cell(each, HEAD) for each in others))


def _line(name: str, stock: Stock, style: str, note: str = "") -> Sequence[Cell]:
    stocks = (
        number(stock.published, style),
        Cell(),
        number(stock.drafts or None, ASIDE),
        number(stock.assets or None, ASIDE),
    )
    return Cell(name, style), Cell(), *stocks, Cell(note, GAP)


def _cluster(cluster: ClusterCoverage, bar: str) -> Sequence[Cell]:
    style = GAP if cluster.is_empty else FEW if cluster.missing else ""
    stocks = number(cluster.target, ASIDE), number(cluster.stock.drafts or None, ASIDE), number(None), Cell()
    name, whole_bar = Cell(f"  {cluster.slug}"), Cell(bar, style or DONE, is_whole=True)
    return name, whole_bar, number(cluster.stock.published, style), *stocks


def _bar(cluster: ClusterCoverage, largest: int | None, full: str, empty: str) -> str:
    """Towards the target; where no cluster has one, against the cluster with most articles."""
    if not cluster.target and not largest:
        return ""
    part = min(1.0, cluster.stock.published / (cluster.target or largest or 1))
    filled = min(max(round(BAR * part), bool(part)), BAR if part == 1 else BAR - 1)
    return full * filled + (empty * (BAR - filled) if cluster.target else "")


def _in_matrix(cell: CoverageCell, gaps: set[tuple[str, ...]]) -> Cell:
    if (cell.persona, cell.stage) in gaps:
        return number(0, GAP)
    if not cell.stock.published and not cell.is_expected:
        return Cell(UNEXPECTED if cell.persona and cell.stage else "", ASIDE, is_number=True)
    return number(cell.stock.published, "" if cell.is_expected else ASIDE)


def _share(share: Share, *, is_gap: bool) -> Sequence[Cell]:
    planned = "" if share.planned is None else f"{share.planned_percent}%"
    style = FEW if is_gap else ""
    return (
        Cell(share.slug, style),
        Cell(planned, is_number=True),
        Cell(f"{share.percent}%", style, is_number=True),
        number(share.stock.total, style),
        Cell(too_few_or_many(share.missing) if is_gap else "", style),
    )


def _drafts(stock: Stock) -> str:
    return count(stock.drafts, "draft") if stock.drafts else ""
