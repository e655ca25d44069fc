"""What templates see as `article.contentstrategy` and `page.contentstrategy`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Variables
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.site import Address, Hub
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site


@dataclass(frozen=True, slots=True)
class CallToAction:
    """An article's call to action: its words, and an address; below SITEURL if `is_internal`."""

    text: str
    url: str
    is_internal: bool


@publisher
def article_variables(review: Review, _: Publish) -> Iterator[Variables]:
    """The strategy's own objects for each document: `pillar`, `hub`, `cluster`, `personas`, `stage`, and its `cta`.

    What a document does not name, or names wrongly, is None; `personas` is empty then. A call to action that is over is
    None as well.
    """
    for document in review.site.documents:
        yield Variables(document, dict(_values(document, review.site)))


def _values(document: Document, site: Site) -> Iterator[tuple[str, object]]:
    strategy = site.strategy
    pillar = strategy.pillar(document.pillar) if document.pillar else None
    yield "pillar", pillar
    hub = site.hub(document.pillar)
    yield "hub", hub if hub and hub.exists else None
    yield "cluster", strategy.cluster(pillar, document.cluster) if pillar and document.cluster else None
    named = (strategy.persona(each.value) for each in document.fields("persona"))
    yield "personas", tuple(persona for persona in named if persona)
    yield "stage", strategy.stage(document.stage) if document.stage else None
    yield "cta", _call_to_action(document, site)


def _call_to_action(document: Document, site: Site) -> CallToAction | None:
    cta = site.strategy.cta(document.cta) if document.cta else None
    if cta is None or (cta.expires and cta.expires < site.today):
        return None
    own_address = document.value("cta_url")
    if own_address:
        return CallToAction(cta.text, own_address, is_internal=False)
    target = site.cta_targets[cta.slug]
    if isinstance(target, Document):
        return CallToAction(cta.text, target.source.url, is_internal=True)
    if isinstance(target, Hub | Address):
        return CallToAction(cta.text, target.url.lstrip("/"), is_internal=True)
    return CallToAction(cta.text, cta.url, is_internal=False) if target is None else None
