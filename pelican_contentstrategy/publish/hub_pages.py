"""One page per pillar that has no page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Page
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Hub, Site


@publisher
def hub_pages(review: Review, _: Publish) -> Iterator[Page]:
    """A hub page for every pillar that has articles but no page, unless something else stands at its address."""
    site = review.site
    for hub in site.hubs:
        if hub.exists and hub.document is None:
            sections = tuple(_sections(hub, site))
            context = {"hub": hub, "sections": sections}
            yield Page(hub.url, hub.save_as, "contentstrategy/hub", context, hub.source_name)


def _sections(hub: Hub, site: Site) -> Iterator[tuple[str, tuple[Document, ...]]]:
    """Title and articles of each cluster that has some, then the articles without one under an empty title."""
    for cluster in hub.pillar.clusters.values():
        in_cluster = site.articles_in(cluster)
        if in_cluster:
            yield cluster.title, _in_reading_order(in_cluster)
    rest = site.articles_outside_clusters(hub.pillar)
    if rest:
        yield "", _in_reading_order(rest)


def _in_reading_order(articles: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(sorted(articles, key=lambda each: (each.order, each.title.casefold(), each.path)))
