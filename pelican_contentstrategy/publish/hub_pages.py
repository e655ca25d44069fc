"""One page per pillar that has no page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Page
from pelican_contentstrategy.model.generated import hub_sections
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review


@publisher
def hub_pages(review: Review, _: Publish) -> Iterator[Page]:
    """A hub page for every pillar that has articles but no page, unless something else stands at its address."""
    site = review.site
    for hub in site.hubs:
        if hub.is_generated:
            context = {"hub": hub, "sections": tuple(hub_sections(hub, site))}
            yield Page(hub.url, hub.save_as, "contentstrategy/hub", context, hub.source_name)
