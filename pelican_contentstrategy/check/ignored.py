"""A source without what a Vale configuration ignores: masked before it is rendered, every character in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.prose import MASK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.read.ignored import Ignored

FILLERS = range(0xE000, 0xF8FF)
"""Characters that no markup means anything by, and hardly a text has: Unicode's private ones."""
NOT_A_LINE_END = re.compile(r"[^\r\n]")
BLANKS_BEFORE = re.compile(r"[ \t]*(?:[\r\n]|\Z)")


@dataclass(frozen=True)
class Masked:
    """A text of the same length, and what stands in it for what is ignored."""

    text: str
    filler: str

    def shown(self, prose: Prose) -> Prose:
        """The prose of this text with the mask that rules on wording know."""
        if self.filler not in self.text:
            return prose
        texts = (
            each._replace(text=each.text.replace(self.filler, MASK), shown=each.shown.replace(self.filler, MASK))
            for each in prose.texts
        )
        return replace(prose, texts=tuple(texts))


def mask(text: str, ignored: Ignored) -> Masked:
    """Mask what is ignored; blocks that are whole lines become empty ones."""
    filler = next((chr(code) for code in FILLERS if chr(code) not in text), MASK)
    masked = "".join(_pieces(text, ignored.tokens, filler, is_block=False))
    return Masked("".join(_pieces(masked, ignored.blocks, filler, is_block=True)), filler)


def _pieces(text: str, stretches: Iterable[tuple[int, int]], filler: str, *, is_block: bool) -> Iterator[str]:
    done = 0
    for start, end in stretches:
        fill = " " if is_block and _is_lines(text, start, end) else filler
        yield text[done:start]
        yield NOT_A_LINE_END.sub(fill, text[start:end])
        done = end
    yield text[done:]


def _is_lines(text: str, start: int, end: int) -> bool:
    """Whether a stretch is made of whole lines."""
    while start and text[start - 1] in " \t":
        start -= 1
    return (not start or text[start - 1] in "\r\n") and (
        text[end - 1] in "\r\n" or BLANKS_BEFORE.match(text, end) is not None
    )
