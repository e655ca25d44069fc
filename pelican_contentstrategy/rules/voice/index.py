"""Where in a text may one of many wordings be? One loop over its words finds out for all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.parse import AFTER, is_of_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pelican_contentstrategy.rules.voice.heap import Heap
    from pelican_contentstrategy.rules.voice.wording import Alternative, Wording

WORD = re.compile(r"\w+")
STEM = 3
"""Characters of a beginning that are looked up."""
DIGIT = "\0"
"""Stands for any digit at the beginning of a word."""

MOST_TABLES = 100_000
"""Words that are remembered, with what may begin with them."""

Entry = tuple[int, int, int, "Alternative", "str | None"]
"""Number of the wording, characters before the word (negative, so that more come first), order, what to look for."""


class Table(dict[str, "tuple[Entry, ...]"]):
    """Entries of one word by what follows it, in order of precedence; each key is made when it is first met."""

    def __init__(self, entries: Sequence[tuple[str, Entry]]) -> None:
        super().__init__()
        self._entries = sorted(entries, key=lambda each: each[1][:3])

    def __missing__(self, after: str) -> tuple[Entry, ...]:
        found = tuple(dict.fromkeys(entry for begins, entry in self._entries if after.startswith(begins)))
        if len(self) < MOST_TABLES:
            self[after] = found
        return found


NO_TABLE: dict[str, tuple[Entry, ...]] = {"": ()}


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
        self._by_word: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        self._by_stem: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for number, wording in enumerate(wordings):
            for alternative in wording.anchored:
                for lead, word, after, is_whole in alternative.starts:
                    entry = (number, -lead, alternative.order, alternative, alternative.literal)
                    if is_whole:
                        self._by_word[word].append((after, entry))
                    else:
                        self._by_stem[DIGIT if word[0].isdigit() else word[:STEM]].append(("", entry))
        self._tables: dict[str, dict[str, tuple[Entry, ...]]] = {}
        self._free = [number for number, wording in enumerate(wordings) if wording.free]
        self._is_mixed = [bool(wording.free) for wording in wordings]

    def find(self, heap: Heap, without: Collection[int] = ()) -> Iterator[Found]:
        """Everything in some texts but for wordings `without`; places count from the beginning of each text."""
        mixed: dict[tuple[int, int], list[Found]] = defaultdict(list)
        for found in self._anchored(heap, without):
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
        anchored = {text for one, text in mixed if one == number} if wording.anchored else set()
        text = 0
        try:
            for text in sorted(holding | anchored):
                if text not in anchored:
                    for found in wording.joined.finditer(heap.texts[text]):
                        yield _found(number, wording, heap, text, found)
                elif text in holding:
                    yield from _merged(number, wording, mixed[number, text], heap, text)
                else:
                    yield from _apart(mixed[number, text])
        except TimeoutError:
            yield Found(number, text, 0, 0, None)

    def _anchored(self, heap: Heap, without: Collection[int]) -> Iterator[Found]:
        """What begins with a word; of a wording with free alternatives too, also what overlaps with another one."""
        tables, is_mixed = self._tables, self._is_mixed
        whole, lower, starts = heap.whole, heap.lower, heap.starts
        ends = dict.fromkeys(without, len(whole) + 1)
        text, base, limit = 0, 0, starts[1]
        for found in WORD.finditer(lower):
            table = tables.get(found[0]) or self._table_of(found[0])
            if table is NO_TABLE:
                continue
            begin, behind = found.span()
            while begin >= limit:
                text, base, limit = text + 1, limit, starts[text + 2]
            for number, lead, _, alternative, literal in table[lower[behind : behind + AFTER]]:
                start = begin + lead
                if start < base or start < ends.get(number, 0):
                    continue
                if literal is None:
                    matched = _end_of_match(alternative, heap.texts[text], start - base)
                    if matched is None:
                        ends[number] = len(whole) + 1
                        yield Found(number, text, start - base, start - base, None)
                        continue
                    end = base + matched
                else:
                    end = start + len(literal)
                    is_there = (lower if alternative.ignorecase else whole).startswith(literal, start)
                    if not is_there or is_of_word(whole[end : end + 1] or " "):
                        continue
                if end > start:
                    yield Found(number, text, start - base, end - base, alternative)
                    ends[number] = start if is_mixed[number] else end

    def _table_of(self, word: str) -> dict[str, tuple[Entry, ...]]:
        """What may begin with a word, by the characters behind it; a table of those that were met so far."""
        if word in self._tables:
            return self._tables[word]
        stems = [DIGIT] if word[0].isdigit() else [word[:length] for length in range(1, STEM + 1)]
        entries = [each for stem in stems for each in self._by_stem.get(stem, ())]
        entries += self._by_word.get(word, ())
        table = Table(entries) if entries else NO_TABLE
        if len(self._tables) < MOST_TABLES:
            self._tables[word] = table
        return table


def _leftmost(found: Found) -> tuple[int, int]:
    return found.start, found.alternative.order if found.alternative else 0


def _end_of_match(alternative: Alternative, text: str, start: int) -> int | None:
    """Where the match that begins there ends; 0 if there is none, None if that took too long to find out."""
    try:
        match = alternative.expression.match(text, start)
    except TimeoutError:
        return None
    return match.end() if match else 0


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
    searched = heap.texts[text]
    found = wording.joined.search(searched, place)
    while found and found.end() == found.start():
        found = wording.joined.search(searched, found.end() + 1) if found.end() < len(searched) else None
    return _found(number, wording, heap, text, found) if found else None


def _found(number: int, wording: Wording, heap: Heap, text: int, found: re.Match[str]) -> Found:
    """A match of all free alternatives together: which of them was it?"""
    if len(wording.free) > 1:
        for each in wording.free:
            alone = each.expression.match(heap.texts[text], found.start())
            if alone and alone.end() > alone.start():
                return Found(number, text, alone.start(), alone.end(), each)
    return Found(number, text, found.start(), found.end(), wording.free[0])
