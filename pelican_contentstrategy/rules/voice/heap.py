"""Texts of one file, joined: what is asked of all of them at once is answered much quicker than one by one."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.lower import in_lower_case
from pelican_contentstrategy.rules.voice.tame import LENGTH
from pelican_contentstrategy.rules.voice.wording import DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.rules.voice.needs import Need
    from pelican_contentstrategy.rules.voice.wording import Alternative, Wording


class Heap:
    """`whole` joins the texts by line ends, `lower` is the same in lower case, `starts` tells where each text begins.

    One more start stands for the end.
    """

    def __init__(self, texts: Sequence[Text]) -> None:
        self._given = texts
        self._known: dict[tuple[Need, bool], set[int]] = {}
        self.texts = [text.text for text in texts]
        self.whole = "\n".join(self.texts)
        self.lower = in_lower_case(self.whole)
        self.starts = [0, *accumulate(len(text) + 1 for text in self.texts)]

    def by_length(self) -> tuple[list[int], list[int]]:
        """Numbers of the texts that are of ordinary length, and of longer ones."""
        long = [number for number, text in enumerate(self.texts) if len(text) > LENGTH]
        return [number for number in range(len(self.texts)) if number not in long] if long else [], long

    def part(self, numbers: Sequence[int]) -> Heap:
        """Some of the texts."""
        return Heap([self._given[number] for number in numbers])

    def holding(self, wording: Wording) -> set[int]:
        """Numbers of the texts that hold all that one of the free alternatives needs."""
        return set().union(*map(self._holding, wording.free))

    def _holding(self, alternative: Alternative) -> set[int]:
        """One need is looked for in all texts at once, the others in those that have it."""
        if not alternative.needs:
            return self._all
        first, *others = alternative.needs
        lowers = alternative.may_ignore_case
        held = self._with(first, lowers=lowers)
        for need in others:
            if not held:
                break
            texts = self._lowers if lowers else self.texts
            held = {each for each in held if any(one in texts[each] for one in need)}
        return held

    def _with(self, need: Need, *, lowers: bool) -> set[int]:
        """Numbers of the texts with something that is needed; without a word about what it is, of those with digits."""
        if not need:
            return self._with_digits
        if (need, lowers) not in self._known:
            self._known[need, lowers] = {*self._places(need, self.lower if lowers else self.whole)}
        return self._known[need, lowers]

    def _places(self, need: Need, whole: str) -> Iterator[int]:
        starts = self.starts
        for one in need:
            place = whole.find(one)
            while place >= 0:
                number = bisect_right(starts, place) - 1
                yield number
                place = whole.find(one, starts[number + 1])

    @cached_property
    def _all(self) -> set[int]:
        return set(range(len(self.texts)))

    @cached_property
    def _lowers(self) -> list[str]:
        return [self.lower[start : end - 1] for start, end in pairwise(self.starts)]

    @cached_property
    def _with_digits(self) -> set[int]:
        return {number for number, text in enumerate(self.texts) if DIGIT.search(text)}
