"""What changed since another revision? Told in the ids of today's strategy, so that what is renamed is not lost."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.comparison import Comparison, Entrance, GapChange, Move, PillarTrend
from pelican_contentstrategy.model.gap import Gap
from pelican_contentstrategy.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.snapshot import Snapshot
    from pelican_contentstrategy.model.strategy import Strategy


def compare(revision: str, before: Snapshot, after: Snapshot, strategy: Strategy) -> Comparison:
    """Hold a snapshot of another revision against today's; `strategy` is today's."""
    today = _Today(strategy, before.coverage)
    then = tuple(map(today.piece, before.coverage.pieces))
    pairs = list(_pairs(then, after.coverage.pieces))
    gone = set(then).difference(old for old, _ in pairs)
    new = set(after.coverage.pieces).difference(new for _, new in pairs)
    path_of = dict(path for pair in pairs for path in _paths(*pair))
    links_before = {(path_of.get(source, source), path_of.get(target, target)) for source, target in before.links}
    gaps = list(_gap_changes(before, after, today))
    return Comparison(
        revision=revision,
        before=before,
        after=after,
        pillars=tuple(_trends(before.coverage, after.coverage, then, today)),
        closed=tuple(each for each in gaps if each.after is None),
        opened=tuple(each for each in gaps if each.before is None),
        changed=tuple(each for each in gaps if each.before and each.after),
        added=_in_order(
            *(Entrance(each) for each in new if each.is_published),
            *(Entrance(now, old.status) for old, now in pairs if now.is_published and not old.is_published),
        ),
        removed=_in_order(
            *(Entrance(each) for each in gone if each.is_published),
            *(Entrance(old, now.status) for old, now in pairs if old.is_published and not now.is_published),
        ),
        moved=tuple(
            Move(now, (old.pillar, old.cluster), (now.pillar, now.cluster))
            for old, now in sorted(pairs, key=lambda pair: pair[1].path)
            if (old.pillar, old.cluster) != (now.pillar, now.cluster)
        ),
        renamed=tuple(sorted((old, new) for old, new in path_of.items() if old != new)),
        links_won=tuple(sorted(set(after.links) - links_before)),
        links_lost=tuple(sorted(links_before.difference(after.links))),
    )


def _in_order(*entrances: Entrance) -> tuple[Entrance, ...]:
    return tuple(sorted(entrances, key=lambda each: each.piece.path))


class _Today:
    """What today's strategy calls that which was called something else."""

    def __init__(self, strategy: Strategy, before: Coverage) -> None:
        self._strategy = strategy
        self._titles = {each.slug: each.title for each in before.pillars}
        self._cluster_titles = {(each.pillar, each.slug): each.title for each in before.clusters}

    def piece(self, piece: Piece) -> Piece:
        """The same piece, in the pillar and cluster it is in today."""
        pillar, cluster = self.cluster(piece.pillar, piece.cluster)
        return replace(piece, pillar=pillar, cluster=cluster)

    def pillar(self, slug: str) -> str:
        """The id of a pillar that was called so, or had its title."""
        found = self._strategy.pillar(slug) or self._strategy.pillar(self._titles.get(slug, ""))
        return found.slug if found else slug

    def cluster(self, pillar: str, slug: str) -> tuple[str, str]:
        """The ids of a pillar and of a cluster in it."""
        today = self._strategy.pillars.get(self.pillar(pillar))
        if today is None or not slug:
            return self.pillar(pillar), slug
        title = self._cluster_titles.get((pillar, slug), "")
        found = self._strategy.cluster(today, slug) or self._strategy.cluster(today, title)
        return today.slug, found.slug if found else slug

    def gap(self, gap: Gap) -> Gap:
        """The same gap, about what it is about today."""
        if gap.kind == "pillar-without-hub":
            return replace(gap, about=(self.pillar(gap.about[0]),))
        if gap.kind in {"empty-cluster", "target-not-reached", "planned-topic-missing", "overdue-topic"}:
            return replace(gap, about=(*self.cluster(*gap.about[:2]), *gap.about[2:]))
        if gap.kind in {"persona-gap", "unanswered-pain"}:
            persona = self._strategy.persona(gap.about[0])
            about = (persona.slug if persona else gap.about[0], gap.about[1])
            return replace(gap, about=(about[0], self._stage(about[1])) if gap.kind == "persona-gap" else about)
        if gap.kind == "mix-off-plan" and gap.about[0] == "stages":
            return replace(gap, about=("stages", self._stage(gap.about[1])))
        return gap

    def _stage(self, slug: str) -> str:
        found = self._strategy.stage(slug)
        return found.slug if found else slug


def _pairs(before: Sequence[Piece], after: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """The same piece before and after: of one path, else of one address, slug or title that no other piece has."""
    old, new = dict.fromkeys(before), dict.fromkeys(after)
    for names in (_by_path, _by_url, _by_slug, _by_title):
        known = _unique(new, names)
        for name, piece in _unique(old, names).items():
            if name in known and piece in old and known[name] in new:
                del old[piece], new[known[name]]
                yield piece, known[name]


def _unique(pieces: Iterable[Piece], names: Callable[[Piece], Iterable[str]]) -> dict[str, Piece]:
    found: dict[str, Piece | None] = {}
    for each in pieces:
        for name in dict.fromkeys(names(each)):
            found[name] = None if name in found else each
    return {name: piece for name, piece in found.items() if name and piece}


def _by_path(piece: Piece) -> list[str]:
    return [each.path for each in piece.translations]


def _by_url(piece: Piece) -> list[str]:
    return [each.url for each in piece.translations]


def _by_slug(piece: Piece) -> list[str]:
    addresses = (each.url.removesuffix("index.html").rstrip("/") for each in piece.translations)
    return [posixpath.basename(each).removesuffix(".html") for each in addresses]


def _by_title(piece: Piece) -> list[str]:
    return [fold(each.title) for each in piece.translations]


def _paths(old: Piece, new: Piece) -> Iterator[tuple[str, str]]:
    """Where each translation is now: in its file, else in the one of its language."""
    there = {each.path for each in new.translations}
    by_language = {each.lang: each.path for each in new.translations}
    for each in old.translations:
        yield each.path, each.path if each.path in there else by_language.get(each.lang, each.path)


def _trends(before: Coverage, after: Coverage, then: Iterable[Piece], today: _Today) -> Iterator[PillarTrend]:
    was = {today.pillar(each.slug): 0 for each in before.pillars}
    for each in then:
        if each.pillar in was:
            was[each.pillar] += each.is_published
    for pillar in after.pillars:
        yield PillarTrend(pillar.slug, was.pop(pillar.slug, None), pillar.stock.published)
    yield from (PillarTrend(slug, number, None) for slug, number in was.items())


def _gap_changes(before: Snapshot, after: Snapshot, today: _Today) -> Iterator[GapChange]:
    old = {gap.subject: gap for gap in map(today.gap, before.gaps)}
    new = {gap.subject: gap for gap in after.gaps}
    planned_before = {gap.subject for gap in map(today.gap, _askable(before.coverage))}
    planned_now = {gap.subject for gap in _askable(after.coverage)}
    grown = _growth(before.coverage, after.coverage, today)
    for subject, gap in old.items():
        if subject not in new:
            by_target = gap.kind == "target-not-reached" and grown(gap) <= 0
            yield GapChange(gap, None, by_plan=subject not in planned_now or by_target)
        elif (gap.kind, gap.pieces) != (new[subject].kind, new[subject].pieces):
            yield GapChange(gap, new[subject])
    for subject, gap in new.items():
        if subject not in old:
            by_target = gap.kind == "target-not-reached" and grown(gap) >= 0
            yield GapChange(None, gap, by_plan=subject not in planned_before or by_target)


def _askable(coverage: Coverage) -> Iterator[Gap]:
    """Every gap that there could be."""
    yield Gap("off-strategy-share")
    yield from (Gap("pillar-without-hub", (each.slug,)) for each in coverage.pillars)
    yield from (Gap("empty-cluster", (each.pillar, each.slug)) for each in coverage.clusters)
    yield from (Gap("overdue-topic", (each.pillar, each.cluster, each.title)) for each in coverage.topics)
    yield from (Gap("persona-gap", (each.persona, each.stage)) for each in coverage.cells if each.is_expected)
    yield from (Gap("unanswered-pain", (each.persona, each.slug)) for each in coverage.pains)
    yield from (Gap("mix-off-plan", (each.axis, each.slug)) for each in coverage.shares if each.planned is not None)


def _growth(before: Coverage, after: Coverage, today: _Today) -> Callable[[Gap], int]:
    """By how many articles the cluster of a gap has grown."""
    was = {today.cluster(each.pillar, each.slug): each.stock.published for each in before.clusters}
    now = {(each.pillar, each.slug): each.stock.published for each in after.clusters}

    def grown(gap: Gap) -> int:
        cluster = (gap.about[0], gap.about[1])
        return now.get(cluster, 0) - was.get(cluster, 0)

    return grown
