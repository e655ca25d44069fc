"""How long is a document, and how hard to read?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

FRAGMENT = 2
"""Words up to which what stands between two full stops is no sentence: a label, a name, a short list item."""
ENOUGH = 100
"""Words in sentences below which scores say more of chance than of the text."""
Unscored = Literal["", "short", "language"]
"""Why a document has no scores: fewer words than ENOUGH, or nobody knows the syllables of its language."""


class Sentence(NamedTuple):
    """A sentence, or a fragment, of a paragraph, list item or quotation; offsets in the body's text.

    `syllables` is 0 in a language without scores.
    """

    start: int
    end: int
    words: int
    syllables: int

    @property
    def is_fragment(self) -> bool:
        """Whether it is too short to be one; scores leave it out."""
        return self.words <= FRAGMENT

    @property
    def grade(self) -> float:
        """Its Flesch-Kincaid grade: tells the harder of two sentences, not who can read it."""
        return flesch_kincaid(self.words, self.syllables / self.words)


@dataclass(frozen=True, slots=True)
class Scores:
    """What the usual formulas say; None where a formula has no figures for the language."""

    reading_ease: float | None
    """Flesch Reading Ease, with the figures of the language."""
    grade: float
    """Flesch-Kincaid grade."""
    fog: float | None
    """Gunning Fog."""
    smog: float
    coleman_liau: float
    ari: float
    """Automated Readability Index."""
    dale_chall: float | None


@dataclass(frozen=True, slots=True)
class Measures:
    """What readers read: paragraphs, list items and quotations, but no headings, code, tables or captions."""

    sentences: tuple[Sentence, ...] = ()
    """In order, fragments among them; none where words are not set off by blanks."""
    sentence_count: int = 0
    """Fragments left out."""
    words: int | None = 0
    """None where words are not set off by blanks, as in Chinese."""
    characters: int = 0
    """Without blanks."""
    minutes: int = 0
    """To read it, begun ones counted."""
    scores: Scores | None = None
    unscored: Unscored = "short"


def flesch_kincaid(words_of_sentence: float, syllables_of_word: float) -> float:
    """The grade of a text with so many of them on average; Kincaid and others 1975."""
    return 0.39 * words_of_sentence + 11.8 * syllables_of_word - 15.59


def as_told(score: float | None) -> float | None:
    """A score as people and programs are told it: one decimal, for more is chance."""
    return None if score is None else round(score, 1) + 0.0
