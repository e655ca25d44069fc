"""The whole site as rules see it: what was planned, what there is, and who links to whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.graph import LinkGraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.host import IndexPage
    from pelican_contentstrategy.model.pillars import Cluster, Pillar
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.target import Address, Hub, Target


@dataclass(frozen=True, eq=False)
class Site:
    """Immutable; documents in order of path; `today` is the day the strategy is judged on.

    `targets` tells where each link within the site leads, by the path of its document and its `href`; `cta_targets` the
    same of calls to action, by id. `occupied` tells what stands at an address, by the file it is saved as. `menu` is
    where every page leads; `index_pages` are those that the host makes.
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
    def published_articles(self) -> tuple[Document, ...]:
        """Every published article, in order of path."""
        return tuple(document for document in self.documents if document.is_published_article)

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
