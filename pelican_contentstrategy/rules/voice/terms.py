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
INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
WITH_INNER_CAPITAL = re.compile(r"(?<![^\W_])[A-Za-z\d]{0,30}?[a-z][A-Z][A-Za-z\d]{0,30}(?!\w)")
WITH_CAPITAL = re.compile(r"[A-Z](?<=[^.!?:\u2026\"\u201d)][ (].)[a-z]{1,38}(?!\w)")
"""Where no sentence begins; a search that starts with the capital is the quickest."""


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
        if texts and self.wordings:
            for found in self._index.find(Heap(texts)):
                if found.alternative:
                    written = texts[found.text].text[found.start : found.end]
                    family, variant = counted(self.wordings[found.wording], found.alternative, written)
                    yield Use(family, variant, found.text, found.start, found.end)
        for number, text in enumerate(texts):
            yield from (Use(NAME, name, number, start, start + len(name)) for name, start in names_in(text.text))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """What looks for the terms: each is called by its family."""
        return (*map(_declared, self.declared), *(each for rule in self.pairs for each in _pairs(rule)))

    @cached_property
    def _index(self) -> Index:
        return Index(self.wordings)


def counted(wording: Wording, alternative: Alternative, written: str) -> tuple[str, str]:
    """Family and variant of what was found: the side of a pair, else how it is written."""
    return wording.rule.name, alternative.expected or written


def tallies(counts: Counter[tuple[str, str]]) -> tuple[Tally, ...]:
    """Counts by family and variant, in order."""
    return tuple(Tally(family, variant, number) for (family, variant), number in sorted(counts.items()))


def names_in(text: str) -> Iterator[tuple[str, int]]:
    """Words that may be names, and where: with a capital inside, or one in front where no sentence begins."""
    yield from ((found[0], found.start()) for found in _with_inner_capital(text))
    yield from ((found[0], found.start()) for found in WITH_CAPITAL.finditer(text))


def count_names(text: str) -> Counter[str]:
    """How often each word stands there that may be a name."""
    counts = Counter(WITH_CAPITAL.findall(text))
    counts.update(found[0] for found in _with_inner_capital(text))
    return counts


def _with_inner_capital(text: str) -> Iterator[re.Match[str]]:
    """Names with a capital behind a small letter, looked for where there is one."""
    place = 0
    while pair := INNER_CAPITAL.search(text, place):
        found = WITH_INNER_CAPITAL.search(text, max(place, text.rfind(" ", 0, pair.start())))
        if not found:
            return
        yield found
        place = found.end()


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
