"""What is told to programs of what changed since another revision? A contract: see VERSION of whatever tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.model.coverage import Stock  # noqa: TC001 - a schema is made of it
from pelican_contentstrategy.model.coverage_data import GapData, gap_data
from pelican_contentstrategy.model.source import Status  # noqa: TC001 - as above

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.comparison import Comparison, Entrance, GapChange, Move
    from pelican_contentstrategy.model.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class TotalsData:
    """How much there was of everything."""

    articles: Stock
    gaps: int
    links: int
    """Pairs of articles of which one links to the other."""


@dataclass(frozen=True, kw_only=True)
class TrendData:
    """Published articles of a pillar; null where the strategy does not have it."""

    id: str
    before: int | None
    after: int | None


@dataclass(frozen=True, kw_only=True)
class GapChangeData:
    """A gap that closed (null after), opened (null before) or became another."""

    before: GapData | None
    after: GapData | None
    cause: Literal["plan", "content"]


@dataclass(frozen=True, kw_only=True)
class GapChangesData:
    """Gaps that changed."""

    closed: tuple[GapChangeData, ...]
    opened: tuple[GapChangeData, ...]
    changed: tuple[GapChangeData, ...]


@dataclass(frozen=True, kw_only=True)
class EntranceData:
    """An article that is published now and was not before, or the reverse; null where there was, or is, none."""

    path: str
    url: str
    title: str
    pillar: str | None
    cluster: str | None
    other_status: Status | None


@dataclass(frozen=True, kw_only=True)
class PlaceData:
    """Where an article belongs."""

    pillar: str | None
    cluster: str | None


@dataclass(frozen=True, kw_only=True)
class MoveData:
    """An article in another pillar or cluster than before."""

    path: str
    title: str
    before: PlaceData
    after: PlaceData


@dataclass(frozen=True, kw_only=True)
class RenamedData:
    """A file by another path than before."""

    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class ArticleChangesData:
    """Articles that changed."""

    added: tuple[EntranceData, ...]
    removed: tuple[EntranceData, ...]
    moved: tuple[MoveData, ...]
    renamed: tuple[RenamedData, ...]


@dataclass(frozen=True, kw_only=True)
class LinkData:
    """One article that links to another, by their paths."""

    source: str
    target: str


@dataclass(frozen=True, kw_only=True)
class LinkChangesData:
    """Links that came and went."""

    won: tuple[LinkData, ...]
    lost: tuple[LinkData, ...]


@dataclass(frozen=True, kw_only=True)
class ComparisonData:
    """What changed since a revision."""

    against: str
    """The revision, as it was asked for."""
    before: TotalsData
    after: TotalsData
    pillars: tuple[TrendData, ...]
    gaps: GapChangesData
    articles: ArticleChangesData
    links: LinkChangesData


def comparison_data(comparison: Comparison) -> ComparisonData:
    """Gaps, articles and links that came and went."""
    return ComparisonData(
        against=comparison.revision,
        before=_totals(comparison.before),
        after=_totals(comparison.after),
        pillars=tuple(TrendData(id=each.slug, before=each.before, after=each.after) for each in comparison.pillars),
        gaps=GapChangesData(
            closed=tuple(map(_change, comparison.closed)),
            opened=tuple(map(_change, comparison.opened)),
            changed=tuple(map(_change, comparison.changed)),
        ),
        articles=ArticleChangesData(
            added=tuple(map(_entrance, comparison.added)),
            removed=tuple(map(_entrance, comparison.removed)),
            moved=tuple(map(_move, comparison.moved)),
            renamed=tuple(RenamedData(before=before, after=after) for before, after in comparison.renamed),
        ),
        links=LinkChangesData(won=_links(comparison.links_won), lost=_links(comparison.links_lost)),
    )


def _totals(snapshot: Snapshot) -> TotalsData:
    return TotalsData(articles=snapshot.coverage.stock, gaps=len(snapshot.gaps), links=len(snapshot.links))


def _change(change: GapChange) -> GapChangeData:
    return GapChangeData(
        before=gap_data(change.before) if change.before else None,
        after=gap_data(change.after) if change.after else None,
        cause="plan" if change.by_plan else "content",
    )


def _entrance(entrance: Entrance) -> EntranceData:
    piece = entrance.piece
    return EntranceData(
        path=piece.path,
        url=piece.url,
        title=piece.title,
        pillar=piece.pillar or None,
        cluster=piece.cluster or None,
        other_status=entrance.other,
    )


def _move(move: Move) -> MoveData:
    return MoveData(path=move.piece.path, title=move.piece.title, before=_place(move.before), after=_place(move.after))


def _place(place: tuple[str, str]) -> PlaceData:
    return PlaceData(pillar=place[0] or None, cluster=place[1] or None)


def _links(links: Iterable[tuple[str, str]]) -> tuple[LinkData, ...]:
    return tuple(LinkData(source=source, target=target) for source, target in links)
