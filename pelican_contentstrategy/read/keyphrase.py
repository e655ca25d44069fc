"""Does a text speak of a keyphrase, in whatever forms of its words, and how often?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.word_forms import SHORT, english_stem, folded, function_words, is_unspaced, pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

STEM, ENDING = 4, 5
"""Of a word whose endings nobody told us: the fewest letters of its stem, and the most of an ending."""


class Keyphrase:
    """The content words of a phrase; all its words where none of them is one."""

    def __init__(self, phrase: str, lang: str) -> None:
        self._language = language_of(lang or "en")
        words = pieces(phrase)
        self._small = function_words(self._language)
        self._words = tuple(word for word in words if word not in self._small) or words

    def is_in(self, text: str) -> bool:
        """Whether a text has all of its words, in any order and form."""
        return self._words_in(text) == len(self._words)

    def is_half_in(self, text: str) -> bool:
        """Whether a text has half of its words or more."""
        return 2 * self._words_in(text) >= len(self._words)

    def times_in(self, text: str) -> int:
        """How often a text has its words one behind the other; small words may stand between."""
        if any(map(is_unspaced, self._words)):
            return min(map(_joined(text).count, self._words))
        found = [each for each in pieces(text) if each not in self._small or each in self._words]
        return self._runs(found) if self._words else 0

    def _words_in(self, text: str) -> int:
        found, joined = pieces(text), _joined(text)
        return sum(
            word in joined if is_unspaced(word) else any(self._matches(word, each) for each in found)
            for word in self._words
        )

    def _runs(self, words: Sequence[str]) -> int:
        found = at = 0
        while at <= len(words) - len(self._words):
            is_here = all(map(self._matches, self._words, words[at : at + len(self._words)]))
            found += is_here
            at += len(self._words) if is_here else 1
        return found

    def _matches(self, word: str, piece: str) -> bool:
        """Whether they are forms of one word, as far as their letters tell."""
        if self._language == "en":
            return english_stem(word) == english_stem(piece)
        if word == piece:
            return True
        stem = word[: max(STEM, len(word) - 2)]
        return len(word) > SHORT and piece.startswith(stem) and len(piece) - len(stem) <= ENDING


def _joined(text: str) -> str:
    """Without its blanks: lines of such scripts end anywhere."""
    return "".join(folded(text).split())
