"""Rendered HTML -> the blocks, links, images and marked stretches of a document's body."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Alternative, Block, BlockKind, Inline, Link, Table, body_text
from pelican_contentstrategy.model.source import Passage
from pelican_contentstrategy.read.ornaments import alternative_of
from pelican_contentstrategy.read.tables import PARTS, OpenTable
from pelican_contentstrategy.read.vale_comments import read_switch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from pelican_contentstrategy.model.prose import Switch

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
UNNAMED = frozenset("body center div hr html p tbody tr".split())
"""Blocks that tell nothing about the text in them, but by their classes."""
DEPTH = 50
"""Names of elements and classes from which on those further in are not told."""
MARKING = frozenset("abbr b cite code del dfn em i ins kbd mark q s samp small strong sub sup tt u var".split())
SKIPPED = frozenset("head iframe math noscript object script style svg template title".split())
UNRENDERED = re.compile(r"""[{|]filename[|}][^\s)"'<>]+""")
"""A link in Pelican's notation that reached the text, because its markup was taken for code or for nothing."""
SWITCHED = re.compile(r"<!--\s*vale\s")
ODD_BLANKS = re.compile(r"[^\S ]\s*| \s+")
UNFIT_FOR_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


Surroundings = tuple[BlockKind, int, tuple[str, ...]]
"""Kind and level of a block, and what it stands in."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body taken apart; `text` is what the passages of its parts count in."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    images: tuple[Link, ...]
    inlines: tuple[Inline, ...] = ()
    switches: tuple[Switch, ...] = ()
    tables: tuple[Table, ...] = ()


def read_body(html: str, path: str = "") -> Body:
    """Take a body apart, whatever its markup; scripts, styles and embedded documents are left out.

    White space is folded to single blanks except in code, and blocks are joined by a line end. What cannot stand in
    XML, control characters and lone surrogates, is read as a blank.
    """
    builder = _Builder(path)
    for event, element in _elements(html):
        if event == "start":
            builder.start(element)
        elif event == "end":
            builder.end(element)
        else:
            builder.comment(element)
    return builder.finish()


def _elements(html: str) -> Iterator[tuple[str, etree._Element]]:
    """Where elements begin and end, and comments that switch something."""
    from lxml import etree  # only here: where every body is known already, nobody needs it

    is_switched = SWITCHED.search(html) is not None
    parser = etree.HTMLParser(remove_comments=not is_switched, remove_pis=True, huge_tree=True)
    tree = etree.fromstring(f"<div>{UNFIT_FOR_XML.sub(' ', html)}</div>", parser)
    yield from etree.iterwalk(tree, ("start", "end", "comment") if is_switched else ("start", "end"))


@dataclass
class _Builder:
    """Collects one document's parts while its elements go by."""

    path: str
    blocks: list[Block] = field(default_factory=list)
    links: list[Passage] = field(default_factory=list)
    images: list[tuple[Passage, str, Alternative]] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    switches: list[Switch] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    surroundings: list[Surroundings] = field(default_factory=lambda: [("paragraph", 0, ())])
    run: str = ""
    written: list[str] = field(default_factory=list)
    base: int = 0
    skipping: int = 0
    open_links: list[tuple[str | None, int]] = field(default_factory=list)
    open_inlines: list[tuple[etree._Element, int]] = field(default_factory=list)
    open_tables: list[OpenTable] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def start(self, element: etree._Element) -> None:
        tag = element.tag
        if self.skipping or tag in SKIPPED:
            self.skipping += 1
            return
        if tag in BLOCKS:
            if self.run:
                self.flush()
            self.enter(tag, element.get("class"))
        elif tag == "img":
            self.add_image(element)
        elif tag == "br":
            self.add("\n")
        else:
            if tag == "a":
                self.open_links.append((element.get("href"), self.base + len(self.run)))
            if (tag in MARKING or element.get("class")) and self.surroundings[-1][0] != "code":
                self.open_inlines.append((element, self.base + len(self.run)))
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
            self.surroundings.pop()
            if tag == "table":
                self.close_table(element)
        else:
            if tag == "a":
                self.close_link(*self.open_links.pop())
            if self.open_inlines and self.open_inlines[-1][0] is element:
                self.close_inline(*self.open_inlines.pop())
        tail = element.tail
        if tail and not self.skipping:
            self.add(tail)

    def comment(self, element: etree._Element) -> None:
        if self.skipping:
            return
        switch = read_switch(element.text or "", self.base + len(self.run))
        if switch:
            self.switches.append(switch)
        if element.tail:
            self.add(element.tail)

    def enter(self, tag: str, classes: str | None) -> None:
        kind, level, within = self.surroundings[-1]
        if tag in BLOCK_KINDS:
            kind = BLOCK_KINDS[tag]
            level = int(tag[1]) if kind == "heading" else 0
        if len(within) < DEPTH:
            if tag not in UNNAMED:
                within = (*within, tag)
            if classes:
                within = (*within, *(f".{each}" for each in classes.split()))
        self.surroundings.append((kind, level, within))
        if tag == "table":
            self.open_tables.append(OpenTable(self.base))
        elif tag in PARTS and self.open_tables:
            self.open_tables[-1].enter(tag)

    def close_table(self, element: etree._Element) -> None:
        opened = self.open_tables.pop()
        table = opened.close(element, Passage(self.path, opened.start, max(opened.start, self.base - 1)))
        if table:
            self.tables.append(table)

    def add(self, text: str) -> None:
        run = self.run
        if not run and text.isspace():
            return
        if self.surroundings[-1][0] == "code":
            self.run = run + text if run else text.lstrip("\n")
            return
        folded = " ".join(text.split())
        if run and text[0].isspace():
            if run[-1] != " ":
                run += " "
            else:
                self.written.append("\n")  # what is no text stands between two blanks: they are no run
        self.written.append(text)
        if folded:
            run += f"{folded} " if text[-1].isspace() else folded
        self.run = run

    def flush(self) -> None:
        kind, level, within = self.surroundings[-1]
        text = self.run.rstrip()
        if text:
            passage = Passage(self.path, self.base, self.base + len(text))
            self.blocks.append(Block(kind, text, passage, level, within, _spaced("".join(self.written), text)))
            self.base += len(text) + 1
            if kind == "cell" and "th" in within and self.open_tables:
                self.open_tables[-1].has_header = True
        self.run = ""
        self.written.clear()

    def close_inline(self, element: etree._Element, start: int) -> None:
        end = self.base + len(self.run.rstrip()) if self.run else self.base - 1
        if start < end:
            self.inlines.append(Inline(element.tag, _classes(element), Passage(self.path, start, end)))

    def close_link(self, href: str | None, start: int) -> None:
        if href is not None:
            end = self.base + len(self.run.rstrip()) if self.run else self.base - 1
            self.links.append(self.passage(href, start, max(start, end)))

    def add_image(self, element: etree._Element) -> None:
        source = element.get("src")
        if source is None:
            return
        start = self.base + len(self.run)
        passage = self.passage(source, start, start)
        self.images.append((passage, element.get("alt", ""), alternative_of(element)))
        within, classes = self.surroundings[-1][2], _classes(element)
        if within or classes:
            self.inlines.append(Inline("img", classes, passage, within))

    def passage(self, href: str, start: int, end: int) -> Passage:
        nth = self.seen[href]
        self.seen[href] += 1
        return Passage(self.path, start, end, href, nth)

    def finish(self) -> Body:
        self.flush()
        text = body_text(self.blocks)
        links = (Link(each.href, text[each.start : each.end], _within(text, each)) for each in self.links)
        images = (
            Link(each.href, words, _within(text, each), element="img", alternative=alternative)
            for each, words, alternative in self.images
        )
        unrendered = (
            Link(found[0], found[0], Passage(self.path, found.start(), found.end()), element="text")
            for found in UNRENDERED.finditer(text)
        )
        inlines = (
            each if each.passage.end <= len(text) else replace(each, passage=_within(text, each.passage))
            for each in self.inlines
        )
        return Body(
            text,
            tuple(self.blocks),
            (*links, *unrendered),
            tuple(images),
            tuple(inlines),
            tuple(self.switches),
            tuple(self.tables),
        )


def _classes(element: etree._Element) -> tuple[str, ...]:
    return tuple(element.get("class", "").split())


def _spaced(written: str, text: str) -> str:
    """The text as it was written, but for line ends and the blanks around them; nothing if that is the text itself."""
    if written == text or written.replace("\n", " ").strip() == text:
        return ""
    spaced = ODD_BLANKS.sub(lambda run: " " if "\n" in run[0] or "\r" in run[0] else run[0], written.strip())
    return "" if spaced == text else spaced


def _within(text: str, passage: Passage) -> Passage:
    """What has no words may stand behind the last ones."""
    if passage.end <= len(text):
        return passage
    return passage._replace(start=min(passage.start, len(text)), end=len(text))
