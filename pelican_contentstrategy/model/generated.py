"""Which links do we make ourselves, on the pages that nobody wrote? Templates show them, and the graph counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub


class Section(NamedTuple):
    """Articles of a hub page under one title, which is empty for those of no cluster."""

    title: str
    articles: tuple[Document, ...]


def generated_links(site: Site) -> Iterator[tuple[Hub, Document]]:
    """Every link of every generated hub page, in order."""
    for hub in site.hubs:
        if hub.is_generated:
            yield from ((hub, article) for section in hub_sections(hub, site) for article in section.articles)


def hub_sections(hub: Hub, site: Site) -> Iterator[Section]:
    """A section for each cluster that has articles, then one for those without a cluster."""
    for cluster in hub.pillar.clusters.values():
        in_cluster = site.articles_in(cluster)
        if in_cluster:
            yield Section(cluster.title, _in_reading_order(in_cluster))
    rest = site.articles_outside_clusters(hub.pillar)
    if rest:
        yield Section("", _in_reading_order(rest))


def _in_reading_order(articles: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(sorted(articles, key=lambda each: (each.order, each.title.casefold(), each.path)))
