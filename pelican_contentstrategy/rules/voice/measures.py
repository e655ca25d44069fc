"""What a style's formula may count in a document: words, sentences, headings, and so on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.scripts import UNSPACED
from pelican_contentstrategy.read.sentences import split_sentences
from pelican_contentstrategy.rules.voice.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pelican_contentstrategy.model.prose import Text

MEASURES = frozenset(
    """
    blockquote characters complex_words heading_h1 heading_h2 heading_h3 heading_h4 heading_h5 heading_h6 list
    long_words paragraphs polysyllabic_words pre sentences syllables words
    """.split()
)
"""What a formula may count."""
READ = "paragraph"
"""Part of the scope of texts whose words and sentences count."""
WORD = re.compile(
    rf"[{UNSPACED}]|(?:[^\W\d_]\.){{2,}}|[^\W_{UNSPACED}]+(?:(?:['’‘-]|(?<=\d)[.,](?=\d))[^\W_{UNSPACED}]+)*"
)
"""A word, with its apostrophes, hyphens and decimal points; an abbreviation with its full stops."""
LONG = 6
MANY = 2
"""A long word has more letters than LONG, a polysyllabic one more syllables than MANY."""
ENDINGS = ("es", "ed", "ing")
"""Endings that make no word complex."""


def measures_of(texts: Sequence[Text]) -> Mapping[str, float]:
    """Each of `MEASURES`; words and sentences are those of plain paragraphs, lists and quotes are counted as wholes."""
    counts = dict.fromkeys(MEASURES, 0.0)
    before: frozenset[str] = frozenset()
    for text in texts:
        for part in ("list", "blockquote", "pre"):
            counts[part] += part in text.scope and part not in before
        if "heading" in text.scope:
            for level in text.scope & {"h1", "h2", "h3", "h4", "h5", "h6"}:
                counts[f"heading_{level}"] += 1
        if READ in text.scope:
            for name, count in _counted(text.text).items():
                counts[name] += count
        before = text.scope
    return counts


@lru_cache(maxsize=4096)
def _counted(text: str) -> Mapping[str, int]:
    """Remembered, because each rule of a document asks for the same."""
    words = [word for word in WORD.findall(text) if word[0].isalnum()]
    if not words:
        return {}
    spoken = [syllables(word) for word in words]
    lengths = [sum(map(str.isalnum, word)) for word in words]
    weights = [
        count - word.lower().endswith(ENDINGS) if count > MANY else 0 for word, count in zip(words, spoken, strict=True)
    ]
    return {
        "paragraphs": 1,
        "sentences": max(1, len(split_sentences(text))),
        "words": len(words),
        "characters": sum(lengths),
        "syllables": sum(spoken),
        "long_words": sum(length > LONG for length in lengths),
        "polysyllabic_words": sum(count > MANY for count in spoken),
        "complex_words": sum(weight > MANY for weight in weights),
    }
