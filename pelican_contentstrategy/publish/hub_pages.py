"""One page per pillar that has no page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Page
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            yield Page(hub.url, hub.save_as, "contentstrategy/hub", {"hub": hub, "sections": sections})


def _sections(hub: Hub, site: Site) -> Iterator[tuple[str, tuple[Document, ...]]]:
    """Title and articles of each cluster that has some, then the articles without one under an empty title."""
    articles = sorted(site.articles_of(hub.pillar), key=lambda each: (each.order, each.title.casefold(), each.path))
    for cluster in hub.pillar.clusters.values():
        in_cluster = tuple(each for each in articles if site.strategy.cluster(hub.pillar, each.cluster) is cluster)
        if in_cluster:
            yield cluster.title, in_cluster
    rest = tuple(each for each in articles if site.strategy.cluster(hub.pillar, each.cluster) is None)
    if rest:
        yield "", rest
