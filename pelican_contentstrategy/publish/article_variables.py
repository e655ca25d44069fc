"""Which variables do articles and pages bring along for templates? They stand in their `contentstrategy`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.model.artifact import Variables
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.measures import as_told
from pelican_contentstrategy.model.target import Address, Hub
from pelican_contentstrategy.model.values import URL_SCHEMES
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target


@dataclass(frozen=True, slots=True)
class CallToAction:
    """An article's call to action: its words, and an address; below SITEURL if `is_internal`."""

    text: str
    url: str
    is_internal: bool


@publisher
def article_variables(review: Review, _: Publish) -> Iterator[Variables]:
    """The strategy's own objects for each document: `pillar`, `hub`, `cluster`, `personas`, `stage`, and its `cta`.

    What a document does not name, or names wrongly, is None; `personas` is empty then. A call to action that is over,
    or leads nowhere, is None as well. `CTA_URL` in front matter takes the place of the call to action's own address.
    Beside these stand `minutes` to read it, `words` and `grade`, None where that cannot be told.
    """
    for document in review.site.documents:
        yield Variables(document, dict(_values(document, review.site)))


def _values(document: Document, site: Site) -> Iterator[tuple[str, object]]:
    strategy = site.strategy
    pillar = strategy.pillar(document.pillar)
    yield "pillar", pillar
    hub = site.hub(document.pillar)
    yield "hub", hub if hub and hub.exists else None
    yield "cluster", strategy.cluster(pillar, document.cluster) if pillar else None
    named = (strategy.persona(each.value) for each in document.fields("persona"))
    yield "personas", tuple(persona for persona in named if persona)
    yield "stage", strategy.stage(document.stage)
    yield "cta", _call_to_action(document, site)
    measures = document.measures
    yield "minutes", measures.minutes
    yield "words", measures.words
    yield "grade", as_told(measures.scores.grade if measures.scores else None)


def _call_to_action(document: Document, site: Site) -> CallToAction | None:
    cta = site.strategy.cta(document.cta)
    if cta is None or (cta.expires and cta.expires < site.today):
        return None
    own = document.value("cta_url")
    if own:
        return _leading_to(site.targets.get((document.path, own)), own, cta.text)
    return _leading_to(site.cta_targets[cta.slug], cta.url, cta.text)


def _leading_to(target: Target | None, written: str, text: str) -> CallToAction | None:
    """None where the address leads nowhere, or is of a kind that no strategy may use either."""
    parts = urlsplit(written)
    rest = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    if isinstance(target, Document):
        return CallToAction(text, f"{target.source.url.lstrip('/')}{rest}", is_internal=True)
    if isinstance(target, Hub | Address):
        return CallToAction(text, f"{target.url.lstrip('/')}{rest}", is_internal=True)
    is_fit = target is None and parts.scheme.lower() in {"", *URL_SCHEMES}
    return CallToAction(text, written, is_internal=False) if is_fit else None
