"""A feed as RSS 2.0 and as Atom, through feedgen, whose traps are numbered here and mended, each where it lies."""

from __future__ import annotations

from email.utils import format_datetime
from html import escape, unescape
from typing import TYPE_CHECKING

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseExtension
from feedgen.ext.dc import DcEntryExtension, DcExtension
from feedgen.ext.media import MediaEntryExtension, MediaExtension
from feedgen.feed import FeedGenerator
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.publish.feeds._entry import Entry
    from pelican_contentstrategy.publish.feeds._feed_file import FeedFile

GENERATOR = "pelican-contentstrategy"
ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"
"""Namespace of RFC 5005."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EXTENSIONS = {"dc": (DcExtension, DcEntryExtension), "media": (MediaExtension, MediaEntryExtension)}
"""Of feedgen's own; trap 3: not `syndication`, which writes names that nobody reads, and nobody needs what it says."""


NAMESPACES = {
    **DcExtension().extend_ns(),
    **MediaExtension().extend_ns(),
    "content": "http://purl.org/rss/1.0/modules/content/",
}
"""Those that feedgen's feeds declare for their entries."""
RSS_END, ATOM_END = b"  </channel>\n</rss>\n", b"</feed>\n"


class Feedgen:
    """Writes feeds; an entry is made and written once, and then put into every feed it is in.

    Trap 5: feedgen would put each entry before the others. It makes feeds without any; ours are put in before the end.
    """

    def __init__(self) -> None:
        self._items: dict[str, bytes] = {}
        self._entries: dict[str, bytes] = {}

    def rss(self, file: FeedFile) -> str:
        """The feed as RSS 2.0."""
        generator = _generator(file, "application/rss+xml")
        # Trap 14: feedgen writes dates by setting the locale of the whole process and setting it back. Where there is
        # no date it writes none; that it starts out with now is trap 11.
        vars(generator)["_FeedGenerator__rss_lastBuildDate"] = None
        return _filled(generator.rss_str(pretty=True), map(self._item, file.entries), RSS_END)

    def atom(self, file: FeedFile) -> str:
        """The feed as Atom."""
        generator = _generator(file, "application/atom+xml")
        return _filled(generator.atom_str(pretty=True), map(self._entry, file.entries), ATOM_END)

    def _item(self, entry: Entry) -> bytes:
        if entry.url not in self._items:
            self._items[entry.url] = _written(_RssItem(entry).made(), ("rss", "channel"), RSS_END)
        return self._items[entry.url]

    def _entry(self, entry: Entry) -> bytes:
        if entry.url not in self._entries:
            self._entries[entry.url] = _written(_AtomEntry(entry).made(), ("feed",), ATOM_END)
        return self._entries[entry.url]


def _filled(feed: bytes, entries: Iterable[bytes], end: bytes) -> str:
    return b"".join((feed.removesuffix(end), *entries, end)).decode()


def _written(entry: etree._Element, within: tuple[str, ...], end: bytes) -> bytes:
    """An entry as it stands in a feed, which declares its namespaces, as deep in it."""
    feed = inner = etree.Element(within[0], nsmap=NAMESPACES)
    for name in within[1:]:
        inner = etree.SubElement(inner, name)
    inner.append(entry)
    lines = etree.tostring(feed, pretty_print=True, encoding="UTF-8", xml_declaration=False)
    return bytes(lines.split(b"\n", len(within))[-1].removesuffix(end))


def _generator(file: FeedFile, media_type: str) -> FeedGenerator:
    generator = FeedGenerator()
    for name, extension in EXTENSIONS.items():
        generator.register_extension(name, *extension)
    generator.register_extension("rest", lambda: _Rest(file))
    generator.id(file.id)
    generator.title(file.title)
    # Trap 6: RSS takes the last of all links for the page that the feed is of.
    links = [("self", file.url), *_relations(file), ("alternate", file.home)]
    for rel, url in links:
        generator.link(href=url, rel=rel, **({"type": media_type} if rel == "self" else {}))
    generator.description(file.description)
    generator.language(file.lang)
    generator.generator(GENERATOR)
    generator.author(name=file.site_name)  # trap 9: where an article has no author, Atom asks for one of the feed
    generator.updated(file.updated)  # trap 11: it would be now
    return generator


def _relations(file: FeedFile) -> list[tuple[str, str]]:
    named = (("prev-archive", file.previous), ("current", file.current))
    return [*(("hub", url) for url in file.hubs), *((rel, url) for rel, url in named if url)]


class _Rest(BaseExtension):  # type: ignore[misc] # feedgen comes without types
    """What feedgen leaves out of the head of a feed."""

    def __init__(self, file: FeedFile) -> None:
        self._file = file

    def extend_ns(self) -> dict[str, str]:
        return {"fh": HISTORY} if self._file.current else {}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        (channel,) = feed
        for rel, url in _relations(self._file):  # trap 6: of these links, RSS gets the one called `self` alone
            etree.SubElement(channel, f"{{{ATOM}}}link", {"href": url, "rel": rel})
        etree.SubElement(channel, "lastBuildDate").text = format_datetime(self._file.updated)  # trap 14
        return self._extend(feed, channel)

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        return self._extend(feed, feed)

    def _extend(self, feed: etree._Element, head: etree._Element) -> etree._Element:
        if self._file.current:
            etree.SubElement(head, f"{{{HISTORY}}}archive")
        if self._file.stylesheet:  # trap 15: there is no way to name one
            named = f'type="text/css" href="{escape(self._file.stylesheet)}"'
            feed.addprevious(etree.ProcessingInstruction("xml-stylesheet", named))
        return feed


class _OfEntry(FeedEntry):  # type: ignore[misc] # feedgen comes without types
    """What both formats say of an entry. Each has one of its own: what is set for one shows in the other."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        for name, (_, extension) in EXTENSIONS.items():
            self.register_extension(name, extension)
        self.title(entry.title)
        self.guid(entry.url, permalink=True)  # trap 7: `id()` after it would take back that it is an address
        self.link(href=entry.url)  # trap 13: `canonical`, which it is, is refused
        # Trap 12: values have to be texts, and the dictionaries are kept and changed.
        self.category([{"term": name} for name in entry.categories])
        if entry.image:
            media = {"url": entry.image.url, "medium": "image"}
            picture = entry.image.picture
            if picture:
                media |= {"type": picture.media_type, "fileSize": str(picture.length)}
                media |= {"width": str(picture.width), "height": str(picture.height)} if picture.width else {}
            self.media.content(media, group=None)  # trap 2: it would be put in a group of its own


class _RssItem(_OfEntry):
    """An entry in RSS."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry)
        # Trap 8: without a summary, the whole text would stand in the description.
        self.summary(_as_html(entry.summary))
        # Trap 10: what cannot stand in XML raises, `]]>` too; an entry's texts have none of that, nor does clean HTML.
        self.content(entry.html, type="CDATA")
        self.dc.dc_creator(list(entry.authors))  # trap 9: an author without an address for mail would be left out
        picture = entry.image.picture if entry.image else None
        if entry.image and picture:
            self.enclosure(entry.image.url, str(picture.length), picture.media_type)

    def made(self) -> etree._Element:
        """With what feedgen leaves out."""
        item: etree._Element = self.rss_entry()
        if self._entry.published:
            etree.SubElement(item, "pubDate").text = format_datetime(self._entry.published)  # trap 14
        return item


def _as_html(text: str) -> str:
    """A plain text as the description that it is read as: HTML, or text where the two are the same."""
    return text if "<" not in text and unescape(text) == text else escape(text, quote=False)


class _AtomEntry(_OfEntry):
    """An entry in Atom."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry)
        self.summary(entry.summary)
        self.content(entry.html, type="html")  # trap 4: not CDATA, which is no type; trap 13: xhtml knows no `<br>`
        self.author([{"name": name} for name in entry.authors])
        self.updated(entry.updated)  # trap 11
        if entry.published:
            self.published(entry.published)  # trap 10: a date without a zone would raise; an entry's have one

    def made(self) -> etree._Element:
        """With what feedgen leaves out."""
        made: etree._Element = self.atom_entry()
        image = self._entry.image
        made.set(XML_LANG, self._entry.lang)
        if image and image.picture:  # trap 1: what links are for is lost, and this one would be taken for the article
            of_file = {"type": image.picture.media_type, "length": str(image.picture.length)}
            etree.SubElement(made, "link", {"rel": "enclosure", "href": image.url, **of_file})
        return made
