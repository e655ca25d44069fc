"""The whole site as rules see it: what was planned, what there is, and who links to whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.counting import count_coverage
from pelican_contentstrategy.model.graph import LinkGraph
from pelican_contentstrategy.model.redirects import path_of
from pelican_contentstrategy.model.similarity import Similarity
from pelican_contentstrategy.model.target import Address, Hub, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.aims import Asset
    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.host import Host, IndexPage
    from pelican_contentstrategy.model.pillars import Cluster, Pillar
    from pelican_contentstrategy.model.redirects import Lead, Redirect
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.target import Target


@dataclass(frozen=True, eq=False)
class Site:
    """Immutable; documents in order of path; `today` is the day the strategy is judged on.

    `targets` tells where each link within the site leads, by the path of its document and its `href`; `cta_targets` the
    same of calls to action, by id. `occupied` tells what stands at an address, by the file it is saved as. `menu` is
    where every page leads; `index_pages` are those that the host makes. `leads` tells where the `redirect_to` of a
    document leads, by path; `redirects` are all addresses that lead on, in order.
    """

    strategy: Strategy = field(repr=False)
    documents: tuple[Document, ...] = field(repr=False)
    hubs: tuple[Hub, ...] = field(repr=False)
    today: date
    targets: Mapping[tuple[str, str], Target] = field(repr=False)
    occupied: Mapping[str, Document | Address] = field(repr=False)
    cta_targets: Mapping[str, Target | None] = field(repr=False)
    library: Library = field(repr=False)
    menu: tuple[Target, ...] = field(repr=False)
    index_pages: tuple[IndexPage, ...] = field(repr=False)
    host: Host = field(repr=False)
    asset_targets: tuple[Target | None, ...] = field(default=(), repr=False)
    """Where each of the strategy's assets is, in their order; None out of the site."""
    leads: Mapping[str, Lead] = field(default_factory=dict, repr=False)
    redirects: tuple[Redirect, ...] = field(default=(), repr=False)
    redirect_form: str = "none"
    """How redirects are published; `none` if they are not."""
    shows_cta: bool = True
    """Whether some template may show an article's call to action."""

    def hub(self, pillar: str) -> Hub | None:
        """The hub of a pillar named by id, title or alias; None where there is no such pillar."""
        found = self.strategy.pillar(pillar)
        return self._hubs_by_pillar[found.slug] if found else None

    def is_pillar_page(self, document: Document) -> bool:
        """Whether it is the hub of a pillar."""
        return document.path in self._pillar_pages

    def document(self, path: str) -> Document:
        """The document of a path; KeyError where there is none."""
        return self._documents_by_path[path]

    def find(self, path: str) -> Document | None:
        """The document of a path, if there is one."""
        return self._documents_by_path.get(path)

    def translations(self, document: Document) -> Iterator[Document]:
        """The document in its other languages, as far as these are documents of the site."""
        found = (self._documents_by_path.get(path) for path in document.source.translations)
        return (each for each in found if each)

    def target(self, link: Link) -> Target | None:
        """Where a link leads: the hub rather than the hub's document; None out of the site."""
        return self.targets.get((link.path, link.href))

    def redirect_from(self, target: Target | None) -> Redirect | None:
        """Where what a link leads to leads on, if it does: a document, or an address where nothing stands."""
        key = _place_of(target)
        return self._redirects.get(key) if key else None

    def assets_at(self, href: str, target: Target | None) -> Iterator[Asset]:
        """The assets that a link leads to."""
        for asset, place in zip(self.strategy.assets, self.asset_targets, strict=True):
            if place is None and target is None:
                is_there = _without_rest(asset.url) == _without_rest(href)
            else:
                is_there = bool(_place_of(place)) and _place_of(place) == _place_of(target)
            if is_there:
                yield asset

    def links_to(self, target: Document | Hub) -> tuple[Link, ...]:
        """Body links to it from other published articles and pages."""
        return self.graph.links_to(target)

    def articles_of(self, pillar: Pillar) -> tuple[Document, ...]:
        """Published articles of a pillar."""
        return tuple(self._articles_by_pillar.get(pillar.slug, ()))

    def articles_in(self, cluster: Cluster) -> tuple[Document, ...]:
        """Published articles of a cluster."""
        return tuple(self._articles_by_cluster.get((cluster.pillar, cluster.slug), ()))

    def articles_outside_clusters(self, pillar: Pillar) -> tuple[Document, ...]:
        """Published articles of a pillar that are in none of its clusters."""
        return tuple(self._articles_by_cluster.get((pillar.slug, ""), ()))

    @cached_property
    def graph(self) -> LinkGraph:
        """Who links to whom, and how far from the home page everything is."""
        return LinkGraph(self)

    @cached_property
    def coverage(self) -> Coverage:
        """How much there is of all that the strategy names."""
        return count_coverage(self)

    @cached_property
    def similarity(self) -> Similarity:
        """How much alike documents are, and which articles compete."""
        return Similarity(self)

    @cached_property
    def published_articles(self) -> tuple[Document, ...]:
        """Every published article, in order of path."""
        return tuple(document for document in self.documents if document.is_published_article)

    @cached_property
    def _redirects(self) -> dict[str, Redirect]:
        by_url = {each.url: each for each in self.redirects if not each.is_taken}
        return by_url | {each.path: each for each in self.redirects if each.path}

    @cached_property
    def _hubs_by_pillar(self) -> dict[str, Hub]:
        return {hub.pillar.slug: hub for hub in self.hubs}

    @cached_property
    def _pillar_pages(self) -> frozenset[str]:
        return frozenset(hub.document.path for hub in self.hubs if hub.document)

    @cached_property
    def _documents_by_path(self) -> dict[str, Document]:
        return {document.path: document for document in self.documents}

    @cached_property
    def _articles_by_pillar(self) -> dict[str, list[Document]]:
        found: dict[str, list[Document]] = defaultdict(list)
        for article in self.published_articles:
            pillar = self.strategy.pillar(article.pillar)
            if pillar:
                found[pillar.slug].append(article)
        return found

    @cached_property
    def _articles_by_cluster(self) -> dict[tuple[str, str], list[Document]]:
        found: dict[tuple[str, str], list[Document]] = defaultdict(list)
        for pillar in self.strategy.pillars.values():
            for article in self.articles_of(pillar):
                cluster = self.strategy.cluster(pillar, article.cluster)
                found[pillar.slug, cluster.slug if cluster else ""].append(article)
        return found


def _place_of(target: Target | None) -> str:
    """What tells a place of the site from every other: a document's path, or an address; nothing of no place."""
    if isinstance(target, Hub) and target.document is None:
        return target.url
    return target.url if isinstance(target, Address) else path_of(target)


def _without_rest(href: str) -> str:
    """An address without query and fragment."""
    return parted(href)[0].rstrip("/")
