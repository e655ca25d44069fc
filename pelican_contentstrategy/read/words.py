"""Which words of a text are which of another that is nearly the same?"""

from __future__ import annotations

import re
from bisect import bisect_left
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.scripts import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

Piece = tuple[int, int, int]
"""Offset in the body, offset in the text of the source, length."""
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
TRIPLES_FROM = 24
DEPTH = 16
"""Words from which on triples are compared, and how often what lies between two anchors is taken apart."""
FEW = 40_000
"""Pairs of words, none of which occurs once, that are worth comparing each with each."""


def match_words(text: str, within: tuple[int, int], body: str, stretch: tuple[int, int]) -> Iterator[Piece]:
    """Words that two stretches have in common, in order.

    Patience alignment: words, or triples of them where there are many, that occur once on both sides are anchors, and
    what lies between two anchors is aligned in the same way.
    """
    theirs = [(word[0], word.start()) for word in WORD.finditer(text, *within)]
    ours = [(word[0], word.start()) for word in WORD.finditer(body, *stretch)]
    for there, here, length in _runs([word for word, _ in theirs], [word for word, _ in ours], DEPTH):
        for (_, place), (word, start) in zip(theirs[there : there + length], ours[here : here + length], strict=True):
            yield start, place, len(word)


def _runs(theirs: Sequence[str], ours: Sequence[str], depth: int) -> Iterator[tuple[int, int, int]]:
    """Where equal runs of words begin on both sides, and their length."""
    head = _common(theirs, ours)
    if head:
        yield 0, 0, head
    theirs, ours = theirs[head:], ours[head:]
    tail = _common(theirs[::-1], ours[::-1])
    end, stop = len(theirs) - tail, len(ours) - tail
    anchors = _anchors(theirs[:end], ours[:stop]) if depth else []
    if anchors:
        start = begin = 0
        for until, till in [*anchors, (end, stop)]:
            for there, here, length in _runs(theirs[start:until], ours[begin:till], depth - 1):
                yield head + start + there, head + begin + here, length
            start, begin = until, till
    elif 0 < end * stop <= FEW:
        for there, here, length in SequenceMatcher(
            None, theirs[:end], ours[:stop], autojunk=False
        ).get_matching_blocks():
            if length:
                yield head + there, head + here, length
    if tail:
        yield head + end, head + stop, tail


def _common(some: Sequence[str], others: Sequence[str]) -> int:
    """Length of the common beginning."""
    length = 0
    for one, another in zip(some, others, strict=False):
        if one != another:
            break
        length += 1
    return length


def _anchors(theirs: Sequence[str], ours: Sequence[str]) -> Sequence[tuple[int, int]]:
    """Places of what occurs once on both sides, as many as stand in the same order."""
    triples = []
    if min(len(theirs), len(ours)) >= TRIPLES_FROM:
        triples = _in_order(_once(_triples(theirs)), _once(_triples(ours)))
    return triples or _in_order(_once(theirs), _once(ours))


def _triples(words: Sequence[str]) -> Iterable[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _once(grams: Iterable[Hashable]) -> dict[Hashable, int]:
    """Where what occurs once stands; -1 for the rest."""
    places: dict[Hashable, int] = {}
    for place, gram in enumerate(grams):
        places[gram] = -1 if gram in places else place
    return places


def _in_order(theirs: dict[Hashable, int], ours: dict[Hashable, int]) -> list[tuple[int, int]]:
    """The longest series that rises on both sides, by patience sorting."""
    pairs = [(theirs[gram], here) for gram, here in ours.items() if here >= 0 and theirs.get(gram, -1) >= 0]
    tops: list[int] = []
    numbers: list[int] = []
    before: list[int] = []
    for number, (there, _) in enumerate(pairs):
        pile = bisect_left(tops, there)
        before.append(numbers[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [there]
        numbers[pile : pile + 1] = [number]
    series = []
    number = numbers[-1] if numbers else -1
    while number >= 0:
        series.append(pairs[number])
        number = before[number]
    return series[::-1]
