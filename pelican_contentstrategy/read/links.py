"""What a link in a body means: another document, some other place of the site, nothing, or the world outside."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from pelican_contentstrategy.model.notation import encoded, notation
from pelican_contentstrategy.model.target import Address, Missing
from pelican_contentstrategy.read.near_files import KnownFiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.host import Host
    from pelican_contentstrategy.model.redirects import Redirect
    from pelican_contentstrategy.model.target import Hub, MadePage, Target

INTRASITE = re.compile(r"[{|](?P<what>\w+)[|}](?P<value>.*)", re.DOTALL)
"""Pelican's own way to write a link; see `INTRASITE_LINK_REGEX` in its settings."""
PAGE_NUMBER = re.compile(r"(?<=[\w-])\d+(?=\.html$)|(?:page/|(?<=/))\d+/$")
"""What Pelican adds to the address of a listing's second and later pages."""
BARE_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?P<last>[a-z]{2,})(?:[/?#]|$)", re.IGNORECASE)
ABSOLUTE = re.compile(r"https?://[^\s<>()]+")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
FILE_TYPES = frozenset(
    "css csv docx gif htm html jpeg jpg js json md mp3 mp4 pdf php png pptx rst svg txt webp xlsx xml zip".split()
)


@dataclass
class AddressBook:
    """Where every address of a site leads."""

    host: Host
    documents: dict[str, Document] = field(default_factory=dict)
    lost: dict[str, Document] = field(default_factory=dict)
    hubs: dict[str, Hub] = field(default_factory=dict)
    pages: dict[str, Address] = field(default_factory=dict)
    unmade: set[str] = field(default_factory=set)
    moved: dict[str, Target] = field(default_factory=dict)
    """What stood at an address once, or in a file that nobody wrote, and where it is now."""
    addresses: dict[str, Target] = field(default_factory=dict)

    @classmethod
    def of(cls, host: Host, documents: Iterable[Document], hubs: Iterable[Hub], others: Iterable[str]) -> AddressBook:
        """Enter everything; where two claim an address, published documents come before others.

        `others` are addresses that somebody vouches for, though the host does not know them.
        """
        book = cls(host)
        for address in (*sorted(host.addresses), *others):
            book.addresses[_fold(address)] = Address(address)
        for what, listings in host.listings.items():
            for name, address in sorted(listings.items(), reverse=True):
                if _fold(address) in book.addresses:
                    book.addresses[_fold(address)] = Address(address, href_of(what, encoded(name)))
        for path, address in host.files.items():
            book.addresses[_fold(address)] = Address(address, href_of("static", f"/{encoded(path)}"))
        for document in sorted(documents, key=lambda each: each.is_published):
            path = host.in_content(document.path)
            if document.source.status == "lost":
                book.lost[path] = document
                continue
            book.documents[path] = document
            if document.source.save_as:
                book.addresses[_fold(document.source.url)] = document
                book.addresses[_fold(document.source.save_as)] = document
        for hub in hubs:
            book.enter_hub(hub)
        return book

    def enter_hub(self, hub: Hub) -> None:
        """A hub answers for its document; a generated one also as if it had a source file of its address."""
        path = self.host.in_content(hub.document.path) if hub.document else hub.source_name
        if hub.exists:
            self.hubs[path] = hub
            self.addresses[_fold(hub.url)] = hub
            self.addresses[_fold(hub.save_as)] = hub
        elif hub.document is None:
            self.unmade.add(path)

    def enter_former_hub(self, former: Hub, hub: Hub) -> None:
        """Know a hub by the address and the file it had under a former id."""
        self.moved[former.source_name] = hub
        self.moved[_fold(former.url)] = hub

    def enter_redirect(self, redirect: Redirect) -> None:
        """Know an address where nothing stands any more, but which leads on: a place of the site."""
        if not redirect.is_taken:
            self.addresses.setdefault(_fold(redirect.url), Address(redirect.url))

    def enter_former(self, redirect: Redirect) -> None:
        """Know where something is now whose old address leads nowhere, for want of published redirects."""
        if not redirect.is_taken and not isinstance(redirect.to, str):
            self.moved.setdefault(_fold(redirect.url), redirect.to)

    def source(self, path: str) -> Document | Hub | None:
        """What a file of the content folder is, as far as it is on the site."""
        return self.hubs.get(path) or self.documents.get(path)

    def moved_to(self, href: str, url: str) -> Target | None:
        """Where something is now that had the address, as it is written on a page at `url`."""
        return self.moved.get(_fold(unquote(self._own_address(url, href) or "")))

    def enter_page(self, page: MadePage) -> None:
        """A page that we make answers also as if it had a source file of its address."""
        if page.exists:
            self.pages[page.source_name] = Address(page.url, href_of("filename", f"/{page.source_name}"))
            self.addresses[_fold(page.url)] = self.addresses[_fold(page.save_as)] = self.pages[page.source_name]

    def targets_in(self, document: Document) -> Iterator[tuple[str, Target]]:
        """Where the addresses in a document lead: in its links, its images and its `CTA_URL`.

        Left out are those that leave the site or stay on the page.
        """
        folder = posixpath.dirname(self.host.in_content(document.path))
        for written in dict.fromkeys(document.addresses):
            target = self.target(written, folder, document.source.url)
            if target is not None:
                yield written, target

    def target(self, href: str, folder: str = "", url: str = "") -> Target | None:
        """Where an address leads that is written in a file of a content folder, on a page at `url`; None as above."""
        intrasite = INTRASITE.match(href)
        if intrasite:
            return self._intrasite(folder, intrasite["what"], intrasite["value"])
        href = href.strip()
        if not href:
            return Missing("", "give the link an address, or take it away")
        try:
            address = self._own_address(url, href)
        except ValueError:
            return Missing("", "no browser can read this address")
        if address is None:
            return None
        slip = _slip(href)
        if slip:
            return self._at(address) or Missing("", slip)
        return self._at(address) or Missing(f"/{address}", self._hint(folder, href, address))

    def _intrasite(self, folder: str, what: str, value: str) -> Target | None:
        path = _path_of(value)
        if what in {"category", "tag", "author"}:
            address = self.host.listings.get(what, {}).get(path.casefold())
            if address is None:
                return Missing(href_of(what, path), f"no article has this {what}")
            return Address(address, href_of(what, path))
        if what == "index":
            return Address("index.html")
        if what not in {"filename", "static", "attach"}:
            return Missing(
                href_of(what, value), "Pelican knows filename, static, attach, category, tag, author and index"
            )
        return self._file(folder, what, path)

    def _file(self, folder: str, what: str, path: str) -> Target:
        places = [posixpath.normpath(posixpath.join("/", folder, each)).lstrip("/") for each in _spellings(path)]
        for place in places:
            source = self.source(place) if what == "filename" else None
            if source:
                return source
            if what == "filename" and place in self.pages:
                return self.pages[place]
            if place in self.host.files:
                return Address(self.host.files[place], href_of("static", f"/{encoded(place)}"))
        hint = self._hint_for_known(places[-1])
        if hint:
            return Missing("", hint)
        return Missing(posixpath.join(self.host.folder, places[0]), self._hint_for_file(what, places[-1]))

    def _own_address(self, url: str, href: str) -> str | None:
        """The address below the site's root, without its leading slash; None if it is not of this site."""
        site, parts = urlsplit(self.host.siteurl), urlsplit(href)
        root = f"{site.path.rstrip('/')}/"
        if parts.scheme or parts.netloc:
            is_own = parts.scheme in {"", "http", "https"} and parts.netloc.casefold() == site.netloc.casefold() != ""
            path = parts.path or "/"
        else:
            is_own = bool(parts.path)
            path = "/" + urljoin(root + url.lstrip("/"), parts.path).lstrip("/")
        return path[len(root) :] if is_own and f"{path}/".startswith(root) else None

    def _at(self, address: str) -> Target | None:
        folded = _fold(unquote(address))
        for spelling in (folded, _fold(address), f"{folded}/", f"{folded}.html"):
            if spelling in self.addresses:
                return self.addresses[spelling]
        listing = self.addresses.get(_fold(PAGE_NUMBER.sub("", folded)))
        if isinstance(listing, Address):
            return Address(listing.url)
        return Address(address) if folded.startswith(self.host.prefixes) else None

    def _hint(self, folder: str, href: str, address: str) -> str:
        moved = self.moved.get(_fold(unquote(address)))
        if moved:
            return self._hint_for_moved(moved)
        is_source = posixpath.normpath(posixpath.join(folder, _path_of(href))) in self.documents
        return f"write '{{filename}}{href}'" if is_source else ""

    def _hint_for_known(self, path: str) -> str:
        """Why a file of the content folder, or one that links take for such, is nothing that a link can lead to."""
        if path in self.moved:
            return self._hint_for_moved(self.moved[path])
        if path in self.unmade:
            return "this hub page is not made: no article names its pillar, or its address is taken"
        if path in self.lost:
            return "the file is there, but Pelican left it out of the site"
        if path in self.documents:
            return f"write '{href_of('filename', '/' + path)}': an article or page is no static file"
        return ""

    def _hint_for_moved(self, target: Target) -> str:
        written = "" if isinstance(target, Missing) else notation(target, self.host)
        return f"it has moved: write '{written}'" if written else "it has moved"

    def _hint_for_file(self, what: str, path: str) -> str:
        near = (self._sources if what == "filename" else self._files).nearest(path)
        return f"did you mean '{href_of(what, '/' + near)}'?" if near else ""

    @cached_property
    def _sources(self) -> KnownFiles:
        return KnownFiles((*self.documents, *self.hubs))

    @cached_property
    def _files(self) -> KnownFiles:
        return KnownFiles(self.host.files)


def href_of(what: str, value: str) -> str:
    """A link in Pelican's own notation."""
    return f"{{{what}}}{value}"


def _slip(href: str) -> str:
    """What to write where an address out of the site lacks its scheme, or has something before it."""
    within = ABSOLUTE.search(href)
    if within and within.start():
        return f"write '{within[0]}'"
    if MAIL.fullmatch(href):
        return f"write 'mailto:{href}'"
    domain = BARE_DOMAIN.match(href)
    return f"write 'https://{href}'" if domain and domain["last"].lower() not in FILE_TYPES else ""


def _path_of(value: str) -> str:
    try:
        return urlsplit(value).path
    except ValueError:
        return value


def _spellings(path: str) -> Iterator[str]:
    """The ways in which Pelican tries a path."""
    yield from dict.fromkeys((path, unquote(path), unescape(path)))


def _fold(address: str) -> str:
    folded = address.lstrip("/")
    return folded.removesuffix("index.html") if f"/{folded}".endswith("/index.html") else folded
