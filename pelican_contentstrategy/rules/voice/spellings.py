"""Which spelling of each term holds on the whole site, and which ones are to be told?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.rules.voice.messages import message_with
from pelican_contentstrategy.rules.voice.terms import DECLARED, NAME, family_of, has_inner_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.style import Consistency, StyleRule

*_, STRATEGY = SHORTCUTS
CLEARLY = 2
"""The spelling of a name wins if so many times as many articles use it as use another one."""


@dataclass(frozen=True)
class Verdict:
    """A spelling that should be another, and in how many articles each of them stands.

    `rule` and `says` are the name and the message of the style's or the strategy's rule that asks for it, if one does.
    """

    right: str
    agreeing: int
    differing: int
    rule: str = ""
    says: str = "write '{right}' instead of '{written}'"

    def message(self, written: str) -> str:
        """What is wrong where it is written so."""
        says = self.says.replace("{right}", self.right).replace("{written}", written)
        counts = f"{_articles(self.agreeing)} with '{self.right}', {self.differing:,} with '{written}'"
        return f"{message_with(says, (written, self.right))}: {counts}"


def verdicts(
    documents: Iterable[Document], rules: Mapping[str, StyleRule], least: int
) -> Mapping[tuple[str, str], Verdict]:
    """By family and variant; spellings of names are judged where at least `least` articles use the one that wins."""
    users: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for each in document.facts.terms:
            users[f"{NAME} {family_of(each.variant)}" if each.family == NAME else each.family][each.variant] += 1
    declared = {family_of(family.partition(" ")[2]) for family in users if family.startswith(f"{DECLARED} ")}
    found: dict[tuple[str, str], Verdict] = {}
    for family, variants in users.items():
        kind, _, name = family.partition(" ")
        if kind == DECLARED:
            found |= {(family, each): verdict for each, verdict in _of_declared(name, variants)}
        elif kind != NAME:
            found |= {(family, each): verdict for each, verdict in _of_pair(rules[kind], int(name), variants)}
        elif least and name not in declared:
            found |= {(NAME, each): verdict for each, verdict in _of_name(variants, least)}
    return found


def _of_declared(term: str, variants: Counter[str]) -> Iterator[tuple[str, Verdict]]:
    for each, number in variants.items():
        if not _is_right(each, term):
            yield each, Verdict(_begun_like(each, term), variants[term], number, STRATEGY)


def _of_pair(rule: StyleRule, number: int, variants: Counter[str]) -> Iterator[tuple[str, Verdict]]:
    definition = cast("Consistency", rule.definition)
    sides = [*definition.either.items()][number]
    if len(variants) > 1:
        wrong = "1" if variants["0"] >= variants["1"] else "0"
        right = 1 - int(wrong)
        yield wrong, Verdict(sides[right], variants[str(right)], variants[wrong], rule.name, definition.message)


def _of_name(variants: Counter[str], least: int) -> Iterator[tuple[str, Verdict]]:
    if len(variants) == 1 or not any(map(has_inner_capital, variants)):
        return
    right, agreeing = max(variants.items(), key=lambda each: (each[1], each[0]))
    for each, differing in variants.items():
        if each != right and agreeing >= max(least, CLEARLY * differing):
            yield each, Verdict(right, agreeing, differing)


def _is_right(written: str, term: str) -> bool:
    """Also at the beginning of a sentence, in the capitals of a title, or in capitals throughout."""
    if written == term or written == term.upper():
        return True
    return term.islower() and written.casefold() == term and written in {term.capitalize(), term.title()}


def _begun_like(written: str, term: str) -> str:
    return term[:1].upper() + term[1:] if term.islower() and written[:1].isupper() else term


def _articles(number: int) -> str:
    return f"{number:,} article" + ("" if number == 1 else "s")
