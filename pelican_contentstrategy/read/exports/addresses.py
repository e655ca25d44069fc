"""Which document of the site does an address in an export belong to?"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.target import Hub, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.site import Site

UNKNOWN = "nothing of this site has this address"
LISTING = "a listing or a file, not an article or page"
NO_ADDRESS = "has no address: a total, or what the tool could not place"
TOTAL = "a total, not a page"
MANY = "stands for many pages at once"
NOT_AN_ADDRESS = "is not the address of a page"
TOTALS = frozenset(
    """
    total|totals|grand total|gesamt|gesamtsumme|insgesamt|total général|totaux|total general|totales|totale|
    totale generale|totaal|eindtotaal|totais|合計|総計
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
OTHERS = frozenset("others|other|andere|sonstige|autres|otros|altri|anderen|overige|outros|その他".split("|"))
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
HTTP = re.compile(r"(?:https?:)?//", re.IGNORECASE)


class Place(NamedTuple):
    """What an address is: the path it has on the site's host, and the document it belongs to, or why to none.

    Without a path it is no address of this site at all.
    """

    path: str = ""
    key: str = ""
    reason: str = ""


@dataclass(frozen=True, eq=False)
class Addresses:
    """All addresses of a site, below its root: those of documents by their paths, others with the reason why not.

    A hub page without a document is known as `hub:` and its pillar's id. `titles` are what documents are called, in
    mails too; `urls` are the documents' own addresses, as paths on the host.
    """

    siteurl: str = ""
    documents: Mapping[str, str] = field(default_factory=dict, repr=False)
    others: Mapping[str, str] = field(default_factory=dict, repr=False)
    titles: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    urls: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, site: Site) -> Addresses:
        """Enter everything: what stands at an address, then where it leads on to, then where a draft stood."""
        documents: dict[str, str] = {}
        others: dict[str, str] = {}
        for url, key in (*_standing(site), *_led_on(site, others)):
            documents.setdefault(plain(url), key)
        for url, key in _drafts(site):
            if plain(url) not in others:
                documents.setdefault(plain(url), key)
        for save_as in (*site.occupied, *(page.save_as for page in site.made_pages)):
            others.setdefault(plain(save_as), LISTING)
        titles: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for document in site.documents:
            for name in dict.fromkeys(fold(document.value(each)) for each in ("title", "subject")):
                if name:
                    titles[name] = (*titles[name], document.path)
        folder = urlsplit(site.host.siteurl).path.rstrip("/")
        urls = {document.path: _encoded(plain(f"{folder}/{document.source.url}")) for document in site.documents}
        return cls(site.host.siteurl, documents, others, titles, urls)

    def find(self, address: str, host: str = "") -> Place:
        """What an address means, with or without its host; `host` is what the tool says of it besides."""
        text = address.strip()
        reason = _placeholder(text)
        if reason:
            return Place(reason=reason)
        try:
            host, path = _split(text, host, self._host)
        except ValueError:
            return Place(reason=NOT_AN_ADDRESS)
        if host and self._host and _plain_host(host) != self._host:
            return Place(reason=f"is of another site: '{host}'")
        path, folder = plain(path), self._folder
        if folder and path != folder and not path.startswith(f"{folder}/"):
            return Place(reason=f"lies outside of the site's folder '{folder}'")
        below = path[len(folder) :] or "/"
        for each in (below, plain(f"{below}.html")):
            if each in self.documents:
                return Place(_encoded(path), self.documents[each])
        return Place(_encoded(path), reason=self.others.get(below, UNKNOWN))

    def titled(self, names: tuple[str, ...]) -> Place:
        """The document of the first of these titles or subjects that there is."""
        for name in names:
            found = self.titles.get(fold(name), ()) if name.strip() else ()
            if len(found) == 1:
                return Place(self.urls[found[0]], found[0])
            if found:
                return Place(reason=f"{len(found)} documents are called so: {', '.join(found)}")
        return Place(reason="no document has this title or subject")

    @cached_property
    def _host(self) -> str:
        return _plain_host(urlsplit(self.siteurl).netloc)

    @cached_property
    def _folder(self) -> str:
        return plain(urlsplit(self.siteurl).path).rstrip("/")


def plain(address: str) -> str:
    """A path as it is compared: decoded, from the root, without an `index.html` or a slash at its end."""
    try:
        decoded = unquote(address, errors="strict")
    except UnicodeDecodeError:
        decoded = address
    path = unicodedata.normalize("NFC", f"/{decoded.lstrip('/')}")
    if path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    return path.rstrip("/") or "/"


def _standing(site: Site) -> Iterator[tuple[str, str]]:
    documents = [each for each in site.documents if each.source.status not in {"draft", "lost"} and each.source.save_as]
    for document in sorted(documents, key=lambda each: not each.is_published):
        yield document.source.url, document.path
        yield document.source.save_as, document.path
    for hub in site.hubs:
        if hub.exists:
            yield hub.url, hub.key
            yield hub.save_as, hub.key


def _led_on(site: Site, others: dict[str, str]) -> Iterator[tuple[str, str]]:
    for redirect in site.redirects:
        target = redirect.to
        if isinstance(target, Document | Hub):
            yield redirect.url, target.path if isinstance(target, Document) else target.key
            yield redirect.save_as, target.path if isinstance(target, Document) else target.key
        else:
            told = f"leads out of the site, to '{target}'" if isinstance(target, str) else f"leads on to {LISTING}"
            others[plain(redirect.url)] = told


def _drafts(site: Site) -> Iterator[tuple[str, str]]:
    for document in site.documents:
        source = document.source
        if source.status == "draft":
            for url in (source.published_url, source.published_save_as, source.url, source.save_as):
                if url:
                    yield url, document.path


def _placeholder(text: str) -> str:
    """Why a cell is the name of something else than a page."""
    name = text.casefold()
    if not text.strip("-"):
        return NO_ADDRESS
    if name in TOTALS:
        return TOTAL
    return MANY if name in OTHERS or (text.startswith("(") and text.endswith(")")) else ""


def _split(text: str, host: str, own: str) -> tuple[str, str]:
    """Host and path of an address; ValueError where it has none."""
    if HTTP.match(text):
        parts = urlsplit(text)
        return parts.netloc, parts.path
    if SCHEME.match(text) or (re.search(r"\s", text) and not text.startswith("/")):
        raise ValueError(text)
    path = parted(text)[0]
    first, _, rest = path.partition("/")
    if first and own and _plain_host(first) == own:
        return first, rest
    return host.strip(), path


def _encoded(path: str) -> str:
    """A decoded path such that decoding it once more gives the same one."""
    return re.sub(r"[%?#\s\x00-\x1f\x7f]", lambda found: quote(found[0]), path)


def _plain_host(netloc: str) -> str:
    """A host as it is compared: without what comes to the same."""
    name = netloc.strip().casefold().rpartition("@")[2]
    return name.removesuffix(":443").removesuffix(":80").removeprefix("www.").rstrip(".")
