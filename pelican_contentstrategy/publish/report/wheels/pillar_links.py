"""Within a pillar, which article links up to the hub, down from it, to its siblings, and out of the pillar?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub


@dataclass(frozen=True)
class PillarLinks:
    """The articles of a pillar, published or drafts, cluster by cluster, and the links in their texts.

    An article in several languages is one, under the path of the main one; the page of the hub is none of them.
    """

    pillar: Pillar = field(repr=False)
    hub: Hub = field(repr=False)
    pieces: tuple[Piece, ...]
    up: frozenset[str]
    """Articles that link to the hub."""
    down: frozenset[str]
    """Articles that the hub links to."""
    orphans: frozenset[str]
    """Published articles that no other text links to."""
    between: tuple[tuple[str, str], ...]
    """Which article links to which, in order."""
    abroad: Mapping[str, frozenset[str]]
    """Articles that link to another pillar, by its id."""

    @cached_property
    def published(self) -> tuple[str, ...]:
        """Paths of those that readers have."""
        return tuple(each.path for each in self.pieces if each.is_published)

    @cached_property
    def drafts(self) -> tuple[str, ...]:
        """Paths of those that readers do not have yet."""
        return tuple(each.path for each in self.pieces if not each.is_published)

    def published_in(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Those of some articles that readers have."""
        some = frozenset(paths)
        return tuple(each for each in self.published if each in some)

    @cached_property
    def links_of(self) -> Counter[str]:
        """How many links an article has of all that can be drawn, in both directions."""
        leading = (path for paths in self.abroad.values() for path in paths)
        return Counter((*self.up, *self.down, *leading, *(path for pair in self.between for path in pair)))


def pillar_links(site: Site, orphans: Iterable[Document]) -> Iterator[PillarLinks]:
    """Those of every pillar, in the order of the strategy."""
    reader = _Reader(site, frozenset(each.path for each in orphans))
    for hub in site.hubs:
        yield reader.read(hub)


class _Reader:
    """Knows of every path to which article, or to which pillar as a page of its hub, it belongs."""

    def __init__(self, site: Site, orphans: frozenset[str]) -> None:
        self._site, self._orphans = site, orphans
        self._hub_of = {path: hub.pillar.slug for hub in site.hubs for path in _pages(hub)}
        self._pieces = [each for each in site.coverage.pieces if self._is_shown(each)]
        self._piece_at = {one.path: each for each in self._pieces for one in each.translations}
        self._of_pillar: dict[str, list[Piece]] = defaultdict(list)
        for each in self._pieces:
            self._of_pillar[each.pillar].append(each)

    def _is_shown(self, piece: Piece) -> bool:
        is_seen = piece.status in {"published", "draft"}
        return is_seen and not any(each.path in self._hub_of for each in piece.translations)

    def read(self, hub: Hub) -> PillarLinks:
        slug = hub.pillar.slug
        pieces = sorted(self._of_pillar[slug], key=_by_cluster(hub.pillar))
        led_to = {each.path: tuple(self._led_to(each)) for each in pieces}
        abroad: dict[str, set[str]] = defaultdict(set)
        for path, found in led_to.items():
            for pillar, _ in found:
                if pillar and pillar != slug:
                    abroad[pillar].add(path)
        paths = frozenset(led_to)
        pairs = {(path, to) for path, found in led_to.items() for _, to in found if to in paths and to != path}
        order = {each.path: number for number, each in enumerate(pieces)}
        return PillarLinks(
            pillar=hub.pillar,
            hub=hub,
            pieces=tuple(pieces),
            up=frozenset(path for path, found in led_to.items() if (slug, "") in found and hub.exists),
            down=frozenset(self._led_down(hub, pieces)),
            orphans=frozenset(
                each.path for each in pieces if any(one.path in self._orphans for one in each.translations)
            ),
            between=tuple(sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))),
            abroad={each: frozenset(abroad[each]) for each in self._site.strategy.pillars if each in abroad},
        )

    def _led_to(self, piece: Piece) -> Iterator[tuple[str, str]]:
        """The pillar of all it links to, and the article; nothing for the latter where it is the pillar's hub."""
        for each in piece.translations:
            for key in self._site.graph.outlinks(self._site.document(each.path)):
                if key in self._hub_of:
                    yield self._hub_of[key], ""
                elif key in self._piece_at:
                    yield self._piece_at[key].pillar, self._piece_at[key].path

    def _led_down(self, hub: Hub, pieces: Iterable[Piece]) -> Iterator[str]:
        """What readers of the hub are led to: a generated one leads to all."""
        if hub.is_generated:
            yield from (each.path for each in pieces if each.is_published)
        elif hub.document and hub.exists:
            found = (self._site.find(path) for path in _pages(hub))
            linked = {key for page in found if page for key in self._site.graph.outlinks(page)}
            yield from (each.path for each in pieces if any(one.path in linked for one in each.translations))


def _pages(hub: Hub) -> tuple[str, ...]:
    """What tells links to it from others: its key, and its page in other languages."""
    return (hub.key, *(hub.document.source.translations if hub.document else ()))


def _by_cluster(pillar: Pillar) -> Callable[[Piece], tuple[int, str]]:
    """In the order of the strategy, then what is in no cluster."""
    order = {slug: number for number, slug in enumerate(pillar.clusters)}
    return lambda piece: (order.get(piece.cluster, len(order)), piece.path)
