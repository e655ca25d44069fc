"""Which spelling of each term holds on the whole site, and which ones are to be told?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from typing import TYPE_CHECKING, cast

from pelican_contentstrategy.model.style import SHORTCUTS
from pelican_contentstrategy.rules.voice.messages import message_with
from pelican_contentstrategy.rules.voice.samples import sample_of, texts_of
from pelican_contentstrategy.rules.voice.shortcuts import plain
from pelican_contentstrategy.rules.voice.terms import BETWEEN, DECLARED, NAME, family_of, has_inner_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.style import Consistency, StyleRule

    Users = Sequence[Sequence[str]]
    """Of each article that uses something, the ways in which it is written there."""

*_, STRATEGY = SHORTCUTS
CLEARLY = 2
"""The spelling of a name wins if so many times as many articles use it as use another one, or the word it may be."""


@dataclass(frozen=True)
class Verdict:
    """A spelling that should be another; each `side` is what the articles with it are told by, and how many they are.

    Without a right one, both sides are as frequent, and `says` is what is told of articles that use both.
    """

    right: str
    agreeing: tuple[str, int] = ("", 0)
    differing: tuple[str, int] = ("", 0)
    rule: str = ""
    says: str = ""
    is_sure: bool = True
    """Whether the right one may be put in its place."""

    def message(self, written: str) -> str:
        """What is wrong where it is written so."""
        if not self.right:
            return message_with(self.says, (written,))
        (right, agreeing), (wrong, differing) = self.agreeing, self.differing
        articles = f"{agreeing:,} article" + ("" if agreeing == 1 else "s")
        return f"write '{self.right}' instead of '{written}': {articles} with '{right}', {differing:,} with '{wrong}'"


def verdicts(
    documents: Sequence[Document], rules: Mapping[str, StyleRule], least: int
) -> Mapping[tuple[str, str], Verdict]:
    """By family and variant; spellings of names are judged where at least `least` articles use the one that wins."""
    families, names = _users(documents)
    found: dict[tuple[str, str], Verdict] = {}
    declared: set[str] = set()
    pairs: dict[str, dict[int, Users]] = defaultdict(dict)
    for family, users in families.items():
        kind, _, name = family.partition(BETWEEN)
        if kind == DECLARED:
            declared.add(family_of(name))
            found |= {(family, each): verdict for each, verdict in _of_declared(name, users)}
        else:
            pair, _, side = family.rpartition(BETWEEN)
            pairs[pair][int(side)] = users
    for pair, sides in pairs.items():
        found |= _of_pair(pair, sides, rules)
    if least:
        judged = dict(_of_names({name: each for name, each in names.items() if name not in declared}, least))
        common = _common_words(judged.values(), documents)
        found |= {(NAME, each): verdict for each, verdict in judged.items() if each.casefold() not in common}
    return found


def _users(documents: Iterable[Document]) -> tuple[Mapping[str, Users], Mapping[str, Counter[str]]]:
    """The users of each family, and of each name how many articles write it in which way."""
    families: dict[str, list[list[str]]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        written: dict[str, list[str]] = defaultdict(list)
        for each in document.facts.terms:
            if each.family == NAME:
                names[each.variant.casefold()][each.variant] += 1
            else:
                written[each.family].append(each.variant)
        for family, variants in written.items():
            families[family].append(variants)
    return families, names


def _of_declared(term: str, users: Users) -> Iterator[tuple[str, Verdict]]:
    agreeing = sum(any(_is_right(each, term) for each in variants) for variants in users)
    for each, number in Counter(chain.from_iterable(users)).items():
        if not _is_right(each, term):
            yield each, Verdict(_begun_like(each, term), (term, agreeing), (each, number), STRATEGY)


def _of_pair(
    pair: str, sides: Mapping[int, Users], rules: Mapping[str, StyleRule]
) -> Iterator[tuple[tuple[str, str], Verdict]]:
    """What is told of a pair: of the side that is not declared, else of the rarer one, else of both."""
    name, number, settled = pair.split(BETWEEN)
    definition = cast("Consistency", rules[name].definition)
    patterns = [*definition.either.items()][int(number)]
    articles = [len(sides.get(side, ())) for side in range(len(patterns))]
    written = [Counter(chain.from_iterable(sides.get(side, ()))) for side in range(len(patterns))]
    if not settled and articles[0] == articles[1]:
        verdict = Verdict("", rule=name, says=definition.message)
        for side, variants in enumerate(written):
            yield from (((f"{pair}{BETWEEN}{side}", each), verdict) for each in variants)
        return
    right = int(settled) if settled else articles.index(max(articles))
    wrong = 1 - right
    forms = texts_of(patterns[right])
    known = forms or tuple(written[right]) or (sample_of(patterns[right]) or patterns[right],)
    told = [_most_frequent(each) for each in written]
    for each in written[wrong]:
        better = _nearest(each, known)
        agreeing = (told[right] or better, articles[right])
        rule = STRATEGY if settled else name
        verdict = Verdict(better, agreeing, (told[wrong], articles[wrong]), rule, is_sure=bool(forms))
        yield (f"{pair}{BETWEEN}{wrong}", each), verdict


def _most_frequent(written: Counter[str]) -> str:
    return max(written, key=lambda each: (written[each], each.islower(), -len(each), each), default="")


def _nearest(written: str, known: Sequence[str]) -> str:
    """Of the texts of the right side, the one that is most like what is written, and begun like that."""
    small = written.casefold()
    best = max(known, key=lambda each: SequenceMatcher(None, small, each.casefold()).ratio())
    return _begun_like(written, best)


def _of_names(names: Mapping[str, Counter[str]], least: int) -> Iterator[tuple[str, Verdict]]:
    """Names that most articles write with a capital inside, where others have but the first one.

    Never the other way round: nobody puts a capital inside by accident.
    """
    for variants in names.values():
        if len(variants) > 1:
            right, agreeing = max(variants.items(), key=lambda each: (each[1], each[0]))
            small = right.capitalize()
            if has_inner_capital(right) and agreeing >= max(least, CLEARLY * variants.get(small, agreeing)):
                yield small, Verdict(right, (right, agreeing), (small, variants[small]))


def _common_words(judged: Iterable[Verdict], documents: Iterable[Document]) -> set[str]:
    """Names that are words as well: articles have them in small letters, and not in an address."""
    agreeing = {each.right.casefold(): each.agreeing[1] for each in judged}
    words = {name: re.compile(rf"(?<![\w@#/.-]){name}(?![\w@/-]|\.\w)") for name in agreeing}
    users: Counter[str] = Counter()
    for document in documents if words else ():
        text = document.text
        users.update(name for name, word in words.items() if name in text and word.search(text))
    return {name for name, number in users.items() if agreeing[name] < CLEARLY * number}


def _is_right(written: str, term: str) -> bool:
    """Also at the beginning of a sentence, in the capitals of a title, or in capitals throughout."""
    term = plain(term)
    if written in {term, term.upper()}:
        return True
    return term.islower() and written.casefold() == term and written in {term.capitalize(), term.title()}


def _begun_like(written: str, term: str) -> str:
    return term[:1].upper() + term[1:] if term.islower() and written[:1].isupper() else term
