"""Blocks of a document -> its prose: what rules on wording look at, masked, and told apart by where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol

from pelican_contentstrategy.model.prose import MASK, Prose, Text
from pelican_contentstrategy.model.vale import IGNORED_SCOPES, SKIPPED_SCOPES
from pelican_contentstrategy.read.ignores import matches
from pelican_contentstrategy.read.ranges import Range, joined, overlapping
from pelican_contentstrategy.read.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.document import Block, Inline, Link
    from pelican_contentstrategy.model.prose import Switch

FORMATS = {
    **dict.fromkeys(("markdown", "mdown", "markdn", "mkd"), "md"),
    **dict.fromkeys(("htm", "shtml", "xhtml"), "html"),
    "rest": "rst",
}
"""Other endings of the names of files in one format."""
SCOPES = {
    **dict.fromkeys(("li", "dt", "dd"), ("list",)),
    "td": ("table", "cell"),
    "th": ("table", "header"),
    "caption": ("table", "caption"),
    "blockquote": ("blockquote",),
    "figcaption": ("figure", "caption"),
}
BARE_ADDRESS = re.compile(r"(?<!\w)(?:https?://|www\.)[!-;=?-~]*[\w/#&%=+$@-]", re.IGNORECASE | re.ASCII)
"""An address that nobody made a link of; without the full stop or bracket behind it."""
WORD = re.compile(r"\S+")
FOOTNOTE_MARKS = frozenset({"footnote-ref", "footnote-reference", "footnote-backref"})
"""Classes of the numbers and arrows that a rendering puts where footnotes are spoken of."""


@dataclass(frozen=True)
class Masks:
    """What is no prose.

    Elements of `skipped` are left out with all that is in them, as are those of an ignored class; the words of
    `ignored_scopes` are masked, and whatever the patterns of `token_ignores` match. These and those of `block_ignores`
    are meant for the source, too: see `read/ignored.py`. A pattern that does not compile, or takes too long, masks
    nothing.
    """

    ignored_scopes: tuple[str, ...] = IGNORED_SCOPES
    skipped: tuple[str, ...] = SKIPPED_SCOPES
    ignored_classes: tuple[str, ...] = ()
    block_ignores: tuple[str, ...] = ()
    token_ignores: tuple[str, ...] = ()

    def but_for(self, slow: Collection[str]) -> Masks:
        """The same without patterns that take too long."""
        if not slow:
            return self
        blocks = tuple(each for each in self.block_ignores if each not in slow)
        tokens = tuple(each for each in self.token_ignores if each not in slow)
        return replace(self, block_ignores=blocks, token_ignores=tokens)


class Parts(Protocol):
    """A document's facts, or a body just read."""

    @property
    def blocks(self) -> tuple[Block, ...]: ...
    @property
    def links(self) -> tuple[Link, ...]: ...
    @property
    def images(self) -> tuple[Link, ...]: ...
    @property
    def inlines(self) -> tuple[Inline, ...]: ...
    @property
    def switches(self) -> tuple[Switch, ...]: ...


DEFAULT_MASKS = Masks()


def read_prose(parts: Parts, path: str, masks: Masks = DEFAULT_MASKS, ignored: Sequence[Range] = ()) -> Prose:
    """The texts of a document in order, alternative texts of its images among them.

    Of its body, stretches that are `ignored` are masked, and left out where nothing is beside them.
    """
    skipped = {*masks.skipped, *(f".{name}" for name in masks.ignored_classes)}
    blocks = [block for block in parts.blocks if skipped.isdisjoint(block.within)]
    if ignored:
        blocks = [block for block in blocks if _is_seen(block, ignored)]
    hidden = joined((*_hidden(parts, masks, skipped), *ignored))
    form = _format(path)
    patterns = masks.token_ignores
    texts = [_text(block, hidden, patterns, form) for block in blocks]
    alternatives = list(_alternatives(parts, {*masks.ignored_scopes, *skipped}, patterns, form))
    if alternatives:
        texts = sorted(texts + alternatives, key=lambda text: text.start)
    return Prose(path, tuple(texts), parts.switches)


def sentences_of(texts: Iterable[Text], lang: str = "en") -> tuple[Text, ...]:
    """Each sentence of the plain paragraphs among some texts, as a text of its own."""
    return tuple(each for text in texts if "paragraph" in text.scope for each in _sentences(text, lang))


def _sentences(text: Text, lang: str) -> Iterator[Text]:
    scope = (text.scope - {"paragraph"}) | {"sentence"}
    for start, end in split_sentences(text.text, lang):
        yield Text(
            text.text[start:end], text.shown[start:end], scope, text.place(start, end)[0], text.blanks[start:end]
        )


def summary_of(texts: Sequence[Text]) -> Iterator[Text]:
    """The plain paragraphs as one text, with a blank line between them; nothing where there are none."""
    chosen = [text for text in texts if "paragraph" in text.scope]
    if not chosen:
        return
    origins: list[int] = []
    for text in chosen:
        origins += [text.start] * 2 if origins else []
        origins += text.blanks or range(text.start, text.start + len(text.text))
    masked, shown = ("\n\n".join(parts) for parts in zip(*((each.text, each.shown) for each in chosen), strict=True))
    yield Text(masked, shown, frozenset({"summary"}), chosen[0].start, tuple(origins))


@lru_cache(maxsize=256)
def _format(path: str) -> str:
    ending = PurePosixPath(path).suffix[1:].lower()
    return FORMATS.get(ending, ending)


@lru_cache(maxsize=1024)
def _scope(kind: str, level: int, within: tuple[str, ...], form: str) -> frozenset[str]:
    scope = {part for element in within for part in SCOPES.get(element, ())}
    if kind == "heading":
        scope |= {"heading", f"h{level}"}
    elif not scope:
        scope = {"code" if kind == "code" else "paragraph"}
    return frozenset(filter(None, {*scope, "text", form}))


def _hidden(parts: Parts, masks: Masks, skipped: set[str]) -> Iterator[tuple[int, int]]:
    """Stretches of the body to mask."""
    elements = {*masks.ignored_scopes, *skipped}
    for inline in parts.inlines:
        if (
            inline.element in elements
            or not FOOTNOTE_MARKS.isdisjoint(inline.classes)
            or not skipped.isdisjoint(f".{name}" for name in inline.classes)
        ):
            yield inline.passage.start, inline.passage.end
    for link in parts.links:
        if link.element in elements or _is_address(link):
            yield link.passage.start, link.passage.end


def _is_seen(block: Block, ignored: Sequence[Range]) -> bool:
    """Whether there is anything to a block but blanks and what is ignored."""
    done = 0
    for begin, stop in overlapping(ignored, block.passage.start, block.passage.end):
        if block.text[done : max(done, begin - block.passage.start)].strip():
            return True
        done = stop - block.passage.start
    return bool(block.text[done:].strip())


def _is_address(link: Link) -> bool:
    """Whether what a link shows is its address."""
    return link.element == "a" and _bare(link.text) == _bare(link.href)


def _bare(address: str) -> str:
    return address.strip().removeprefix("mailto:").removeprefix("https://").removeprefix("http://").rstrip("/")


def _text(block: Block, hidden: list[tuple[int, int]], patterns: Sequence[str], form: str) -> Text:
    start, end = block.passage.start, block.passage.end
    shown = block.spaced or block.text
    origins = _origins(shown, start) if block.spaced else ()
    masked = shown
    if hidden:
        stretches = [(max(start, begin), min(end, stop)) for begin, stop in overlapping(hidden, start, end)]
        if origins:
            stretches = [(bisect_left(origins, begin), bisect_right(origins, stop - 1)) for begin, stop in stretches]
        else:
            stretches = [(begin - start, stop - start) for begin, stop in stretches]
        masked = _masked(masked, stretches)
    masked = _without(masked, shown, patterns, form)
    return Text(masked, shown, _scope(block.kind, block.level, block.within, form), start, origins)


def _origins(spaced: str, start: int) -> tuple[int, ...]:
    """Offset in the body of each character of a text that has more blanks than the body has."""
    origins: list[int] = []
    for word in WORD.finditer(spaced):
        gap = word.start() - len(origins)
        if gap:
            origins += [start] * gap
            start += 1
        end = start + len(word[0])
        origins += range(start, end)
        start = end
    return tuple(origins)


def _without(masked: str, shown: str, patterns: Sequence[str], form: str) -> str:
    """A text with bare addresses masked, which plain text shows as words, and what patterns match in it."""
    if form != "txt" and ("://" in shown or "www." in shown):
        masked = _masked(masked, (match.span() for match in BARE_ADDRESS.finditer(shown)))
    for pattern in patterns:
        with suppress(TimeoutError):
            masked = _masked(masked, matches(pattern, shown))
    return masked


def _masked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Mask stretches that are in order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for start, end in stretches:
        pieces += text[done:start], MASK * (end - start)
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _alternatives(parts: Parts, skipped: set[str], patterns: Sequence[str], form: str) -> Iterator[Text]:
    """The alternative texts of images; one that is the image's address was written by nobody."""
    marked = {
        (inline.passage.href, inline.passage.nth): {"img", *inline.within, *(f".{name}" for name in inline.classes)}
        for inline in parts.inlines
        if inline.element == "img"
    }
    scope = frozenset(filter(None, ("text", "alt", form)))
    for image in parts.images:
        shown = " ".join(image.text.split())
        place = image.passage
        if shown and shown != image.href and skipped.isdisjoint(marked.get((place.href, place.nth), {"img"})):
            yield Text(_without(shown, shown, patterns, form), shown, scope, place.start, image=place)
