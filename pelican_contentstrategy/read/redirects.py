"""Which addresses are to lead on: those that front matter gives up, and those of hubs before their pillar's new id."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.model.redirects import Lead, Redirect, end_of
from pelican_contentstrategy.model.target import Hub, Missing, file_at, parted
from pelican_contentstrategy.read.links import INTRASITE, href_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.target import Address
    from pelican_contentstrategy.read.links import AddressBook


def former_hubs(hubs: Sequence[Hub], url: str, occupied: Container[str]) -> Iterator[tuple[Hub, Hub]]:
    """What stood where a pillar's hub page was made under its former ids, and the hub it has now.

    `url` is the pattern of such addresses. Left out are those where something stands today.
    """
    today = {hub.save_as for hub in hubs}
    for hub in hubs:
        for slug in hub.pillar.renamed_from:
            former_url = url.format(pillar=slug)
            former = Hub(hub.pillar, former_url, file_at(former_url), exists=False)
            if former.save_as not in today and former.save_as not in occupied:
                yield former, hub


def read_leads(documents: Iterable[Document], book: AddressBook) -> Iterator[tuple[str, Lead]]:
    """Where the `redirect_to` of each document leads that leads on, by path."""
    for document in documents:
        if document.leads_on and document.source.status != "lost":
            yield document.path, _lead(document, book)


def read_redirects(
    documents: Iterable[Document],
    leads: Mapping[str, Lead],
    renamed: Iterable[tuple[Hub, Hub]],
    occupied: Mapping[str, Document | Address],
) -> tuple[Redirect, ...]:
    """Every address that leads on, in order.

    A way over several addresses is led straight to its end, one to nowhere is left out. What stands where a draft stood
    before keeps its address.
    """
    found: dict[str, Redirect] = {}
    for document in documents:
        end = end_of(document.path, leads)
        url, save_as = address_of(document)
        owner = occupied.get(save_as)
        if end and save_as and (owner is None or owner is document) and not isinstance(end.to, Missing):
            redirect = Redirect(url, save_as, end.to, end.rest, document.path, is_taken=owner is document)
            found.setdefault(save_as, redirect)
    for former, hub in renamed:
        end = end_of(hub.key, leads) if hub.key in leads else Lead(hub)
        if end and not end.is_dead and not isinstance(end.to, Missing):
            found.setdefault(former.save_as, Redirect(former.url, former.save_as, end.to, end.rest))
    return tuple(sorted(found.values(), key=lambda each: (each.url, each.save_as)))


def address_of(document: Document) -> tuple[str, str]:
    """Address and file where readers know a document from: a draft's are those that it had, or would have."""
    source = document.source
    if source.status == "draft":
        return source.published_url.lstrip("/"), source.published_save_as
    return source.url.lstrip("/"), source.save_as


def _lead(document: Document, book: AddressBook) -> Lead:
    """A path of a source file, as seen from the document, the content folder or strategy.yaml, or any address."""
    written = document.value("redirect_to")
    folder = posixpath.dirname(book.host.in_content(document.path))
    intrasite = INTRASITE.match(written)
    address = intrasite["value"] if intrasite else written
    try:
        parts = urlsplit(address)
    except ValueError:
        return Lead(Missing("", "no browser can read this address"))
    is_path = not intrasite and not parts.scheme and not parts.netloc and bool(parts.path)
    source = _source(parts.path, folder, book) if is_path else None
    target = source or book.target(written, folder, document.source.url)
    if isinstance(target, Missing) and not intrasite:
        target = book.moved_to(written, document.source.url) or target
    if isinstance(target, Missing) and is_path and not parts.path.startswith("/"):
        target = book.target(href_of("filename", written), folder)
    if target is None:
        is_address = parts.scheme in {"http", "https", ""} and parts.netloc
        return Lead(written) if is_address else Lead(Missing("", "name an article or page by its path, or an address"))
    return Lead(target, parted(address)[1])


def _source(path: str, folder: str, book: AddressBook) -> Document | Hub | None:
    places = (posixpath.join("/", folder, path), posixpath.join("/", path), f"/{book.host.in_content(path)}")
    found = (book.source(posixpath.normpath(place).lstrip("/")) for place in places)
    return next((each for each in found if each), None)
