"""Words that no dictionary knows."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.rules.voice.exceptions import exceptions
from pelican_contentstrategy.rules.voice.hits import Hit
from pelican_contentstrategy.rules.voice.patterns import Expression, at, culprit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.model.style import Spelling, StyleRule
    from pelican_contentstrategy.rules.voice.dictionaries import Dictionary, Shelf
    from pelican_contentstrategy.rules.voice.hits import Check

CHUNK = re.compile(r"[^\s–—…]+")
AROUND = "\"'“”‘’„\u201a«»\u2039\u203a()[]{}<>.,:;!?¿¡|"
"""What may stand around a word; masks and signs such as @ and # stay, and keep it from being one."""
APOSTROPHES = str.maketrans("’‘\u02bc", "'''")
GENITIVE = "'s"
FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"[^a-zA-Z_']", r"[A-Z]+$", r"^[A-Z]{2,}s$", r"^[a-z][A-Z]")
"""Names with a capital inside, words with a digit or a sign, words that end in capitals: left out unless `custom`.

The first three are Vale's; the others spare their plurals and "iPhone" as well.
"""
SUGGESTIONS = 5
SUGGESTED = 20
"""Suggestions for a word, and words of a document that get some: Hunspell takes some 50 ms over each."""


def spelling(rule: StyleRule, accepted: Sequence[str], ignored: Iterable[str], shelf: Shelf) -> Check:
    """Each place of each unknown word; suggestions where the rule's action asks for them.

    `ignored` are the words of the files that the rule names. Raises MissingExtra, or UnusableError where a dictionary
    is missing.
    """
    definition = cast("Spelling", rule.definition)
    known = shelf.dictionaries(definition)
    is_right = cache(_judge(definition, known, accepted, ignored))
    suggestions = cache(lambda word: tuple(_suggestions(word, known)))
    asks = "spellings" in definition.action.params

    def check(texts: Sequence[Text]) -> Iterator[Hit]:
        told: set[str] = set()
        for number, text in enumerate(texts):
            for start, end in _words(text.text):
                word = text.text[start:end].translate(APOSTROPHES)
                if is_right(word):
                    continue
                told.add(word)
                replacements = suggestions(word) if asks and len(told) <= SUGGESTED else ()
                yield Hit(number, start, end, (text.shown[start:end],), replacements)

    return check


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand, without what stands around them and without the ending of a genitive."""
    for chunk in CHUNK.finditer(text):
        bare = chunk[0].lstrip(AROUND)
        start = chunk.end() - len(bare)
        word = bare.rstrip(AROUND)
        if word.translate(APOSTROPHES).endswith(GENITIVE):
            word = word[: -len(GENITIVE)]
        if any(map(str.isalpha, word)):
            yield start, start + len(word)


def _judge(
    definition: Spelling, known: Sequence[Dictionary], accepted: Sequence[str], ignored: Iterable[str]
) -> Callable[[str], bool]:
    with at("filters", culprit(definition.filters)):
        filters = [Expression(each) for each in (*definition.filters, *(() if definition.custom else FILTERS))]
    names = [*definition.exceptions, *(accepted if definition.vocab else ())]
    allows = exceptions([f"(?i:{each})" for each in names])
    listed = {word.translate(APOSTROPHES).casefold() for word in ignored}

    def is_right(word: str) -> bool:
        return (
            any(each.search(word) for each in filters)
            or any(each.knows(word) for each in known)
            or word.casefold() in listed
            or allows(word)
        )

    return is_right


def _suggestions(word: str, known: Sequence[Dictionary]) -> list[str]:
    found = dict.fromkeys(each for dictionary in known for each in dictionary.suggestions(word))
    return list(found)[:SUGGESTIONS]
