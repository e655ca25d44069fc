"""How hard to read is a text of so many words, sentences and syllables?

Formulas, and figures of languages, as textstat 0.7.8 has them; where it has none, there is no score. A language that is
not named here has those of English.
"""

from __future__ import annotations

from typing import NamedTuple

from pelican_contentstrategy.model.measures import Scores, flesch_kincaid
from pelican_contentstrategy.read.readability.easy_words import LISTED


class Flesch(NamedTuple):
    """Figures of Flesch Reading Ease."""

    base: float
    per_word_of_sentence: float
    per_syllable_of_word: float


ENGLISH = Flesch(206.835, 1.015, 84.6)
FLESCH: dict[str, Flesch | None] = {
    "de": Flesch(180, 1, 58.5),  # Amstad 1978
    "es": Flesch(206.84, 1.02, 60.0),  # Fernández Huerta 1959
    "fr": Flesch(207, 1.015, 73.6),  # Kandel and Moles 1958
    "it": Flesch(217, 1.3, 60.0),  # Franchina and Vacca 1972
    "nl": Flesch(206.835, 0.93, 77),  # Douma 1960
    "ru": Flesch(206.835, 1.3, 60.1),  # Oborneva 2006
    "hu": Flesch(206.835, 1.015, 58.5),
    "pl": None,
}
POLYSYLLABIC = 3
"""Syllables of a long word."""
DIFFICULT = 3
"""Syllables from which on Gunning Fog takes a word for difficult, if it is no easy one."""
DIFFICULT_IN: dict[str, int | None] = {"pl": 4, "hu": 5, **dict.fromkeys(("de", "es", "fr", "it", "nl", "ru"))}
MANY = 5
"""Percentage of words that are not easy above which Dale and Chall add to their score."""


class Totals(NamedTuple):
    """What a text of whole sentences, each ended with a full stop, adds up to."""

    words: int = 0
    syllables: int = 0
    polysyllables: int = 0
    difficult: int = 0
    """Words that Gunning Fog takes for difficult."""
    hard: int = 0
    """Words that are not easy."""
    letters: int = 0
    """And digits."""
    characters: int = 0
    """Without blanks, with punctuation."""
    runs: int = 0
    """Whatever stands between two blanks: words, and lone dashes."""
    sentences: int = 0


def score(totals: Totals, language: str) -> Scores:
    """All formulas at once; there must be a sentence, and a word in it."""
    sentences, words = totals.sentences, totals.words
    length = words / sentences
    syllables = totals.syllables / words
    flesch = FLESCH.get(language, ENGLISH)
    letters, share = totals.letters / words * 100, sentences / words * 100
    return Scores(
        reading_ease=flesch
        and flesch.base - flesch.per_word_of_sentence * length - flesch.per_syllable_of_word * syllables,
        grade=flesch_kincaid(length, syllables),
        fog=0.4 * (length + 100 * totals.difficult / words) if DIFFICULT_IN.get(language, DIFFICULT) else None,
        smog=1.043 * (30 * (totals.polysyllables / sentences)) ** 0.5 + 3.1291,
        coleman_liau=0.058 * letters - 0.296 * share - 15.8,
        ari=4.71 * (totals.characters / totals.runs) + 0.5 * length - 21.43,
        dale_chall=_dale_chall(100 * totals.hard / words, length) if language in LISTED else None,
    )


def _dale_chall(hard: float, length: float) -> float:
    return 0.1579 * hard + 0.0496 * length + (3.6365 if hard > MANY else 0)
