"""What templates see as `article.contentstrategy` and `page.contentstrategy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Variables
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site


@publisher
def article_variables(review: Review, options: Publish) -> Iterator[Variables]:
    """The strategy's own objects for each document: its pillar, hub, cluster, personas, stage and call to action.

    What a document does not name, or names wrongly, is None; `personas` is empty then.
    """
    for document in review.site.documents:
        yield Variables(document, dict(_values(document, review.site)))


def _values(document: Document, site: Site) -> Iterator[tuple[str, object]]:
    strategy = site.strategy
    pillar = strategy.pillar(document.pillar) if document.pillar else None
    yield "pillar", pillar
    yield "hub", site.hub(document.pillar)
    yield "cluster", strategy.cluster(pillar, document.cluster) if pillar and document.cluster else None
    named = (strategy.persona(each.value) for each in document.fields("persona"))
    yield "personas", tuple(persona for persona in named if persona)
    yield "stage", strategy.stage(document.stage) if document.stage else None
    yield "cta", strategy.cta(document.cta) if document.cta else None
