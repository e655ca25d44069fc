"""How long does it take to read so many words, or characters?

Speeds at which native speakers read the same text in 17 languages: Trauzettel-Klosinski and Dietz, "Standardized
Assessment of Reading Performance: The New International Reading Speed Texts IReST", 2012.
"""

from __future__ import annotations

from math import ceil

from pelican_contentstrategy.read.languages import language_of

WORDS_A_MINUTE = {
    "ar": 138,
    "de": 179,
    "en": 228,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
}
MEAN = 184
"""Words a minute over all languages."""
CHARACTERS_A_MINUTE = {"ja": 357, "zh": 255, **dict.fromkeys(("km", "lo", "my", "th"), 863)}
"""Of languages without blanks; the last figure is the mean over all languages."""


def minutes_for_words(words: int, lang: str) -> int:
    """Minutes, begun ones counted."""
    return ceil(words / WORDS_A_MINUTE.get(language_of(lang or "en"), MEAN))


def minutes_for_characters(characters: int, lang: str) -> int:
    """Minutes, begun ones counted; what is in no language without blanks is taken for Chinese."""
    return ceil(characters / CHARACTERS_A_MINUTE.get(language_of(lang), CHARACTERS_A_MINUTE["zh"]))
