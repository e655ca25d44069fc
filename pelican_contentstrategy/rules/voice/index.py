"""Where in a text may one of many wordings be? One loop over its words finds out for all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.word_forms import function_words
from pelican_contentstrategy.rules.voice.parse import AFTER, Start, is_of_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pelican_contentstrategy.rules.voice.heap import Heap
    from pelican_contentstrategy.rules.voice.wording import Alternative, Wording

WORD = re.compile(r"\w+")
ASCII_WORD = re.compile(WORD.pattern, re.ASCII)
"""The same in a text without other letters, in less time."""
STEM = 3
"""Characters of a beginning that are looked up."""
LONG = 5
"""Letters of a word that not every text has."""
DIGIT = "\0"
"""Stands for any digit at the beginning of a word."""

MOST_TABLES = 100_000
"""Words that are remembered, with what may begin with them."""

Entry = tuple[int, int, int, "Alternative", "str | None"]
"""Of an alternative: its wording's number, the characters before the word, negative so that more of them come first,
its order, itself, and its literal."""
Candidate = tuple[int, int, int, int, int, int, "Alternative"]
"""Something that may be found: where it starts, its wording's number and its alternative's order, where it ends, its
text's number and where that begins, and the alternative."""
IN_ORDER = itemgetter(0, 1, 2)
NOTHING: list[tuple[str, Entry]] = []


class Table(dict[str, "tuple[Entry, ...]"]):
    """Entries of one word by what follows it, in order of precedence; each key is made when it is first met."""

    def __init__(self, entries: Sequence[tuple[str, Entry]]) -> None:
        super().__init__()
        self._entries = sorted(entries, key=_precedence) if len(entries) > 1 else entries
        self._begins = {begins for begins, _ in entries}
        self._anyhow = self._before("")

    def __missing__(self, after: str) -> tuple[Entry, ...]:
        found = self._anyhow if self._begins.isdisjoint(accumulate(after)) else self._before(after)
        if len(self) < MOST_TABLES:
            self[after] = found
        return found

    def _before(self, after: str) -> tuple[Entry, ...]:
        return tuple(dict.fromkeys([entry for begins, entry in self._entries if after.startswith(begins)]))


def _precedence(entry: tuple[str, Entry]) -> tuple[int, int, int]:
    return entry[1][:3]


class Tables(dict[str, "Table | None"]):
    """What is known by a word, None if nothing is; each key is made when it is first met.

    A literal is known by one of its words, all others by what they may begin with.
    """

    def __init__(self, wordings: Sequence[Wording]) -> None:
        super().__init__()
        self._by_word: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        self._by_stem: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for number, wording in enumerate(wordings):
            for alternative in wording.anchored:
                literal = alternative.literal
                for lead, word, after, is_whole in [_rarest(literal)] if literal else alternative.starts:
                    entry = (number, -lead, alternative.order, alternative, alternative.literal)
                    if is_whole:
                        self._by_word[word].append((after, entry))
                    else:
                        self._by_stem[_stem(word)].append(("", entry))

    @property
    def is_of_use(self) -> bool:
        """Whether there is anything to be found."""
        return bool(self._by_word or self._by_stem)

    def met(self, lower: str) -> Iterator[tuple[int, int, Table]]:
        """The words of a text in lower case that something is known by: where each begins and ends, and what it is.

        There are few of them, so that only their places are looked for.
        """
        words = (ASCII_WORD if lower.isascii() else WORD).findall(lower)
        end = 0
        for word, table in zip(words, map(self.__getitem__, words), strict=True):
            if table is not None:
                begin = _place_of(word, lower, end)
                end = begin + len(word)
                yield begin, end, table

    def __missing__(self, word: str) -> Table | None:
        entries = [*self._by_word.get(word, NOTHING)]
        for stem in (DIGIT,) if word[0].isdigit() else {word[:length] for length in range(1, STEM + 1)}:
            entries += self._by_stem.get(stem, NOTHING)
        table = Table(entries) if entries else None
        if len(self) < MOST_TABLES:
            self[word] = table
        return table


def _stem(word: str) -> str:
    return DIGIT if word[0].isdigit() else word[:STEM]


def _rarest(literal: str) -> Start:
    """By which of its words it is known: texts are full of "in" and "the", but rarely have what follows in a phrase."""
    text, small = literal.lower(), function_words("en")
    found = min(WORD.finditer(text), key=lambda word: (word[0] in small, len(word[0]) < LONG))
    return Start(found.start(), found[0], text[found.end() : found.end() + AFTER], is_whole=True)


def _place_of(word: str, text: str, start: int) -> int:
    """Where the next word begins that is just this one."""
    begin = text.index(word, start)
    while not _is_whole(text, begin, begin + len(word)):
        begin = text.index(word, begin + 1)
    return begin


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter stands before or behind a stretch that begins and ends with one."""
    return not (start and is_of_word(text[start - 1])) and not (end < len(text) and is_of_word(text[end]))


class Found:
    """What one wording found in one text: a stretch, and which alternative it was; none if it ran out of time."""

    __slots__ = ("alternative", "end", "start", "text", "wording")

    def __init__(self, wording: int, text: int, start: int, end: int, alternative: Alternative | None) -> None:
        self.wording = wording
        self.text = text
        self.start = start
        self.end = end
        self.alternative = alternative


class Index:
    """Wordings that are looked for together; what it finds is what each one's own pattern would."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self.wordings = wordings
        self._tables = Tables(wordings)
        self._free = [number for number, wording in enumerate(wordings) if wording.free]
        self._is_mixed = [bool(wording.free) for wording in wordings]

    def find(self, heap: Heap, without: Collection[int] = ()) -> Iterator[Found]:
        """Everything in some texts but for wordings `without`; places count from the beginning of each text."""
        short, long = heap.by_length()
        if not long:
            yield from self._find(heap, without)
            return
        for index, numbers in ((self, short), (self._patient, long)):
            for found in index._find(heap.part(numbers), without) if numbers else ():  # noqa: SLF001 - of its kind
                found.text = numbers[found.text]
                yield found

    @cached_property
    def _patient(self) -> Index:
        """The same for long texts."""
        return Index([wording.patient for wording in self.wordings])

    def _find(self, heap: Heap, without: Collection[int]) -> Iterator[Found]:
        mixed: dict[tuple[int, int], list[Found]] = defaultdict(list)
        for found in self._anchored(heap, without) if self._tables.is_of_use else ():
            if self._is_mixed[found.wording]:
                mixed[found.wording, found.text].append(found)
            else:
                yield found
        for number in self._free:
            if number not in without:
                yield from self._free_in(number, heap, mixed)

    def _free_in(self, number: int, heap: Heap, mixed: dict[tuple[int, int], list[Found]]) -> Iterator[Found]:
        """What a wording with free alternatives finds; `mixed` is what its other ones did."""
        wording = self.wordings[number]
        holding = heap.holding(wording)
        anchored = {text for one, text in mixed if one == number} if wording.anchored else set[int]()
        if not holding and not anchored:
            return
        expression, chosen = wording.together.expression, wording.together.chosen
        text = 0
        try:
            for text in sorted(holding | anchored):
                if text not in anchored:
                    for found in expression.finditer(heap.texts[text]):
                        yield Found(number, text, found.start(), found.end(), chosen(found))
                elif text in holding:
                    yield from _merged(number, wording, mixed[number, text], heap, text)
                else:
                    yield from _apart(mixed[number, text])
        except TimeoutError:
            yield Found(number, text, 0, 0, None)

    def _anchored(self, heap: Heap, without: Collection[int]) -> Iterator[Found]:
        """What is known by a word; of a wording with free alternatives too, also what overlaps with another one."""
        is_mixed = self._is_mixed
        ends = dict.fromkeys(without, len(heap.whole) + 1)
        for start, number, _, end, text, base, alternative in sorted(self._candidates(heap), key=IN_ORDER):
            if start >= ends.get(number, 0):
                yield Found(number, text, start - base, end - base, alternative)
                ends[number] = start if is_mixed[number] else end

    def _candidates(self, heap: Heap) -> Iterator[Candidate]:
        """Everything that is known by a word; of the same wording, things may overlap."""
        whole, lower, starts, texts = heap.whole, heap.lower, heap.starts, heap.texts
        text, base, limit = 0, 0, starts[1]
        for begin, behind, table in self._tables.met(lower):
            entries = table[lower[behind : behind + AFTER]]
            if not entries:
                continue
            while begin >= limit:
                text, base, limit = text + 1, limit, starts[text + 2]
            for number, lead, order, alternative, literal in entries:
                start = begin + lead
                if start < base:
                    continue
                if literal is None:
                    match = alternative.match(texts[text], start - base)
                    end = match.end() + base if match else start
                elif start + len(literal) == behind and not lead and alternative.ignorecase:
                    end = behind
                else:
                    end = _end_of(literal, lower if alternative.ignorecase else whole, start)
                if end > start:
                    yield start, number, order, end, text, base, alternative


def _end_of(literal: str, text: str, start: int) -> int:
    """Where a literal ends that stands at a place as words of their own; the place itself if it does not."""
    end = start + len(literal)
    return end if text.startswith(literal, start) and _is_whole(text, start, end) else start


def _leftmost(found: Found) -> tuple[int, int]:
    return found.start, found.alternative.order if found.alternative else 0


def _apart(candidates: list[Found]) -> Iterator[Found]:
    """Those that do not overlap with one before them."""
    place = 0
    for each in candidates:
        if each.start >= place:
            yield each
            place = each.end


def _merged(number: int, wording: Wording, candidates: list[Found], heap: Heap, text: int) -> Iterator[Found]:
    """What a wording finds that has both kinds of alternatives: the leftmost, and of these the first in order."""
    place, next_one = 0, 0
    free = _search(number, wording, heap, text, 0)
    while free or next_one < len(candidates):
        while next_one < len(candidates) and candidates[next_one].start < place:
            next_one += 1
        if free and free.start < place:
            free = _search(number, wording, heap, text, place)
        known = candidates[next_one] if next_one < len(candidates) else None
        chosen = min((each for each in (free, known) if each), key=_leftmost, default=None)
        if chosen is None:
            return
        yield chosen
        place = max(chosen.end, place + 1)


def _search(number: int, wording: Wording, heap: Heap, text: int, place: int) -> Found | None:
    found = next(wording.together.expression.finditer(heap.texts[text], place), None)
    return Found(number, text, found.start(), found.end(), wording.together.chosen(found)) if found else None
