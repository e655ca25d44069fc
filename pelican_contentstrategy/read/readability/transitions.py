"""Does a sentence tell how it is connected to what was said before?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.read.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pelican_contentstrategy.read.readability.transition_words import Transitions

WORD = re.compile(r"\w[\w'-]*")
BEFORE = ("", "(", '"', "“", "„", "«")
AFTER = ("", ",", ".", ".,", ":")
"""What may touch a word in a sentence cut at its blanks; without a sign, no sentence is looked at."""
COMMON = frozenset(
    ("the", "all", "that", "this", "these", "for", "from", "with", "what", "when", "other", "para", "pour", "dass")
)
"""Words that many sentences have, long as they are."""


class Phrases(NamedTuple):
    """What must stand in a sentence: one run of words, or several in this order."""

    parts: tuple[str, ...]

    def are_in(self, text: str) -> bool:
        """Whether they stand in a text whose words, the first and the last too, have one blank on either side."""
        place = 0
        for part in self.parts:
            place = text.find(part, place)
            if place < 0:
                return False
            place += len(part) - 1
        return True


def transition_detector(lang: str) -> Callable[[str], bool] | None:
    """What tells whether a sentence has a transition word; `lang` is a language tag such as `de` or `en-gb`."""
    from pelican_contentstrategy.read.readability.transition_words import LANGUAGES

    language = language_of(lang)
    return _detector(language) if language in LANGUAGES else None


@cache
def _detector(language: str) -> Callable[[str], bool]:
    from pelican_contentstrategy.read.readability.transition_words import LANGUAGES

    lists: Transitions = LANGUAGES[language]
    phrases: dict[str, list[Phrases]] = {}
    for phrase in lists.phrases:
        parts = _plain(phrase).split(" ... ")
        phrases.setdefault(_rarest(parts), []).append(Phrases(tuple(f" {part} " for part in parts)))
    openers, words_alone = lists.openers, lists.words
    abbreviations = {phrase.replace(" ", ".") for phrase in lists.phrases if len(phrase) <= len("d w z")}
    signs = frozenset(
        f"{before}{word}{after}"
        for word in words_alone | phrases.keys() | abbreviations
        for before in BEFORE
        for after in AFTER
    )

    def has_transition(sentence: str) -> bool:
        text = _plain(sentence)
        first = WORD.search(text)
        if first is None or first[0] in openers:
            return first is not None
        if signs.isdisjoint(text.split()):
            return False
        words: list[str] = WORD.findall(text)
        if not words_alone.isdisjoint(words):
            return True
        text = f" {' '.join(words)} "
        return any(each.are_in(text) for sign in phrases.keys() & words for each in phrases[sign])

    return has_transition


def _plain(text: str) -> str:
    """A text in small letters, with blanks around dashes and the French "que" in full."""
    return text.lower().replace("’", "'").replace("qu'", "que ").replace("—", " — ")


def _rarest(parts: Iterable[str]) -> str:
    """The longest of some words, which few sentences have."""
    return max((word for part in parts for word in part.split()), key=lambda word: (word not in COMMON, len(word)))
