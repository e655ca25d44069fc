"""Which of many articles may one best lead to, going by their titles?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.read.plain_text import without_markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pelican_contentstrategy.model.document import Document

WORD = re.compile(r"[^\W\d_]{3,}")
COMMON = 100
"""So many titles have a word in common that it tells nothing."""
LOOKED_AT = 50
"""Articles with the most words in common that are looked at."""


class Titles:
    """The words of articles' titles and keywords; looking for one costs the same among a hundred and ten thousand."""

    def __init__(self, articles: Iterable[Document]) -> None:
        self._articles = tuple(articles)
        self._with: dict[str, list[int]] = defaultdict(list)
        for number, article in enumerate(self._articles):
            for word in _words(article):
                self._with[word].append(number)

    def nearest(self, article: Document, is_fit: Callable[[Document], bool]) -> Document | None:
        """The fit one that has most words in common with it; a cluster in common counts as one, then the newest wins.

        None if they have no word in common that tells anything.
        """
        shared = Counter(
            number
            for word in _words(article)
            if len(self._with.get(word, ())) <= COMMON
            for number in self._with.get(word, ())
        )
        ranked = ((count, self._articles[number]) for number, count in sorted(shared.items()))
        most = sorted(ranked, key=lambda each: -each[0])[:LOOKED_AT]
        fit = [(count + _is_sibling(article, other), other) for count, other in most if is_fit(other)]
        return max(fit, key=lambda each: (each[0], _day(each[1])))[1] if fit else None


def newest(articles: Iterable[Document]) -> Document:
    """The newest of some articles; of several, the first by path."""
    return max(sorted(articles, key=lambda each: each.path), key=_day)


def named(document: Document) -> str:
    """A document as a hint names it."""
    return f"“{without_markup(document.title)}” ({document.path})"


def _day(article: Document) -> str:
    """The day it was published, as text that sorts; nothing if it has none."""
    return article.source.date.date().isoformat() if article.source.date else ""


def _is_sibling(article: Document, other: Document) -> bool:
    return bool(article.cluster) and fold(article.cluster) == fold(other.cluster)


def _words(document: Document) -> frozenset[str]:
    return frozenset(WORD.findall(f"{without_markup(document.title)} {document.value('keyword')}".casefold()))
