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
from typing import TYPE_CHECKING, NamedTuple, cast

from pelican_contentstrategy.model.document import Tally
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.style import Consistency, Definition, StyleRule
from pelican_contentstrategy.rules.voice.heap import Heap
from pelican_contentstrategy.rules.voice.index import Index
from pelican_contentstrategy.rules.voice.shortcuts import APOSTROPHES, KIN, kin_pattern, phrase_pattern, plain
from pelican_contentstrategy.rules.voice.wording import Alternative, Wording, alternative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.prose import Text
    from pelican_contentstrategy.rules.voice.active import Active
    from pelican_contentstrategy.rules.voice.shortcuts import Layer

DECLARED, NAME = "declared", "name"
BETWEEN = "/"
"""Stands in a family's name between its kind, which may be a rule, and what tells it apart; no rule's name has it."""
PART = re.compile(r"[^\W_]+?(?=(?<=[a-z])[A-Z])|[^\W_]+|[^\w\s-]+")
"""Parts of a term between which blanks or hyphens come and go: `Java` `Script`, `bar` `chart`."""
GAP = f"(?:{KIN[' ']}|{KIN['-']})?"
ENDING = rf"(?=(?:e?s|{APOSTROPHES}s)?\b)"
INNER_CAPITAL = re.compile(r"[A-Z](?<=[a-z].)")
WITH_INNER_CAPITAL = re.compile(r"(?<![^\W_])[A-Za-z\d]{0,30}?[a-z][A-Z][A-Za-z\d]{0,30}(?!\w)")
WITH_CAPITAL = re.compile(r"[A-Z](?<=[^.!?:\u2026\"\u201d)][ (].)[a-z]{1,38}(?!\w)")
"""Where no sentence begins; a search that starts with the capital is the quickest."""


class Use(NamedTuple):
    """One spelling of one term in a text, by number: of which family, and how it is written.

    What is told of it weighs as much as the rule that asks for it, and holds for those for whom that is there.
    """

    family: str
    variant: str
    text: int
    start: int
    end: int
    severity: Severity | None = Severity.NOTE
    why: str = ""

    @property
    def is_declared(self) -> bool:
        """Whether the strategy says how it is spelled."""
        return self.family.startswith(f"{DECLARED}{BETWEEN}")


class Term(NamedTuple):
    """What looks for the spellings of a term, how much they weigh, and for whom they are told."""

    wording: Wording
    severity: Severity | None
    why: str


@dataclass(frozen=True)
class Terms:
    """What is counted in some documents: declared terms, each with why it holds there, and consistency rules."""

    declared: Mapping[str, str]
    pairs: tuple[Active, ...]

    def uses(self, texts: Sequence[Text]) -> Iterator[Use]:
        """Every use of a declared term, of either side of a pair, and of what may be a name."""
        if texts and self.wordings:
            for found in self._index.find(Heap(texts)):
                if found.alternative:
                    written = texts[found.text].text[found.start : found.end]
                    wording, severity, why = self._terms[found.wording]
                    counts_as = counted(wording, found.alternative, written)
                    yield Use(*counts_as, found.text, found.start, found.end, severity, why)
        for number, text in enumerate(texts):
            yield from (Use(NAME, name, number, start, start + len(name)) for name, start in names_in(text.text))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """What looks for the terms: each is called by its family."""
        return tuple(each.wording for each in self._terms)

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        declared = (Term(_declared(term), None, why) for term, why in self.declared.items())
        return (*declared, *(each for active in self.pairs for each in _pairs(active, self.declared)))

    @cached_property
    def _index(self) -> Index:
        return Index(self.wordings)


def declared_terms(layers: Iterable[Layer]) -> Mapping[str, str]:
    """The terms that layers declare, and why each holds; a later one's spelling of a term holds instead of others."""
    found = {family_of(term): (term, layer.why) for layer in layers for term in layer.wording.terms}
    return dict(found.values())


def counted(wording: Wording, found: Alternative, written: str) -> tuple[str, str]:
    """Family of what was found, with the side of a pair, and how it is written."""
    family, side = wording.rule.name, found.expected
    return f"{family}{BETWEEN}{side}" if side else family, plain(written)


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
    while capital := INNER_CAPITAL.search(text, place):
        found = WITH_INNER_CAPITAL.search(text, max(place, text.rfind(" ", 0, capital.start() - 1)))
        if not found:
            return
        yield found
        place = found.end()


def family_of(term: str) -> str:
    """What all spellings of a term have in common."""
    return "".join(PART.findall(plain(term))).casefold()


def has_inner_capital(name: str) -> bool:
    """Whether a capital follows a small letter: `GitHub`, `iOS`."""
    return any(one.islower() and other.isupper() for one, other in itertools.pairwise(name))


def _declared(term: str) -> Wording:
    parts = PART.findall(plain(term))
    pattern = GAP.join(map(kin_pattern, parts)) if len(parts) > 1 else phrase_pattern(term)
    one = alternative(0, rf"\b{pattern}{ENDING}" if term[:1].isalnum() else pattern, ignorecase=True, bounded=False)
    return _wording(f"{DECLARED}{BETWEEN}{term}", [one])


def _pairs(active: Active, declared: Mapping[str, str]) -> Iterator[Term]:
    """The pairs of a consistency rule; where a declared term is on one side, the strategy decides."""
    rule, definition = active.rule, cast("Consistency", active.rule.definition)
    for number, pair in enumerate(definition.either.items()):
        alternatives = [
            alternative(
                order, side, ignorecase=definition.ignorecase, bounded=not definition.nonword, expected=str(order)
            )
            for order, side in enumerate(pair)
        ]
        settled = {
            str(each.order): why for each in alternatives for term, why in declared.items() if _is_all(each, term)
        }
        right, why = settled.popitem() if len(settled) == 1 else ("", active.why)
        wording = _wording(BETWEEN.join((rule.name, str(number), right)), alternatives)
        yield Term(wording, None if right else active.severity, why)


def _is_all(side: Alternative, term: str) -> bool:
    found = side.expression.match(term)
    return found is not None and found.end() == len(term)


def _wording(family: str, alternatives: Sequence[Alternative]) -> Wording:
    rule = StyleRule(family, Definition.model_construct(extends="consistency", message=""))
    return Wording(rule, alternatives, lambda _: False, lambda *_: None)
