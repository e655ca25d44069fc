"""What of a source does a Vale configuration ignore, and where in what readers see does that stand?"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.hrefs import locate_link
from pelican_contentstrategy.read.ignores import matches
from pelican_contentstrategy.read.locate import align
from pelican_contentstrategy.read.markup import even_lines
from pelican_contentstrategy.read.prose import read_prose
from pelican_contentstrategy.read.ranges import joined, overlapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.read.locate import Alignment
    from pelican_contentstrategy.read.prose import Masks
    from pelican_contentstrategy.read.ranges import Range

LINE_END = re.compile(r"\r\n?|\n")
WORD = re.compile(r"\w+|[^\w\s]")
WORD_CHARACTER = re.compile(r"\w")


@dataclass(frozen=True)
class Ignored:
    """Stretches of a source that blocks and tokens match; `slow` patterns took too long over it, and match nothing."""

    blocks: tuple[Range, ...] = ()
    tokens: tuple[Range, ...] = ()
    slow: tuple[str, ...] = ()


def read_ignored(source: str, masks: Masks) -> Ignored:
    """What a source has of what is to be ignored."""
    if not masks.block_ignores and not masks.token_ignores:
        return Ignored()
    blocks, late = _matched(source, masks.block_ignores)
    tokens, later = _matched(source, masks.token_ignores)
    return Ignored(blocks, tokens, tuple(dict.fromkeys((*late, *later))))


def read_spared(document: Document, masks: Masks) -> tuple[Prose, tuple[str, ...]]:
    """The prose of a document whose source was rendered with all that is to be ignored, and patterns that are slow.

    Only where something is ignored is the body looked for in its source.
    """
    ignored, facts = read_ignored(document.source.text, masks), document.facts
    masks = masks.but_for(ignored.slow)
    stretches = joined((*ignored.blocks, *ignored.tokens))
    if not stretches:
        return read_prose(facts, document.path, masks), ignored.slow
    source = even_lines(document.source.text)
    hidden = _rendered(stretches, align(source, document.text))
    facts = replace(facts, images=tuple(each for each in facts.images if not _is_in(each, source, stretches)))
    return read_prose(facts, document.path, masks, hidden), ignored.slow


def _matched(source: str, patterns: Iterable[str]) -> tuple[tuple[Range, ...], tuple[str, ...]]:
    r"""What patterns match, for which all lines end in \n; and those that take too long."""
    text = LINE_END.sub("\n", source)
    spans = {pattern: _spans(pattern, text) for pattern in patterns}
    found = [span for each in spans.values() for span in each or ()]
    ends = [end.start() - number for number, end in enumerate(re.finditer("\r\n", source))] if found else []
    stretches = ((start + bisect_left(ends, start), end + bisect_left(ends, end)) for start, end in found)
    return tuple(joined(stretches)), tuple(pattern for pattern, each in spans.items() if each is None)


def _spans(pattern: str, text: str) -> list[Range] | None:
    """Its matches; None if it takes too long."""
    try:
        return list(matches(pattern, text))
    except TimeoutError:
        return None


def _is_in(image: Link, source: str, stretches: Sequence[Range]) -> bool:
    """Whether an image's address stands in one of some stretches."""
    place = locate_link(source, image.href, image.passage.nth)
    return place is not None and any(overlapping(stretches, *place))


def _rendered(stretches: Sequence[Range], alignment: Alignment) -> list[Range]:
    """What of a body stands in stretches of its source, or was made of them."""
    return joined((*_found(stretches, alignment), *_unfound(stretches, alignment)))


def _found(stretches: Sequence[Range], alignment: Alignment) -> Iterator[Range]:
    """What stands there as it is written, but for line ends, so that words on two lines stay two words."""
    for here, there, length in alignment.pieces:
        if not any(overlapping(stretches, *alignment.plain.origin(there, there + length))):
            continue
        for offset in range(length):
            start, end = alignment.plain.origin(there + offset, there + offset + 1)
            if any(overlapping(stretches, start, end)) and not LINE_END.search(alignment.source, start, end):
                yield here + offset, here + offset + 1


def _unfound(stretches: Sequence[Range], alignment: Alignment) -> Iterator[Range]:
    """What stands there in other characters, or is there instead of them."""
    for gap, (start, end) in alignment.gaps():
        touched = list(overlapping(stretches, start, end))
        if not touched:
            continue
        edges = [start, *chain.from_iterable(touched), end]
        beside = zip(edges[::2], edges[1::2], strict=True)
        is_made = not any(WORD_CHARACTER.search(alignment.source, *each) for each in beside)
        for word in WORD.finditer(alignment.body, *gap):
            begin, stop = alignment.locate(*word.span()) or (start, start)
            if is_made if begin == stop else any(overlapping(stretches, begin, stop)):
                yield word.span()
