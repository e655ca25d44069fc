"""What does a feed say of one article? The same in every feed that the article is in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_contentstrategy.publish._cards import summary
from pelican_contentstrategy.publish.feeds._clean import cleaned
from pelican_contentstrategy.read.outward import absolute, image
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.rendering import Picture, Rendering
    from pelican_contentstrategy.model.site import Site

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
"""When things happened that have no date; the clock would make every build another one."""
RESERVED = "%!#$&'()*+,/:;=?@[]~"
"""What of an address stands for itself, in the words of RFC 3986."""


@dataclass(frozen=True, slots=True)
class Image:
    """An article's image by its complete address; what is known of its file, if it is one of the site's."""

    url: str
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as feeds have it: plain texts, but for `html`, which is clean; complete addresses.

    `url` identifies it too: tools take an article whose id they have not seen for a new one, and send it once more.
    `strategy` is what the strategy says of it, by ids. `fault` tells why it is here without its text, if it is.
    """

    url: str
    title: str
    summary: str
    html: str
    lang: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    published: datetime | None
    updated: datetime
    image: Image | None
    strategy: Mapping[str, object]
    fault: str = ""


def entry_of(article: Document, site: Site, rendering: Rendering) -> Entry:
    """The entry of an article; one that cannot be rendered has its summary for a text, and the rest goes on."""
    source = article.source
    url = absolute(plain(source.url), site)
    title = plain(plain_text(article.title)) or article.path
    short = plain(summary(article)) or title
    html, fault = "", ""
    try:
        html = cleaned(rendering.body(article), url)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles are sent
        fault = " ".join(f"{type(error).__name__}: {error}".split())
    return Entry(
        url=url,
        title=title,
        summary=short,
        html=html or f"<p>{escape(short, quote=False)}</p>",
        lang=language_tag(article.lang),
        authors=tuple(filter(None, (plain(plain_text(each)) for each in source.authors))),
        categories=tuple(_categories(article, site)),
        published=_aware(source.date) if source.date else None,
        updated=updated_at(article),
        image=_image(article, site, rendering),
        strategy=dict(_strategy(article, site)),
        fault=plain(fault),
    )


def updated_at(article: Document) -> datetime:
    """When it was last changed, as it says itself; when it was published, where it does not."""
    dates = (article.source.date, article.source.modified)
    return max((_aware(each) for each in dates if each), default=EPOCH)


def language_tag(lang: str) -> str:
    """A language as the web writes it: `pt-BR` for `pt_BR`."""
    return plain(lang).replace("_", "-")


def _aware(moment: datetime) -> datetime:
    """The same moment in UTC; a time that names no zone is taken for UTC."""
    moment = moment.replace(microsecond=0)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=timezone.utc)
    try:
        return moment.astimezone(timezone.utc)
    except OverflowError:  # the first day of all years, east of Greenwich
        return moment.replace(tzinfo=timezone.utc)


def _categories(article: Document, site: Site) -> Iterator[str]:
    """Its category, its pillar and its tags, each once however it is written."""
    metadata, pillar = article.source.metadata, site.strategy.pillar(article.pillar)
    named = (
        *_names(metadata.get("category")),
        *([plain(pillar.title)] if pillar else ()),
        *_names(metadata.get("tags")),
    )
    seen: set[str] = set()
    for each in named:
        if each.casefold() not in seen:
            seen.add(each.casefold())
            yield each


def _names(value: object) -> Iterator[str]:
    """The names in a field of front matter: a list, or words with commas between them."""
    for each in value if isinstance(value, list) else str(value or "").split(","):
        name = plain(plain_text(str(each)))
        if name:
            yield name


def _image(article: Document, site: Site, rendering: Rendering) -> Image | None:
    """Whatever is not of the site is taken for a picture; a file of the site has to be one."""
    path = plain(image(article, site)).removeprefix(f"{site.host.siteurl.rstrip('/')}/")
    if path.startswith(("https://", "http://")):
        return Image(quote(path, safe=RESERVED), None)
    picture = rendering.picture(path) if path else None
    return Image(absolute(path, site), picture) if picture else None


def _strategy(article: Document, site: Site) -> Iterator[tuple[str, object]]:
    """What of the strategy it names, as far as there is such a thing."""
    strategy = site.strategy
    pillar, stage, cta = strategy.pillar(article.pillar), strategy.stage(article.stage), strategy.cta(article.cta)
    cluster = strategy.cluster(pillar, article.cluster) if pillar else None
    personas = strategy.personas_named(article.personas)
    for name, found in (("pillar", pillar), ("cluster", cluster), ("stage", stage), ("cta", cta)):
        if found:
            yield name, found.slug
    if personas:
        yield "personas", [each.slug for each in personas]
