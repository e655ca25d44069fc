"""How much alike are the documents of a site, and which articles compete for the same readers?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.competition import Distance, is_to_be_found, title_likeness
from pelican_contentstrategy.model.copies import is_copy
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.term_index import TermIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

MOST_NEAR = 10
FLOOR = 0.4
"""Score below which two articles do not compete."""
DOUBT = 1.5
"""With so many terms in common, half of a likeness counts; with many more, nearly all of it.

Where there is little but a title, one word in common may be all that there is.
"""
SAME_TITLE = 0.5
"""Part of what two articles lack to be alike that is made up for by one title over both."""
OTHER_TITLE = 0.15
"""Part of their likeness that is lost where the titles have no word in common: they name the question."""
COPIED = 0.95
"""How much copies compete at the least, whatever their titles."""
MOST_TERMS = 0.7
"""Part of the terms of either that copies have in common."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that compete; more speaks for keeping the `first`.

    `likeness` is the cosine between them; `score` is how much they compete, once it is known what sets them apart;
    `terms` are what they share, the weightiest first. Of a copy, nearly all words are those of the other.
    """

    first: Document = field(repr=False)
    second: Document = field(repr=False)
    score: float
    likeness: float
    terms: tuple[str, ...]
    is_copy: bool = False


def joining(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The first of these pairs that between them name every article: of three that are alike, two pairs say it."""
    groups: dict[str, set[str]] = {}
    for pair in pairs:
        some, others = (groups.setdefault(each.path, {each.path}) for each in (pair.first, pair.second))
        if some is not others:
            some |= others
            groups.update(dict.fromkeys(others, some))
            yield pair


class Similarity:
    """How much alike documents are; those in different languages are not at all."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def between(self, first: Document, second: Document) -> float:
        """From 0, nothing in common, to 1, the same terms with the same weights."""
        if _language(first) != _language(second):
            return 0.0
        index = self._shelf(first).index
        return index.likeness(index.vector(first.facts.weights), second.facts.weights)

    def shared(self, first: Document, second: Document) -> tuple[str, ...]:
        """The terms that make them alike, the weightiest first; `read/term_weights.py` turns them into words."""
        if _language(first) != _language(second):
            return ()
        index = self._shelf(first).index
        some, others = (index.vector(each.facts.weights) for each in (first, second))
        products = {term: weight * others[term] for term, weight in some.items() if term in others}
        return tuple(sorted(products, key=lambda term: (-products[term], -len(term), term)))

    def near(self, document: Document) -> tuple[tuple[Document, float], ...]:
        """Its nearest published articles, the nearest first; those that readers are to find come before others."""
        shelf = self._shelf(document)
        found = shelf.index.nearest(shelf.index.vector(document.facts.weights), MOST_NEAR + 1)
        near = ((shelf.articles[number], likeness) for number, likeness in found)
        others = [each for each in near if each[0].path != document.path]
        return tuple(sorted(others, key=lambda each: (-each[1], each[0].path))[:MOST_NEAR])

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Articles that compete, those first that do most."""
        return tuple(sorted(self._pairs(), key=lambda pair: (-pair.score, pair.first.path, pair.second.path)))

    def _pairs(self) -> Iterator[Pair]:
        distance = Distance(self._site)
        for shelf in self._shelves.values():
            for number, other, likeness in shelf.index.pairs(FLOOR):
                found = shelf.articles[number], shelf.articles[other]
                terms = self.shared(*found)
                score = _score(likeness, len(terms), title_likeness(*found))
                copied = _may_be_copies(*found, len(terms)) and is_copy(*(each.text for each in found))
                score = max(score, COPIED if copied else 0)
                score *= distance.left(*found) if score >= FLOOR else 0
                if score >= FLOOR:
                    first, second = sorted(found, key=self._merits, reverse=True)
                    yield Pair(first, second, score, likeness, terms, copied)

    def _merits(self, article: Document) -> tuple[object, ...]:
        """What speaks for keeping it rather than another like it, what matters most first."""
        changed = article.source.modified or article.source.date
        return (
            self._site.is_pillar_page(article),
            len(self._site.graph.inlinks(article)),
            len(article.text),
            changed.isoformat() if changed else "",
            article.path,
        )

    def _shelf(self, document: Document) -> _Shelf:
        return self._shelves.get(_language(document)) or _Shelf((), TermIndex((), 0))

    @cached_property
    def _shelves(self) -> Mapping[str, _Shelf]:
        by_language: dict[str, list[Document]] = defaultdict(list)
        for article in self._site.published_articles:
            by_language[_language(article)].append(article)
        return {language: self._shelf_of(articles) for language, articles in sorted(by_language.items())}

    def _shelf_of(self, articles: Sequence[Document]) -> _Shelf:
        to_find = [each for each in articles if is_to_be_found(each, self._site.today)]
        paths = {each.path for each in to_find}
        ordered = (*to_find, *(each for each in articles if each.path not in paths))
        return _Shelf(ordered, TermIndex([each.facts.weights for each in ordered], len(to_find)))


def _score(likeness: float, shared: int, titles: float) -> float:
    """How much two articles compete, as far as their words tell; `titles` is how much alike these are."""
    score = likeness * shared / (shared + DOUBT)
    score += (1 - score) * SAME_TITLE * titles**3
    return score * (1 - OTHER_TITLE * (1 - titles))


def _may_be_copies(first: Document, second: Document, shared: int) -> bool:
    """Whether it is worth looking at their texts."""
    return shared >= MOST_TERMS * max(len(first.facts.weights), len(second.facts.weights))


@dataclass(frozen=True)
class _Shelf:
    """The published articles in one language, those first that readers are to find."""

    articles: tuple[Document, ...]
    index: TermIndex


def _language(document: Document) -> str:
    return fold(document.lang)
