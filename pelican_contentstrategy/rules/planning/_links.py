"""Which of the links that a brief asks for are not in its article?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.target import Hub, Missing, document_at, parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.brief import AskedLink
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target

OF_PELICAN = re.compile(r"[{|](?:filename|attach|static)[}|]/?")


def missing_links(article: Document, asked: Iterable[AskedLink], site: Site) -> Iterator[AskedLink]:
    """Those that lead where no link of its body does, in whatever notation."""
    asked = tuple(asked)
    if not asked:
        return
    there = {name for link in article.links for name in _names(site.target(link), link.href, site)}
    told: set[str] = set()
    for each in asked:
        name = _bare(each.href, site)
        if name not in there and name not in told:
            told.add(name)
            yield each


def _names(target: Target | None, href: str, site: Site) -> Iterator[str]:
    """All that one place may be called, in every language it is there in."""
    yield _bare(href, site)
    document = document_at(target)
    if document:
        for each in (document, *site.translations(document)):
            yield _bare(notation(each, site.host), site)
            yield _bare(each.source.address, site)
    elif isinstance(target, Hub):
        yield _bare(notation(target, site.host), site)
        yield _bare(target.address, site)
    elif target is not None and not isinstance(target, Missing | Document):
        yield _bare(target.notation or target.url, site)
        yield _bare(f"/{target.url.lstrip('/')}", site)


def _bare(href: str, site: Site) -> str:
    """An address without its host and without what stands behind it; files of the site are told from addresses."""
    address = unquote(parted(href.strip())[0])
    if site.host.siteurl and address.startswith(site.host.siteurl):
        address = f"/{address.removeprefix(site.host.siteurl).lstrip('/')}"
    file = OF_PELICAN.match(address)
    if file:
        return f"file:{address[file.end() :]}"
    return address.removesuffix("index.html").rstrip("/")
