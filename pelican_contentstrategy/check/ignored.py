"""A source without what a Vale configuration ignores: masked before it is rendered, every character in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.prose import MASK
from pelican_contentstrategy.read.prose import ignored_stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.prose import Prose
    from pelican_contentstrategy.model.vale import FileConfig

FILLERS = range(0xE000, 0xF8FF)
"""Characters that no markup means anything by, and hardly a text has: Unicode's private ones."""
NOT_A_LINE_END = re.compile(r"[^\r\n]")
BLANKS_BEFORE = re.compile(r"[ \t]*(?:[\r\n]|\Z)")


@dataclass(frozen=True)
class Masked:
    """A text of the same length, and what stands in it for what is ignored."""

    text: str
    filler: str
    slow: tuple[str, ...]
    """Patterns that took too long over it, and mask nothing."""

    def shown(self, prose: Prose) -> Prose:
        """The prose of this text with the mask that rules on wording know."""
        if self.filler not in self.text:
            return prose
        texts = (
            replace(each, text=each.text.replace(self.filler, MASK), shown=each.shown.replace(self.filler, MASK))
            for each in prose.texts
        )
        return replace(prose, texts=tuple(texts))


def mask(text: str, file: FileConfig) -> Masked:
    """Mask what a file's configuration ignores; blocks that are whole lines become empty ones."""
    filler = next((chr(code) for code in FILLERS if chr(code) not in text), MASK)
    masked, slow = text, []
    for pattern in (*file.block_ignores, *file.token_ignores):
        stretches = _stretches(text, pattern)
        if stretches is None:
            slow.append(pattern)
        else:
            masked = "".join(_pieces(masked, stretches, filler, is_block=pattern in file.block_ignores))
    return Masked(masked, filler, tuple(slow))


def _stretches(text: str, pattern: str) -> Sequence[tuple[int, int]] | None:
    """What a pattern matches; None if it takes too long."""
    try:
        return ignored_stretches(text, (pattern,))
    except TimeoutError:
        return None


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
