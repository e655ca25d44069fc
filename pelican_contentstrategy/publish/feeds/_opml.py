"""All feeds in one file, OPML 2.0, for readers who would like several at once; see opml.org/spec2.opml."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from pelican_contentstrategy.publish._reader_words import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.model.publishing import Axis, FeedFormat
    from pelican_contentstrategy.publish.feeds._feed_file import FeedFile

Outline: TypeAlias = "tuple[Axis, FeedFormat, FeedFile]"
"""A feed of an axis in a format."""
VERSIONS = {"rss": "RSS2", "atom": "Atom"}
"""What the specification calls the formats it knows."""


def opml(title: str, lang: str, outlines: Sequence[Outline]) -> str:
    """The list, feeds of one axis together."""
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = title
    etree.SubElement(head, "docs").text = "http://opml.org/spec2.opml"
    words = words_in(lang)
    names: dict[str, str] = {"site": title, "pillar": words.topics, "persona": words.readers}
    for axis, group in groupby(outlines, key=lambda each: each[0]):
        name = names.get(axis, f"{axis.capitalize()}s")
        outline = etree.SubElement(body, "outline", text=name, title=name)
        for _, format_, file in group:
            about = {"text": file.title, "title": file.title, "xmlUrl": file.url, "htmlUrl": file.home}
            about |= {"description": file.description, "language": file.lang}
            version = {"version": VERSIONS[format_]} if format_ in VERSIONS else {}
            etree.SubElement(outline, "outline", {"type": "rss", **about, **version})
    return str(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True), "utf-8")
