"""Where in the source stands what a reader sees, whatever the markup language?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.markup import PlainText, fold, plain_text
from pelican_contentstrategy.read.stretches import match_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.read.ranges import Range
    from pelican_contentstrategy.read.words import Piece

NEAR = 2000
FAR = 20_000
"""Characters of the source looked through for what stands beside something found, or between two things found."""
SPELLED_OUT = 80
"""Characters of the longest stretch looked for there."""
MARKS = frozenset("*_`\\<>\u200b\u200c\u200d\u00ad")
LONE_MARKS = MARKS - {"<", ">"}
TAG = "<[^<>]*>"
SPELLINGS = {
    **dict.fromkeys("'\u2018\u2019", "(?:['\u2018\u2019]|&[rl]?squo;)"),
    **dict.fromkeys('"\u201c\u201d', '(?:["\u201c\u201d]|&[rl]?dquo;|&quot;)'),
    "\u2026": r"(?:\u2026|\.\.\.)",
    "\u2014": "(?:\u2014|---?)",
    "\u2013": "(?:\u2013|--)",
    "&": "&(?:amp;)?",
}
"""What typography makes of plain characters, and how it may be written."""


@dataclass(frozen=True)
class Alignment:
    """The stretches of a body that were found in its source."""

    source: str
    body: str
    plain: PlainText
    pieces: list[Piece]

    def locate(self, start: int, end: int) -> tuple[int, int] | None:
        """Offsets of `body[start:end]` in the source, without the blanks around it.

        What the rendering made up stands nowhere: it gets an empty stretch beside its nearest neighbour, one of the
        same block if there is any. None only if nothing of the body stands in the source.
        """
        if not self.pieces:
            return None
        start, end = self._trim(start, end)
        first = bisect_right(self._ends, start)
        after = bisect_left(self._starts, end)
        if first >= after:
            return self._find_between(first, start, end)
        here, there, length = self.pieces[first]
        begin, stop = self.plain.origin(there + max(0, start - here), there + min(length, end - here))
        if start < here:
            begin = self._extend_back(begin, self._end_before(first), self.body[start:here])
        here, there, length = self.pieces[after - 1]
        last = self.plain.origin(there, there + min(length, end - here))[1]
        if last > begin:
            stop = last
            if end > here + length:
                stop = self._extend(stop, self._begin_after(after), self.body[here + length : end])
        return begin, stop

    def gaps(self) -> Iterator[tuple[Range, Range]]:
        """What of the body lies between its pieces, and what of the source does; there the end may come first."""
        for number in range(len(self.pieces) + 1):
            start = self._ends[number - 1] if number else 0
            end = self._starts[number] if number < len(self.pieces) else len(self.body)
            yield (start, end), (self._end_before(number), self._begin_after(number))

    @cached_property
    def _starts(self) -> list[int]:
        return [here for here, _, _ in self.pieces]

    @cached_property
    def _ends(self) -> list[int]:
        return [here + length for here, _, length in self.pieces]

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        start = min(max(0, start), len(self.body))
        stretch = self.body[start:end]
        start += len(stretch) - len(stretch.lstrip())
        return start, start + len(stretch.strip())

    def _end_before(self, number: int) -> int:
        if number == 0:
            return self.plain.origins[0]
        _, there, length = self.pieces[number - 1]
        return self.plain.origin(there, there + length)[1]

    def _begin_after(self, number: int) -> int:
        if number == len(self.pieces):
            return len(self.source)
        _, there, length = self.pieces[number]
        return self.plain.origin(there, there + length)[0]

    def _extend_back(self, begin: int, limit: int, stretch: str) -> int:
        if self.source.endswith(stretch, limit, begin):
            return begin - len(stretch)
        found = find_spelled(stretch, self.source, max(limit, begin - NEAR), begin)
        return found[0] if found else begin

    def _extend(self, stop: int, limit: int, stretch: str) -> int:
        if self.source.startswith(stretch, stop, limit):
            return stop + len(stretch)
        found = find_spelled(stretch, self.source, stop, min(limit, stop + NEAR))
        return found[1] if found else stop

    def _find_between(self, number: int, start: int, end: int) -> tuple[int, int]:
        before, after = self._end_before(number), self._begin_after(number)
        if after < before:
            after = len(self.source)
        if start < end:
            times = self._times_before(number, start, end)
            found = find_spelled(self.body[start:end], self.source, before, min(after, before + FAR), times)
            if found:
                return found
        if number < len(self.pieces) and self._starts[number] <= start:
            _, there, length = self.pieces[number]
            place = self.plain.origin(there + start - self._starts[number], there + length)[0]
        elif number == 0 or (
            number < len(self.pieces)
            and "\n" in self.body[self._ends[number - 1] : start]
            and "\n" not in self.body[end : self._starts[number]]
        ):
            place = after
        else:
            place = before
        return place, place

    def _times_before(self, number: int, start: int, end: int) -> int:
        """How often a stretch has stood before in its gap; the number of a footnote may have grown onto it."""
        stretch = self.body[start:end]
        first, last = (r"(?<!\w)" if stretch[0].isalnum() else ""), (r"(?![^\W\d_])" if stretch[-1].isalnum() else "")
        before = re.compile(first + re.escape(stretch) + last)
        gap = max(self._ends[number - 1] if number else 0, start - NEAR)
        return sum(1 for _ in before.finditer(self.body, gap, start))


def align(source: str, body: str) -> Alignment:
    """Find the rendered text of a document's blocks, joined by newlines, in the document's source."""
    plain = plain_text(source, body)
    return Alignment(source, body, plain, list(match_stretches(plain.text, fold(body))))


def find_spelled(  # noqa: PLR0913 - what, where, and which one
    stretch: str, source: str, start: int, end: int, times: int = 0, *, is_whole: bool = True
) -> tuple[int, int] | None:
    """Find what the source may spell otherwise, behind so many; the number of a footnote may have grown onto it.

    Unless it `is_whole`, it may be part of a word.
    """
    if len(stretch) > SPELLED_OUT:
        return None
    inserted = _inserted(source[start:end])
    for text in filter(None, dict.fromkeys((stretch, stretch.rstrip("0123456789")))):
        pattern = _spelled(text, inserted, is_whole=is_whole)
        found = list(islice(pattern.finditer(source, start, end), times + 1))
        if found:
            return found[-1].span()
    return None


def _inserted(source: str) -> str:
    """What markup may stand within the words of a stretch: no more than what it has, for that is costly to compile."""
    marks = "".join(map(re.escape, sorted(LONE_MARKS.intersection(source))))
    either = [f"[{marks}]"] if marks else []
    if "<" in source:
        either.append(TAG)
    return f"(?:{'|'.join(either)})*" if either else ""


def _spelled(stretch: str, inserted: str, *, is_whole: bool) -> re.Pattern[str]:
    """Let markup stand before any character but the first, and quote marks and blanks vary."""
    words = ("".join(_spelled_character(each, inserted) for each in word) for word in stretch.split())
    pattern = rf"{inserted}[\s>]+".join(words).removeprefix(inserted)
    before = r"(?<!\w)" if is_whole and stretch[:1].isalnum() else ""
    after = r"(?!\w)" if is_whole and stretch[-1:].isalnum() else ""
    return re.compile(before + pattern + after)


def _spelled_character(character: str, inserted: str) -> str:
    return ("" if character in MARKS else inserted) + (SPELLINGS.get(character) or re.escape(character))
