"""Which feeds does a page tell programs of, so that readers can subscribe by its own address?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub
from pelican_contentstrategy.read.outward import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import FeedFormat
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site

MEDIA_TYPES: dict[FeedFormat, str] = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
NAMES: dict[FeedFormat, str] = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A link for the head of a page: a plain text, to be escaped, and a complete address."""

    title: str
    url: str
    media_type: str

    @property
    def name(self) -> str:
        """Its format, as people call it."""
        return next(NAMES[format_] for format_, media_type in MEDIA_TYPES.items() if media_type == self.media_type)


def feed_links(site: Site, page: Document | Hub | Persona | None = None) -> tuple[FeedLink, ...]:
    """The site's own feed first, then that of what a page is about, each in all its formats."""
    return tuple(_links(site, {("site", ""), _subject(site, page)}))


def own_feed_links(site: Site, page: Hub | Persona) -> tuple[FeedLink, ...]:
    """The feed of what a page is about in all its formats, for readers of that page."""
    return tuple(_links(site, {_subject(site, page)}))


def _links(site: Site, wanted: set[tuple[str, str]]) -> Iterator[FeedLink]:
    for feed in site.feeds:
        if (feed.axis, feed.slug) in wanted:
            for format_, (path, *_) in feed.served.items():
                yield FeedLink(f"{feed.title} ({NAMES[format_]})", absolute(path, site), MEDIA_TYPES[format_])


def _subject(site: Site, page: Document | Hub | Persona | None) -> tuple[str, str]:
    """Axis and id of the feed that a page has for itself."""
    if isinstance(page, Hub):
        return "pillar", page.pillar.slug
    if isinstance(page, Document):
        pillar = site.strategy.pillar(page.pillar)
        return "pillar", pillar.slug if pillar else ""
    return ("persona", page.slug) if page else ("site", "")
