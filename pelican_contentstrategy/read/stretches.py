"""Which stretches of a rendered text stand in the text of its source?"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.words import match_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.read.words import Piece

LONG = 20
MOVED = 12
"""Characters of a line that is hardly mistaken for another, and of one that is looked for out of order."""
NEAR = 500
REACH = 2000
FAR = 20_000
"""Characters looked through for the next short line, and at least and at most for a long one."""
PROBES = 8
"""Places of a line looked for elsewhere."""
PROBED = 1 << 26
"""Characters looked through for all such lines together, at most."""
WORD_CHARACTER = re.compile(r"\w")


def match_stretches(text: str, body: str) -> Iterator[Piece]:
    """What both have in common, by its offset in the body: whole lines, and words of lines that are not there as such.

    Lines and words stand in the same order on both sides, but for long lines that are found elsewhere: footnotes.
    """
    searches = iter(range(PROBED // (PROBES * len(text) + 1)))
    place = done = 0
    for start, found, length in [*_lines(text, body), (len(body), len(text), 0)]:
        if body[done:start].strip():
            yield from _words(text, (place, found), body, (done, start), searches)
        if length:
            yield start, found, length
        place, done = found + length, start + length


def _lines(text: str, body: str) -> Iterator[Piece]:
    place = done = here = 0
    for line in body.split("\n"):
        core = line.strip()
        start = here + len(line) - len(line.lstrip())
        here += len(line) + 1
        if core:
            end = start + len(core)
            limit = place + len(core) + (min(REACH + 3 * (start - done), FAR) if len(core) >= LONG else NEAR)
            found = text.find(core, place, limit)
            if found >= 0 and _is_meant(text, (place, found, limit), body, (done, start, end)):
                yield start, found, len(core)
                place, done = found + len(core), end


def _is_meant(text: str, window: tuple[int, int, int], body: str, line: tuple[int, int, int]) -> bool:
    """No word lies between a line and the last one found; or it is long, and both texts have it once thereabouts."""
    (place, found, limit), (done, start, end) = window, line
    behind = found + end - start
    within_word = (found > place and text[found - 1].isalnum() and text[found].isalnum()) or (
        behind < len(text) and text[behind].isalnum() and text[behind - 1].isalnum()
    )
    is_next = not WORD_CHARACTER.search(text, place, found) and not WORD_CHARACTER.search(body, done, start)
    if within_word or is_next:
        return not within_word
    core = body[start:end]
    return end - start >= LONG and text.find(core, found + 1, limit) < 0 and body.find(core, end, end + FAR) < 0


def _words(
    text: str, within: tuple[int, int], body: str, lines: tuple[int, int], searches: Iterator[int]
) -> Iterator[Piece]:
    """Words of the lines between two that were found; a line that is hardly here may have been moved."""
    pieces = deque(match_words(text, within, body, lines))
    start = lines[0]
    for line in body[slice(*lines)].split("\n"):
        end = start + len(line)
        here = []
        while pieces and pieces[0][0] < end:
            here.append(pieces.popleft())
        found = 2 * sum(length for _, _, length in here)
        if len(line) >= MOVED and found < len(line) - line.count(" ") and next(searches, None) is not None:
            here = _elsewhere(text, body, start, end) or here
        yield from here
        start = end + 1


def _elsewhere(text: str, body: str, start: int, end: int) -> list[Piece]:
    size = min(LONG, end - start)
    for at in range(start, end - size + 1, size)[:PROBES]:
        probe = body[at : at + size]
        found = text.find(probe)
        if found >= 0 and text.find(probe, found + 1) < 0:
            around = max(0, found - 2 * (at - start)), found + 2 * (end - at)
            return list(match_words(text, around, body, (start, end)))
    return []
