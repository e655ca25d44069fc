"""What are machines told of a page: search engines, link previews, readers of JSON-LD?"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pelican_contentstrategy.publish._cards import hub_crumb, summary
from pelican_contentstrategy.publish.feeds._autodiscovery import feed_links
from pelican_contentstrategy.read.outward import absolute, image
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub
    from pelican_contentstrategy.publish._cards import Crumb
    from pelican_contentstrategy.publish.feeds._autodiscovery import FeedLink

DESCRIPTION = 300
"""Characters of a description, at most; what shows it cuts it shorter."""
IN_SCRIPT = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"})
"""What may not stand in a script as it is: see "Restrictions for contents of script elements" in the HTML standard."""
CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Meta:
    """What belongs into the head of a page: plain texts, to be escaped, and complete addresses or nothing.

    `json_ld` are scripts' contents, which need no escaping any more. `feeds` are those of the site and of its subject.
    """

    title: str
    description: str
    kind: str
    """`article` or `website`, as Open Graph has them."""
    canonical: str
    image: str
    site_name: str
    locale: str
    """Its language as Open Graph has it: `pt_BR`."""
    published: str
    modified: str
    authors: tuple[str, ...]
    json_ld: tuple[str, ...]
    feeds: tuple[FeedLink, ...]


class Entry(Protocol):
    """What such a page leads to."""

    @property
    def title(self) -> str: ...
    @property
    def url(self) -> str: ...


class Collection(Protocol):
    """A page that leads on to others, its `entries`; addresses are below the site's root."""

    @property
    def title(self) -> str: ...
    @property
    def promise(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def lang(self) -> str: ...
    @property
    def breadcrumb(self) -> Sequence[Crumb]: ...
    @property
    def entries(self) -> Sequence[Entry]: ...


def document_meta(document: Document, breadcrumb: Iterable[Crumb], entries: Sequence[Entry], site: Site) -> Meta:
    """Of an article or a page of the site's own; `entries` are what it leads to as the page of a pillar."""
    source = document.source
    is_article = source.kind == "article"
    title, description = plain_text(document.title), summary(document)[:DESCRIPTION]
    canonical, shown = absolute(source.url, site), absolute(image(document, site), site)
    published, modified = _moment(source.date), _moment(source.modified)
    authors = source.authors if is_article else ()
    hub = site.hub(document.pillar)
    is_part = hub and hub.exists and is_article and hub is not site.hub_at(document)
    data: dict[str, object] = {
        "@context": CONTEXT,
        "@type": "Article" if is_article else "CollectionPage" if entries else "WebPage",
        "headline" if is_article else "name": title,
        "description": description,
        "inLanguage": document.lang,
        "url": canonical,
        "image": shown,
        "datePublished": published,
        "dateModified": modified or published,
        "author": [{"@type": "Person", "name": each} for each in authors],
        "publisher": {"@type": "Organization", "name": site.strategy.name} if is_article else None,
        "wordCount": document.measures.words if is_article else None,
        "isPartOf": _collection(hub_crumb(hub, document.lang, site), site) if hub and is_part else None,
        "mainEntity": _list(entries, site) if entries else None,
    }
    scripts = (data, _breadcrumbs(breadcrumb, canonical, site))
    return Meta(
        title=title,
        description=description,
        kind="article" if is_article else "website",
        canonical=canonical,
        image=shown,
        site_name=site.strategy.name,
        locale=_locale(document.lang),
        published=published if is_article else "",
        modified=modified if is_article else "",
        authors=authors,
        json_ld=tuple(_scripts(scripts)),
        feeds=feed_links(site, document),
    )


def collection_meta(page: Collection, subject: Hub | Persona | None, site: Site) -> Meta:
    """Of a page that leads on: a pillar's, a persona's, or the index of all hubs, which is about none of them."""
    canonical = absolute(page.url, site)
    data: dict[str, object] = {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "name": page.title,
        "description": page.promise,
        "inLanguage": page.lang,
        "url": canonical,
        "mainEntity": _list(page.entries, site),
    }
    return Meta(
        title=page.title,
        description=page.promise[:DESCRIPTION],
        kind="website",
        canonical=canonical,
        image="",
        site_name=site.strategy.name,
        locale=_locale(page.lang),
        published="",
        modified="",
        authors=(),
        json_ld=tuple(_scripts((data, _breadcrumbs(page.breadcrumb, canonical, site)))),
        feeds=feed_links(site, subject),
    )


def _locale(lang: str) -> str:
    language, _, country = lang.replace("-", "_").partition("_")
    return f"{language.lower()}_{country.upper()}" if country else language.lower()


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _collection(crumb: Crumb, site: Site) -> Mapping[str, object]:
    return {"@type": "CollectionPage", "name": crumb.title, "url": absolute(crumb.url or "", site)}


def _list(entries: Sequence[Entry], site: Site) -> Mapping[str, object]:
    """Those on the first page one by one; the number is that of all, as schema.org has it for lists that are cut."""
    items = [
        {"@type": "ListItem", "position": number, "name": each.title, "url": absolute(each.url, site)}
        for number, each in enumerate(entries[: site.publish.hubs.per_page], 1)
    ]
    return {"@type": "ItemList", "numberOfItems": len(entries), "itemListElement": items}


def _breadcrumbs(crumbs: Iterable[Crumb], canonical: str, site: Site) -> dict[str, object]:
    """Nothing while the site has no address: each step needs its own."""
    if not canonical:
        return {}
    steps = [
        {
            "@type": "ListItem",
            "position": number,
            "name": crumb.title,
            "item": canonical
            if crumb.url is None
            else absolute(crumb.url, site) or f"{site.host.siteurl.rstrip('/')}/",
        }
        for number, crumb in enumerate(crumbs, 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps}


def _scripts(everything: Iterable[Mapping[str, object]]) -> Iterator[str]:
    for data in everything:
        if data:
            yield json.dumps(_filled(data), ensure_ascii=False).translate(IN_SCRIPT)


def _filled(value: object) -> object:
    """The same without what is not known."""
    if isinstance(value, dict):
        return {key: _filled(each) for key, each in value.items() if each not in (None, "", [])}
    return [_filled(each) for each in value] if isinstance(value, list) else value
