"""Rendered HTML -> the blocks, links and images of a document's body."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml import etree

from pelican_contentstrategy.model.document import Block, BlockKind, Link
from pelican_contentstrategy.model.source import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

BLOCK_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th", "caption"), "cell"),
    "blockquote": "quote",
    "pre": "code",
}
NEUTRAL_BLOCKS = frozenset(
    "address article aside body center details dialog div dl fieldset figcaption figure footer form header hr html "
    "main nav ol p section summary table tbody tfoot thead tr ul".split()
)
BLOCKS = NEUTRAL_BLOCKS | BLOCK_KINDS.keys()
SKIPPED = frozenset("head iframe math noscript object script style svg template title".split())
UNRENDERED = re.compile(r"""[{|]filename[|}][^\s)"'<>]+""")
"""A link in Pelican's notation that reached the text, because its markup was taken for code or for nothing."""
UNFIT_FOR_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Body:
    """A body taken apart; `text` is what the passages of its parts count in."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    images: tuple[Link, ...]


def read_body(html: str, path: str = "") -> Body:
    """Take a body apart, whatever its markup; scripts, styles and embedded documents are left out.

    White space is folded to single blanks except in code, and blocks are joined by a line end. What cannot stand in
    XML, control characters and lone surrogates, is read as a blank.
    """
    builder = _Builder(path)
    for event, element in etree.iterwalk(_parse(html), events=("start", "end")):
        if event == "start":
            builder.start(element)
        else:
            builder.end(element)
    return builder.finish()


def body_text(blocks: Iterable[Block]) -> str:
    """The text that passages count in."""
    return "\n".join(block.text for block in blocks)


def _parse(html: str) -> etree._Element:
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    return etree.fromstring(f"<div>{UNFIT_FOR_XML.sub(' ', html)}</div>", parser)


@dataclass
class _Builder:
    """Collects one document's parts while its elements go by."""

    path: str
    blocks: list[Block] = field(default_factory=list)
    links: list[Passage] = field(default_factory=list)
    images: list[tuple[Passage, str]] = field(default_factory=list)
    kinds: list[tuple[BlockKind, int]] = field(default_factory=lambda: [("paragraph", 0)])
    run: str = ""
    base: int = 0
    skipping: int = 0
    open_links: list[tuple[str | None, int]] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def start(self, element: etree._Element) -> None:
        tag = element.tag
        if self.skipping or tag in SKIPPED:
            self.skipping += 1
            return
        if tag in BLOCKS:
            if self.run:
                self.flush()
            if tag in BLOCK_KINDS:
                self.kinds.append((BLOCK_KINDS[tag], int(tag[1]) if BLOCK_KINDS[tag] == "heading" else 0))
        elif tag == "a":
            self.open_links.append((element.get("href"), self.base + len(self.run)))
        elif tag == "img":
            self.add_image(element.get("src"), element.get("alt", ""))
        elif tag == "br":
            self.add(" ")
        text = element.text
        if text:
            self.add(text)

    def end(self, element: etree._Element) -> None:
        tag = element.tag
        if self.skipping:
            self.skipping -= 1
        elif tag in BLOCKS:
            if self.run:
                self.flush()
            if tag in BLOCK_KINDS:
                self.kinds.pop()
        elif tag == "a":
            self.close_link(*self.open_links.pop())
        tail = element.tail
        if tail and not self.skipping:
            self.add(tail)

    def add(self, text: str) -> None:
        run = self.run
        if not run and text.isspace():
            return
        if self.kinds[-1][0] == "code":
            self.run = run + text if run else text.lstrip("\n")
            return
        folded = " ".join(text.split())
        if run and text[0].isspace() and run[-1] != " ":
            run += " "
        if folded:
            run += f"{folded} " if text[-1].isspace() else folded
        self.run = run

    def flush(self) -> None:
        kind, level = self.kinds[-1]
        text = self.run.rstrip()
        if text:
            self.blocks.append(Block(kind, text, Passage(self.path, self.base, self.base + len(text)), level))
            self.base += len(text) + 1
        self.run = ""

    def close_link(self, href: str | None, start: int) -> None:
        if href is not None:
            end = self.base + len(self.run.rstrip()) if self.run else self.base - 1
            self.links.append(self.passage(href, start, max(start, end)))

    def add_image(self, source: str | None, alternative: str) -> None:
        if source is not None:
            start = self.base + len(self.run)
            self.images.append((self.passage(source, start, start), alternative))

    def passage(self, href: str, start: int, end: int) -> Passage:
        nth = self.seen[href]
        self.seen[href] += 1
        return Passage(self.path, start, end, href, nth)

    def finish(self) -> Body:
        self.flush()
        text = body_text(self.blocks)
        links = (Link(each.href, text[each.start : each.end], _within(text, each)) for each in self.links)
        images = (Link(each.href, words, _within(text, each), element="img") for each, words in self.images)
        unrendered = (
            Link(found[0], found[0], Passage(self.path, found.start(), found.end()), element="text")
            for found in UNRENDERED.finditer(text)
        )
        return Body(text, tuple(self.blocks), (*links, *unrendered), tuple(images))


def _within(text: str, passage: Passage) -> Passage:
    """What has no words may stand behind the last ones."""
    if passage.end <= len(text):
        return passage
    return replace(passage, start=min(passage.start, len(text)), end=len(text))
