"""What does a word add to the totals that formulas of readability are made of? Found out once for each word.

Totals are packed into one number each, so that the words of a sentence are summed up by adding numbers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.readability.easy_words import LISTED, easy_words
from pelican_contentstrategy.read.readability.formulas import DIFFICULT, DIFFICULT_IN, POLYSYLLABIC, Totals
from pelican_contentstrategy.read.readability.prepared import prepared
from pelican_contentstrategy.read.readability.syllables import Syllables, pronunciations

BITS = 32
"""Of each total: more than any text has characters."""
LOWEST = (1 << BITS) - 1
SHIFTS = tuple(range(0, BITS * len(Totals._fields), BITS))
MOST_WORDS = 100_000
"""Words that are remembered."""
ENDS, MARKS = ".!?", ",;:()"
"""What most words have beside them: the first goes from a text prepared, the others count as characters."""
PUNCTUATION = re.compile(r"\W(?:(?<!')|(?![tsd]|ve|ll|re))")
"""What is no part of a word; an apostrophe is if textstat 0.7.8 takes it for that of an English ending."""


def pack(totals: Totals) -> int:
    """All totals as one number."""
    return sum(total << shift for total, shift in zip(totals, SHIFTS, strict=True))


def unpack(packed: int) -> Totals:
    """The totals in such a number, or in the sum of many."""
    return Totals(*(packed >> shift & LOWEST for shift in SHIFTS))


def spoken(packed: int) -> tuple[int, int]:
    """The words and the syllables in such a number."""
    return packed & LOWEST, packed >> BITS & LOWEST


WORD = pack(Totals(words=1))
SYLLABLE = pack(Totals(syllables=1))
POLYSYLLABLE = pack(Totals(polysyllables=1))
DIFFICULT_WORD = pack(Totals(difficult=1))
HARD_WORD = pack(Totals(hard=1))
CHARACTER = pack(Totals(characters=1))
LETTER = pack(Totals(letters=1))
RUN = pack(Totals(runs=1))
FULL_STOP = pack(Totals(characters=1, sentences=1))


class Vocabulary(dict[str, int]):
    """What each run of characters between two blanks adds; `dictionary` is Pyphen's name of the language.

    Without one, nobody knows what is hard to read, and words are merely counted.
    """

    def __init__(self, dictionary: str) -> None:
        super().__init__()
        self.language = language_of(dictionary)
        self._words = Words(dictionary)
        self._totals: dict[int, int] = {}
        """One object for all that are alike: most words add what others add, too."""

    def total(self, sentence: str) -> int:
        """The packed totals of a sentence, as if it were ended with one full stop."""
        return sum(map(self.__getitem__, sentence.split()), FULL_STOP)

    def __missing__(self, run: str) -> int:
        written = run.rstrip(ENDS)
        word = written.strip(MARKS)
        if word.isalpha():
            packed = RUN + len(written) * CHARACTER + len(word) * LETTER + self._words[word.lower()]
        else:
            packed = sum(map(self._total, prepared(run).split()))
        if len(self) < MOST_WORDS:
            self[run] = packed = self._totals.setdefault(packed, packed)
        return packed

    def _total(self, run: str) -> int:
        word = PUNCTUATION.sub("", run)
        packed = RUN + len(run) * CHARACTER
        return packed + (len(word) - word.count("'")) * LETTER + self._words[word.lower()] if word else packed


class Words(dict[str, int]):
    """What each word adds, in lower case and without punctuation."""

    def __init__(self, dictionary: str) -> None:
        super().__init__()
        language = language_of(dictionary)
        self._syllables = Syllables(dictionary) if dictionary else None
        self._difficult = DIFFICULT_IN.get(language, DIFFICULT) or DIFFICULT
        self._totals: dict[int, int] = {}
        self._listed = language if language in LISTED else "en"

    def __missing__(self, word: str) -> int:
        packed = WORD + self._spoken(word, self._syllables) if self._syllables else WORD
        if len(self) < MOST_WORDS:
            self[word] = packed = self._totals.setdefault(packed, packed)
        return packed

    def _spoken(self, word: str, count: Syllables) -> int:
        syllables = count(word)
        packed = syllables * SYLLABLE
        if syllables >= POLYSYLLABIC:
            packed += POLYSYLLABLE
        if word not in easy_words(self._listed):
            packed += HARD_WORD + (DIFFICULT_WORD if syllables >= self._difficult else 0)
        return packed


@lru_cache(maxsize=16)
def vocabulary_in(dictionary: str) -> Vocabulary:
    """One for all documents in a language, until its words are forgotten."""
    return Vocabulary(dictionary)


def forget_words() -> None:
    """Let go of what words add, and of the dictionary that tells: many documents have many words."""
    vocabulary_in.cache_clear()
    pronunciations.cache_clear()
