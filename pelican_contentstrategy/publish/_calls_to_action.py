"""What are readers asked to do, and where does that lead?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.generated import hub_cta
from pelican_contentstrategy.model.target import Address, Hub, document_at
from pelican_contentstrategy.model.values import URL_SCHEMES, is_readable, scheme_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.outreach import Cta
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target


@dataclass(frozen=True, slots=True)
class CallToAction:
    """A call to action: its words, and an address; below SITEURL if `is_internal`."""

    text: str
    url: str
    is_internal: bool


def call_to_action(document: Document, site: Site) -> CallToAction | None:
    """The one a document names; `CTA_URL` in its front matter takes the place of the address."""
    cta = site.strategy.cta(document.cta)
    own = document.value("cta_url")
    if cta is None or not own or cta.has_ended(site.today):
        return shown_call(cta, site, document.lang)
    return _leading_to(site.targets.get((document.path, own)), own, cta.text)


def hub_call_to_action(hub: Hub, page: Document | None, site: Site) -> CallToAction | None:
    """What the hub's own page names; else what most articles of the pillar call for."""
    if page and page.cta:
        return call_to_action(page, site)
    return shown_call(hub_cta(hub, site), site, page.lang if page else "")


def shown_call(cta: Cta | None, site: Site, lang: str = "") -> CallToAction | None:
    """One of the strategy, for readers of a language, or of the site's; None once it is over, or leads nowhere."""
    if cta is None or cta.has_ended(site.today):
        return None
    target = site.cta_targets[cta.slug]
    page = document_at(target)
    return _leading_to(site.in_language(page, lang or site.lang) if page else target, cta.url, cta.text)


def _leading_to(target: Target | None, written: str, text: str) -> CallToAction | None:
    """None where the address leads nowhere, or is of a kind that no strategy may use either."""
    if not is_readable(written):
        return None
    parts = urlsplit(written)
    rest = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    if isinstance(target, Document):
        return CallToAction(text, f"{target.source.url.lstrip('/')}{rest}", is_internal=True)
    if isinstance(target, Hub | Address):
        return CallToAction(text, f"{target.url.lstrip('/')}{rest}", is_internal=True)
    is_fit = target is None and scheme_of(written).casefold() in {"", *URL_SCHEMES}
    return CallToAction(text, written, is_internal=False) if is_fit else None
