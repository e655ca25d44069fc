"""How often, and in which spelling, does a text use the terms that are to be spelled one way?

Three kinds of families are counted: terms that the strategy declares, the pairs of styles' consistency rules, and names
with a capital inside, such as brands have, in all their capitalisations.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.model.document import Tally
from pelican_contentstrategy.model.style import Consistency, Definition, StyleRule
from pelican_contentstrategy.rules.voice.heap import Heap
from pelican_contentstrategy.rules.voice.index import Index
from pelican_contentstrategy.rules.voice.shortcuts import APOSTROPHES, phrase_pattern
from pelican_contentstrategy.rules.voice.wording import Alternative, Wording, alternative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.prose import Text

DECLARED, NAME = "declared", "name"
PART = re.compile(r"[^\W_]+?(?=(?<=[a-z])[A-Z])|[^\W_]+|[^\w\s-]+")
"""Parts of a term between which blanks or hyphens come and go: `Java` `Script`, `bar` `chart`."""
GAP = "[\\s\u2010\u2011-]?"
ENDING = rf"(?=(?:e?s|{APOSTROPHES}s)?\b)"
EDGE = "\"'\u2018\u2019\u201c\u201d()[]{}<>.,:;!?*\u2026\u2013\u2014/"
SENTENCE_ENDS = '.!?:\u2026"\u201d)'
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Use:
    """One spelling of one term in a text, by number: of which family, and which of its variants it counts as."""

    family: str
    variant: str
    text: int
    start: int
    end: int


@dataclass(frozen=True)
class Terms:
    """What is counted in some documents: declared terms, and consistency rules."""

    declared: tuple[str, ...]
    pairs: tuple[StyleRule, ...]

    def uses(self, texts: Sequence[Text]) -> Iterator[Use]:
        """Every use of a declared term, of either side of a pair, and of what may be a name."""
        if texts and (self.declared or self.pairs):
            for found in self._index.find(Heap(texts)):
                if found.alternative:
                    written = texts[found.text].text[found.start : found.end]
                    family = self._index.wordings[found.wording].rule.name
                    yield Use(family, found.alternative.expected or written, found.text, found.start, found.end)
        for number, text in enumerate(texts):
            yield from _names(number, text.text)

    def tally(self, texts: Sequence[Text]) -> tuple[Tally, ...]:
        """Family, variant and number of uses of all there is."""
        counts = Counter((each.family, each.variant) for each in self.uses(texts))
        return tuple(Tally(family, variant, number) for (family, variant), number in sorted(counts.items()))

    @cached_property
    def _index(self) -> Index:
        return Index([*map(_declared, self.declared), *(each for rule in self.pairs for each in _pairs(rule))])


def _names(number: int, written: str) -> Iterator[Use]:
    """Words of a text that may be names: with a capital inside, or one in front where no sentence begins."""
    begins, place = True, 0
    for token in written.split():
        place = written.index(token, place)
        word = token.strip(EDGE)
        if not word.islower() and 1 < len(word) <= LONGEST_NAME and word.isalnum() and not word.isupper():
            is_plain = word[1:].islower()
            if not (is_plain and (begins or not word[0].isupper())):
                start = place + token.index(word)
                yield Use(NAME, word, number, start, start + len(word))
        place += len(token)
        begins = token[-1] in SENTENCE_ENDS or not word


def family_of(name: str) -> str:
    """What all spellings of a name have in common."""
    return name.casefold()


def has_inner_capital(name: str) -> bool:
    """Whether a capital follows a small letter: `GitHub`, `iOS`."""
    return any(one.islower() and other.isupper() for one, other in itertools.pairwise(name))


def _declared(term: str) -> Wording:
    parts = PART.findall(term)
    pattern = GAP.join(map(re.escape, parts)) if len(parts) > 1 else phrase_pattern(term)
    one = alternative(0, rf"\b{pattern}{ENDING}" if term[:1].isalnum() else pattern, ignorecase=True, bounded=False)
    return _wording(f"{DECLARED} {term}", [one])


def _pairs(rule: StyleRule) -> Iterator[Wording]:
    definition = cast("Consistency", rule.definition)
    for number, pair in enumerate(definition.either.items()):
        alternatives = [
            alternative(
                order, side, ignorecase=definition.ignorecase, bounded=not definition.nonword, expected=str(order)
            )
            for order, side in enumerate(pair)
        ]
        yield _wording(f"{rule.name} {number}", alternatives)


def _wording(family: str, alternatives: Sequence[Alternative]) -> Wording:
    rule = StyleRule(family, Definition.model_construct(extends="consistency", message=""))
    return Wording(rule, alternatives, lambda _: False, lambda *_: None)
