"""Which articles may compete with each other, and what sets two of them apart?"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from functools import cached_property
from html import unescape
from math import prod
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.copies import WORD
from pelican_contentstrategy.model.editions import part
from pelican_contentstrategy.model.keywords import keywords_of
from pelican_contentstrategy.model.upkeep import ended

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

LINKED = 0.7
"""What is left of a likeness where one links to the other: somebody knew of both."""
OTHER_KEYWORD = 0.5
OTHER_PERSONAS = 0.6
OTHER_STAGE = 0.8
"""Less telling: it is often a matter of format."""
EDITIONS = 0.5
"""The same of two parts, two years or two dates of one thing."""
OF_A_SERIES = 0.85
"""The same where both titles begin with the name of a series, and then differ."""
SERIES = 3
"""Titles with one beginning that make a series."""
SERIES_END = re.compile(r"\s*(?:[:\uff1a|\uff5c—]|\s[-–]\s)")
SMALL = 3
"""Letters up to which a word of a title says little, unless it is all in capitals."""
FIRST_UNSPACED = "\u2e80"
"""Of Chinese and Japanese each character counts."""


def is_to_be_found(document: Document, today: date) -> bool:
    """Whether search engines may send readers to it: published and current, and not given up for another."""
    return (
        document.is_published
        and not document.says_yes("noindex")
        and not document.is_given_up
        and not document.leads_on
        and not ended(document, today)
    )


def may_compete(first: Document, second: Document) -> bool:
    """Whether `competes_ok` of one of two documents lets the other compete with it."""
    return _lets(first, second) or _lets(second, first)


def _lets(document: Document, other: Document) -> bool:
    if document.says_yes("competes_ok"):
        return True
    named = (posixpath.normpath(each.value.lstrip("/")) for each in document.fields("competes_ok"))
    return any(other.path == path or other.path.endswith(f"/{path}") for path in named)


def title_likeness(first: Document, second: Document) -> float:
    """The part of the words of two titles that both have; editions and small words do not count."""
    some, others = (_title_words(each) for each in (first, second))
    return len(some & others) / (len(some | others) or 1)


class Distance:
    """What sets the articles of a site apart, though they are about the same."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def left(self, first: Document, second: Document) -> float:
        """What is left of their likeness: 1 where nothing sets them apart, 0 where they may well be alike."""
        is_translation = second.path in first.source.translations or first.path in second.source.translations
        if is_translation or may_compete(first, second):
            return 0
        return prod(self._factors(first, second))

    def _factors(self, first: Document, second: Document) -> Iterator[float]:
        links = self._site.graph.article_links
        if (first.path, second.path) in links or (second.path, first.path) in links:
            yield LINKED
        if _differ(self._personas(first), self._personas(second)):
            yield OTHER_PERSONAS
        if _differ(self._stages(first), self._stages(second)):
            yield OTHER_STAGE
        if _differ(set(keywords_of(first)), set(keywords_of(second))):
            yield OTHER_KEYWORD
        if part(plain_title(first)).is_beside(part(plain_title(second))):
            yield EDITIONS
        elif self._are_of_a_series(first, second):
            yield OF_A_SERIES

    def _personas(self, document: Document) -> set[str]:
        named = ((each.value, self._site.strategy.persona(each.value)) for each in document.fields("persona"))
        return {persona.slug if persona else value for value, persona in named}

    def _stages(self, document: Document) -> set[str]:
        stage = self._site.strategy.stage(document.stage)
        return {stage.slug if stage else document.stage} - {""}

    def _are_of_a_series(self, first: Document, second: Document) -> bool:
        name = _series(first)
        is_common = name != "" and name == _series(second) and self._series[name] >= SERIES
        return is_common and title_likeness(first, second) < 1

    @cached_property
    def _series(self) -> Counter[str]:
        return Counter(_series(article) for article in self._site.published_articles)


def _differ(some: set[str], others: set[str]) -> bool:
    return bool(some and others) and some.isdisjoint(others)


def _series(document: Document) -> str:
    """What the title has before the sign that parts the name of a series from the rest."""
    title = plain_title(document)
    end = SERIES_END.search(title)
    return part(title[: end.start()]).words.casefold() if end else ""


def _title_words(document: Document) -> set[str]:
    words = set(WORD.findall(part(plain_title(document)).words))
    telling = {word for word in words if len(word) > SMALL or word.isupper() or word >= FIRST_UNSPACED}
    return {word.casefold() for word in telling or words}


def plain_title(document: Document) -> str:
    """Its title as readers see it."""
    return unescape(document.title) if "&" in document.title else document.title
