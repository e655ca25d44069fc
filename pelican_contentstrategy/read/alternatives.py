"""Where in a source stands the alternative text of an image, whose address is written there?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.locate import find_spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR = 1000
"""Characters before and behind an address that may belong to its image."""
BRACKETED = r"!\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\]){,1000})\]"
INLINE = re.compile(rf"{BRACKETED}\(\s*<?\Z")
DEFINITION = re.compile(r"[ ]{,3}\[(?P<label>[^\[\]]+)\]:\s*<?\Z")
USE = re.compile(rf"{BRACKETED}(?!\()(?:\[(?P<label>[^\[\]]*)\])?")
ATTRIBUTE = re.compile(r"""\salt\s*=\s*(?P<text>"[^"]*"|'[^']*'|[^\s"'<>]+)""", re.IGNORECASE)
OPTION = re.compile(r"[ \t]*(?:\n[ \t]+(?!:alt:)\S[^\n]*)*\n[ \t]+:alt:(?P<text>[^\n]*(?:\n[ \t]+(?!:)\S[^\n]*)*)")
"""Of a directive of reStructuredText, behind the address."""


def locate_alternative(source: str, words: str, start: int, end: int, times: int = 0) -> tuple[int, int]:
    """Words of an alternative text, behind so many like them, by its image's address; else the address itself."""
    for begin, stop in _texts(source, start, end):
        found = find_spelled(words, source, begin, stop, times, is_whole=False)
        if found:
            return found
    return start, end


def _texts(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Whatever may be the alternative text, the likeliest first; in markup that we do not know, all of the line."""
    first = max(0, start - NEAR)
    line = source.rfind("\n", 0, start) + 1
    bracket, tag = source.rfind("![", first, start), source.rfind("<img", first, start)
    definition = DEFINITION.match(source, line, start)
    if definition:
        label = definition["label"].casefold()
        uses = ((use["label"] or use["text"], use.span("text")) for use in USE.finditer(source))
        yield from (span for name, span in uses if name.casefold() == label)
    found = (
        INLINE.match(source, bracket, start) if bracket > tag else None,
        ATTRIBUTE.search(source, tag, end + NEAR) if tag > bracket else None,
        OPTION.match(source, end),
    )
    yield from (each.span("text") for each in found if each)
    yield line, start
    yield end, max(end, source.find("\n", end))
