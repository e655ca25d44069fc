"""Which terms tell what a document is about, and how much does each of them weigh in it?

A term is one form for all forms of a word; in scripts that put no blanks between words, it is two characters.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import lru_cache
from html import unescape
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.editions import part
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.plain_text import without_markup
from pelican_contentstrategy.read.word_forms import (
    PIECE,
    POSSESSIVE,
    english_stem,
    folded,
    is_unspaced,
    telling_nothing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Document, Field, Weights
    from pelican_contentstrategy.read.body import Body

MOST = 40
"""Terms of a document that are told, the weightiest."""
MOST_COUNTED = 200
PLAIN = (0.0, *(round(1 + math.log(times), 1) for times in range(1, MOST_COUNTED + 1)))
"""What a term weighs that comes so many times: twice as often is not twice as telling."""
NAMED = tuple(round(weight + 2.4, 1) for weight in PLAIN)
"""The same of one in the title or the keyword, which is worth as much as eleven times in the body."""
HEADED = 2
"""Times that one in a heading counts on top."""
LONGEST = 40
"""Characters of a run that is remembered; longer ones hardly come again."""
MOST_RUNS = 100_000
"""Runs that are remembered."""
CODE = frozenset({"code", "tt", "kbd", "samp"})
SIGNS = ".,;:!?()[]{}\"'“”‘’*|<>…-–—"
"""What most words have beside them."""
ADDRESS = re.compile(r"(?:\w+://|www\.|mailto:)|.@.", re.IGNORECASE)
NUMBER = re.compile(r"(?!(?:19|20)\d\d$)\d{3,}|\d+(?!(?:am|pm|st|nd|rd|th|h|s|x|k)$)[^\W\d]+\w*")
"""What names something although it begins with a digit: 508, 18f; not a year, an hour or a place in a row."""
KANA = re.compile(r"[\u3041-\u309f]+")
"""Of Japanese: endings and small words, for the most part."""
SHORTEST_STEM = 4
ENDINGS = {
    "de": ("en", "em", "er", "es", "e", "n", "s"),
    "es": ("es", "s", "a", "o"),
    "fr": ("es", "e", "s", "x"),
    "it": ("a", "e", "i", "o"),
    "nl": ("en", "e", "s"),
    "pt": ("es", "s", "a", "o"),
    "sv": ("arna", "erna", "orna", "ar", "er", "or", "en", "et", "a", "e"),
}
"""By language, the longest first: endings of nouns and adjectives that differ between forms of one word."""


def term_weights(fields: Iterable[Field], body: Body, lang: str) -> Weights:
    """The weightiest terms of a title, a keyword, headings, a summary and a body, the weightiest first.

    Words in code, addresses, small words and numbers that name nothing are no terms; neither is what a title says of
    years and parts. How rare a term is on the site is not known here.
    """
    vocabulary = vocabulary_in(language_of(lang or "en"))
    title, summary = _read(fields)
    headings = [block.text for block in body.blocks if block.kind == "heading"]
    tally = vocabulary.count("\n".join((_without_code(body), summary, *headings * HEADED)))
    named = vocabulary.count(title)
    ranked = sorted(tally, key=tally.__getitem__, reverse=True)
    chosen = tuple(dict.fromkeys(chain(named, ranked)))[:MOST]
    pairs = [(term, (NAMED if term in named else PLAIN)[min(tally[term], MOST_COUNTED)]) for term in chosen]
    pairs.sort(key=itemgetter(1), reverse=True)
    return tuple(map(vocabulary.pairs.setdefault, pairs, pairs))


def words_for(terms: Iterable[str], document: Document) -> Iterator[str]:
    """Each term as a document first writes it, for people to read; the term itself where it is not found."""
    vocabulary = vocabulary_in(language_of(document.lang))
    named, summary = _read(document.facts.fields)
    text = f"{named}\n{document.text}\n{summary}"
    written: dict[str, str] = {}
    for run in text.split():
        for piece in PIECE.findall(POSSESSIVE.sub("", run)):
            for term in vocabulary.terms(folded(piece)):
                written.setdefault(term, piece.lower())
    yield from (term if is_unspaced(term) else written.get(term, term) for term in terms)


class Vocabulary(dict[str, tuple[str, ...]]):
    """The terms in each run of characters between two blanks, in small letters and in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._small = telling_nothing(language)
        self._endings = ENDINGS.get(language, ())
        self._words: dict[str, tuple[str, ...]] = {}
        self.pairs: dict[tuple[str, float], tuple[str, float]] = {}
        """One object for all that are alike: documents have most of them in common."""

    def count(self, text: str) -> Counter[str]:
        """The terms of a text, and how often each of them comes; what hardly any word keeps goes beforehand."""
        runs = text.lower().replace(", ", " ").replace(". ", " ").split()
        return Counter(chain.from_iterable(map(self.__getitem__, runs)))

    def __missing__(self, run: str) -> tuple[str, ...]:
        word = run.strip(SIGNS)
        if word.isascii() and word.isalpha():
            found = self.terms(word)
        elif ADDRESS.match(word):
            found = ()
        else:
            parts = PIECE.findall(folded(POSSESSIVE.sub("", word)))
            found = tuple(chain.from_iterable(map(self.terms, parts)))
        if len(run) <= LONGEST and len(self) < MOST_RUNS:
            self[run] = found
        return found

    def terms(self, word: str) -> tuple[str, ...]:
        """The terms of a folded word, or of as many words as stand together."""
        found = self._words.get(word)
        if found is None:
            found = _grams(word) if is_unspaced(word) else self._term(word)
            if len(word) <= LONGEST and len(self._words) < MOST_RUNS:
                self._words[word] = found
        return found

    def _term(self, word: str) -> tuple[str, ...]:
        if len(word) == 1 or word in self._small:
            return ()
        if word[0].isdigit():
            return (word,) if NUMBER.fullmatch(word) else ()
        return (english_stem(word) if self._language == "en" else self._stem(word),)

    def _stem(self, word: str) -> str:
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                return word[: -len(ending)]
        return word


def _grams(word: str) -> tuple[str, ...]:
    word = unicodedata.normalize("NFC", word)
    grams = [word[at : at + 2] for at in range(len(word) - 1)]
    return tuple(gram for gram in grams if not KANA.fullmatch(gram)) if KANA.search(word) else tuple(grams)


@lru_cache(maxsize=16)
def vocabulary_in(language: str) -> Vocabulary:
    """One for all documents in a language."""
    return Vocabulary(language)


def _read(fields: Iterable[Field]) -> tuple[str, str]:
    """What names a document, and its summary."""
    named: list[str] = []
    summary = ""
    for field in fields:
        if field.name == "title":
            named.append(part(plain(field.value)).words)
        elif field.name == "keyword":
            named.append(field.value)
        elif field.name == "summary":
            summary = plain(field.value)
    return "\n".join(named), summary


def plain(text: str) -> str:
    """A field's value as readers see it."""
    return without_markup(text) if "<" in text else unescape(text) if "&" in text else text


def _without_code(body: Body) -> str:
    """The body with blanks for its code."""
    text = body.text
    code = [(each.passage.start, each.passage.end) for each in body.blocks if each.kind == "code"]
    code += [(each.passage.start, each.passage.end) for each in body.inlines if each.element in CODE]
    if not code:
        return text
    kept: list[str] = []
    done = 0
    for start, end in sorted(code):
        kept.append(text[done : max(done, start)])
        done = max(done, end)
    return " ".join([*kept, text[done:]])
