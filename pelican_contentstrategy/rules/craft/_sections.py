"""What do readers see first of a document: how does it begin, and what are its headings?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.read.plain_text import width

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Block, Document

OPENING = 120
"""Room that an opening takes; what is shorter is a greeting or so, and the next paragraph belongs to it."""
APART = frozenset(("blockquote", "table", "aside", "details", "figure"))
"""What has headings of its own, if any: they are no part of the document's outline."""


def opening(document: Document) -> str:
    """The first paragraph; more of them while they are short, and no heading comes between."""
    text = ""
    for block in document.facts.blocks:
        if width(text) >= OPENING or (text and block.kind == "heading"):
            break
        if block.kind == "paragraph" and APART.isdisjoint(block.within):
            text = f"{text}\n{block.text}".lstrip()
    return text


def outline(document: Document) -> list[Block]:
    """Its headings, those within quotations and the like left out."""
    return [each for each in document.facts.blocks if each.kind == "heading" and APART.isdisjoint(each.within)]


def headings(document: Document) -> list[str]:
    """The words of its headings."""
    return [each.text for each in outline(document)]
