"""Does a text speak of a keyphrase, in whatever forms of its words, and how often?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.function_words import FUNCTION_WORDS
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.scripts import NO_BLANKS

if TYPE_CHECKING:
    from collections.abc import Sequence

PIECE = re.compile(rf"(?:(?![\u3000-\u3004\u3008-\u3030])[{NO_BLANKS}])+|[^\W_{NO_BLANKS}]+")
"""A word, or as many as stand together without a blank or a sign between them."""
UNSPACED_START = re.compile(rf"[{NO_BLANKS}]")
"""What a word begins with that is looked for as it stands."""
POSSESSIVE = re.compile(r"['’]s\b")
ENGLISH_PLURAL = re.compile(r"ies$|(?<=ch|sh|ss|zz)es$|(?<=x)es$|(?<![sui])s$")
ENGLISH_VERB = re.compile(r"(\w*[aeiouy]\w+)(?:ing|ed)")
DOUBLED = re.compile(r"([^aeiou])\1$")
SHORT = 3
"""Letters up to which a word has no ending."""
STEM, ENDING = 4, 5
"""Of a word whose endings nobody told us: the fewest letters of its stem, and the most of an ending."""


class Keyphrase:
    """The content words of a phrase; all its words where none of them is one."""

    def __init__(self, phrase: str, lang: str) -> None:
        self._language = language_of(lang or "en")
        words = _pieces(phrase)
        self._small = _function_words(self._language)
        self._words = tuple(word for word in words if word not in self._small) or words

    def is_in(self, text: str) -> bool:
        """Whether a text has all of its words, in any order and form."""
        return self._words_in(text) == len(self._words)

    def is_half_in(self, text: str) -> bool:
        """Whether a text has half of its words or more."""
        return 2 * self._words_in(text) >= len(self._words)

    def times_in(self, text: str) -> int:
        """How often a text has its words one behind the other; small words may stand between."""
        if any(map(_is_unspaced, self._words)):
            return min(map(_joined(text).count, self._words))
        pieces = [each for each in _pieces(text) if each not in self._small or each in self._words]
        return self._runs(pieces) if self._words else 0

    def _words_in(self, text: str) -> int:
        pieces, joined = _pieces(text), _joined(text)
        return sum(
            word in joined if _is_unspaced(word) else any(self._matches(word, each) for each in pieces)
            for word in self._words
        )

    def _runs(self, pieces: Sequence[str]) -> int:
        found = at = 0
        while at <= len(pieces) - len(self._words):
            is_here = all(map(self._matches, self._words, pieces[at : at + len(self._words)]))
            found += is_here
            at += len(self._words) if is_here else 1
        return found

    def _matches(self, word: str, piece: str) -> bool:
        """Whether they are forms of one word, as far as their letters tell."""
        if self._language == "en":
            return _english_stem(word) == _english_stem(piece)
        if word == piece:
            return True
        stem = word[: max(STEM, len(word) - 2)]
        return len(word) > SHORT and piece.startswith(stem) and len(piece) - len(stem) <= ENDING


def _is_unspaced(word: str) -> bool:
    return UNSPACED_START.match(word) is not None


def _joined(text: str) -> str:
    """Without its blanks: lines of such scripts end anywhere."""
    return "".join(_folded(text).split())


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(PIECE.findall(_folded(POSSESSIVE.sub("", text))))


@lru_cache(maxsize=16)
def _function_words(language: str) -> frozenset[str]:
    return frozenset(_folded(FUNCTION_WORDS.get(language, "")).split())


def _folded(text: str) -> str:
    """In small letters, and without accents, which some languages put on some forms of a word only."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in decomposed if unicodedata.category(each) != "Mn" or each > "\u0eff")


@lru_cache(maxsize=4096)
def _english_stem(word: str) -> str:
    """One form for the singular and plural of a noun, and for the forms of a regular verb."""
    if len(word) > SHORT:
        word = ENGLISH_PLURAL.sub(lambda ending: "y" if ending[0] == "ies" else "", word)
        verb = ENGLISH_VERB.fullmatch(word)
        word = DOUBLED.sub(r"\1", verb[1] if verb else word)
    if len(word) >= SHORT and word[-1] in "ey":
        return word[:-1] + ("i" if word[-1] == "y" else "")
    return word
