"""Which words are forms of one word, and which hold a text together but say nothing of what it is about?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pelican_contentstrategy.read.function_words import COMMON_WORDS, FUNCTION_WORDS
from pelican_contentstrategy.read.scripts import NO_BLANKS

PIECE = re.compile(rf"(?:(?![\u3000-\u3004\u3008-\u3030])[{NO_BLANKS}])+|[^\W_{NO_BLANKS}]+")
"""A word, or as many as stand together without a blank or a sign between them."""
UNSPACED_START = re.compile(rf"[{NO_BLANKS}]")
"""What a word begins with that is looked for as it stands."""
ACCENTS = re.compile(
    "[" + "".join(each for each in map(chr, range(0x0F00)) if unicodedata.category(each) == "Mn") + "]"
)
"""Marks that stand on letters; behind them in the list come those that East Asian scripts cannot do without."""
POSSESSIVE = re.compile(r"['’]s\b")
ENGLISH_PLURAL = re.compile(r"ies$|(?<=ch|sh|ss|zz)es$|(?<=x)es$|(?<![sui])s$")
ENGLISH_VERB = re.compile(r"(\w*[aeiouy]\w+)(?:ing|ed)")
DOUBLED = re.compile(r"([^aeiou])\1$")
SHORT = 3
"""Letters up to which a word has no ending."""


def pieces(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(PIECE.findall(folded(POSSESSIVE.sub("", text))))


def folded(text: str) -> str:
    """In small letters, and without accents, which some languages put on some forms of a word only."""
    if text.isascii():
        return text.lower()
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def is_unspaced(word: str) -> bool:
    """Whether it is of a script that puts no blanks between words, and may be several of them."""
    return UNSPACED_START.match(word) is not None


@lru_cache(maxsize=16)
def function_words(language: str) -> frozenset[str]:
    """Those of a language, folded; none where nobody wrote them down."""
    return frozenset(folded(FUNCTION_WORDS.get(language, "")).split())


def telling_nothing(language: str) -> frozenset[str]:
    """Function words, and what any text may have."""
    return function_words(language).union(folded(COMMON_WORDS.get(language, "")).split())


@lru_cache(maxsize=4096)
def english_stem(word: str) -> str:
    """One form for the singular and plural of a noun, and for the forms of a regular verb."""
    if len(word) > SHORT:
        if word[-1] == "s":
            word = ENGLISH_PLURAL.sub(lambda ending: "y" if ending[0] == "ies" else "", word)
        verb = ENGLISH_VERB.fullmatch(word) if word[-1] in "gd" else None
        word = DOUBLED.sub(r"\1", verb[1] if verb else word)
    if len(word) >= SHORT and word[-1] in "ey":
        return word[:-1] + ("i" if word[-1] == "y" else "")
    return word
