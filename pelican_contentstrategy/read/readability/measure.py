"""Body -> Measures: how long it is, and how hard to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.measures import ENOUGH, FRAGMENT, Measures, Sentence
from pelican_contentstrategy.model.prose import MASK
from pelican_contentstrategy.read.readability.formulas import score
from pelican_contentstrategy.read.readability.prepared import sentences_in, texts_read
from pelican_contentstrategy.read.readability.reading_speed import minutes_for_characters, minutes_for_words
from pelican_contentstrategy.read.readability.syllables import dictionary_of
from pelican_contentstrategy.read.readability.vocabulary import spoken, unpack, vocabulary_in
from pelican_contentstrategy.read.scripts import NO_BLANKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.read.prose import Parts
    from pelican_contentstrategy.read.readability.vocabulary import Vocabulary

RUN = re.compile(f"[{NO_BLANKS}]+")
FEW = 0.2
"""Share of characters in scripts without blanks up to which a text has words to count."""
UNCOUNTED = f" \n\u00a0\u202f\u3000{MASK}"


def measure(parts: Parts, path: str, lang: str) -> Measures:
    """Measure a body; `lang` is a language tag such as `de` or `en-gb`, nothing stands for English."""
    texts = texts_read(parts, path)
    shown = "".join(each.text for each in texts)
    characters = len(shown) - sum(map(shown.count, UNCOUNTED))
    if _has_no_blanks(shown, characters):
        minutes = minutes_for_characters(characters, lang)
        return Measures(words=None, characters=characters, minutes=minutes, unscored="language")
    vocabulary = vocabulary_in(dictionary_of(lang))
    sentences, packed = _sentences(texts, lang, vocabulary)
    totals = unpack(packed)
    words = sum(each.words for each in sentences)
    is_enough = totals.words >= ENOUGH
    return Measures(
        sentences,
        sentence_count=totals.sentences,
        words=words,
        characters=characters,
        minutes=minutes_for_words(words, lang),
        scores=score(totals, vocabulary.language) if vocabulary.language and is_enough else None,
        unscored="short" if not is_enough else "" if vocabulary.language else "language",
    )


def _has_no_blanks(shown: str, characters: int) -> bool:
    """Counted only where the bytes of the text leave room for it: each such character takes three."""
    few = FEW * characters
    return len(shown.encode()) - len(shown) > 2 * few and sum(map(len, RUN.findall(shown))) > few


def _sentences(texts: Iterable[Text], lang: str, vocabulary: Vocabulary) -> tuple[tuple[Sentence, ...], int]:
    """All that have a word, and the packed totals of those that are no fragments."""
    sentences: list[Sentence] = []
    total = 0
    for start, end, text in sentences_in(texts, lang):
        packed = vocabulary.total(text)
        words, syllables = spoken(packed)
        if words:
            sentences.append(Sentence(start, end, words, syllables))
        if words > FRAGMENT:
            total += packed
    return tuple(sentences), total
