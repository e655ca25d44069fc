"""A page for every pillar that has none of its own, one for each persona, and an index of all hubs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Page
from pelican_contentstrategy.publish._hub_view import hub_page
from pelican_contentstrategy.publish._listing_views import hub_index, persona_page
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish._structured_data import collection_meta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review


@publisher
def hub_pages(review: Review, _: Publish) -> Iterator[Page]:
    """What leads readers to articles by the strategy, unless something else stands at its address."""
    site = review.site
    views = {hub.key: hub_page(hub, hub.document, site) for hub in site.hubs if hub.exists}
    for hub in site.hubs:
        if hub.is_generated:
            view = views[hub.key]
            context = {"hub": view, "meta": collection_meta(view, hub, site), "articles": view.entries}
            yield Page(hub.url, hub.save_as, "contentstrategy/hub", context, hub.source_name, paginated=True)
    for page in site.made_pages:
        if page.exists and page.persona:
            persona = persona_page(page, page.persona, site)
            meta = collection_meta(persona, page.persona, site)
            context = {"persona_page": persona, "meta": meta, "articles": persona.entries}
            yield Page(page.url, page.save_as, "contentstrategy/persona", context, page.source_name, paginated=True)
        elif page.exists:
            index = hub_index(page, tuple(views.values()), site)
            context = {"hub_index": index, "hubs": index.entries, "meta": collection_meta(index, None, site)}
            yield Page(page.url, page.save_as, "contentstrategy/hubs", context, page.source_name)
