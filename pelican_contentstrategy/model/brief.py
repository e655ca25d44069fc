"""What was agreed on before an article is written?"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.upkeep import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document, Field

FOLDER = "briefs"
"""Where briefs lie, beside strategy.yaml."""
OF_BRIEFS = frozenset({"due", "words", "article"})
"""Fields that articles do not have: the day it is to be out, how long it is to be, and where it is written."""
_NUMBER = r"(\d{1,3}(?:[,. ]\d{3})+|\d{1,7})"
_LENGTH = re.compile(rf"\s*{_NUMBER}\s*(?:(?:-|\u2013|\u2014|to)\s*{_NUMBER}|(\+)|(?=\D|\Z))\s*(?:words)?\s*\Z")
_SEPARATOR = re.compile(r"[,. ]")


@dataclass(frozen=True, slots=True)
class WordRange:
    """How long an article is to be, in words; `most` is None where any length above the least will do."""

    least: int
    most: int | None = None

    def __contains__(self, words: int) -> bool:
        return self.least <= words and (self.most is None or words <= self.most)

    def __str__(self) -> str:
        return f"{self.least}-{self.most}" if self.most is not None else f"{self.least}+"


def word_range(written: str) -> WordRange | None:
    """A range as a brief has it: `900-1400`, `900+`; a number alone is the least. None where it is none."""
    found = _LENGTH.match(written.casefold())
    if found is None:
        return None
    least, most = (int(_SEPARATOR.sub("", number)) if number else None for number in found.groups()[:2])
    if least is None or (most is not None and most < least):
        return None
    return WordRange(least, most)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the article must answer."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class AskedLink:
    """A link that the article must have; `words` are what the brief says it might consist of."""

    href: str
    words: str
    span: Span


@dataclass(frozen=True, eq=False)
class Brief:
    """A file of the folder; what could not be understood of it is among its `problems`, and the rest holds."""

    path: str
    text: str = field(default="", repr=False)
    fields: tuple[Field, ...] = field(default=(), repr=False)
    questions: tuple[Question, ...] = field(default=(), repr=False)
    links: tuple[AskedLink, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = field(default=(), repr=False)

    def all(self, name: str) -> tuple[Field, ...]:
        """All values of a field."""
        return tuple(each for each in self.fields if each.name == name)

    def values(self, name: str) -> tuple[str, ...]:
        """The same as texts."""
        return tuple(each.value for each in self.all(name))

    def value(self, name: str) -> str:
        """The first value of a field, or nothing."""
        return next(iter(self.values(name)), "")

    def at(self, name: str) -> Span:
        """Where a field stands; the very start of the file where it does not."""
        found = self.all(name)
        return found[0].span if found else Span(self.path, 1, 1, 1, 1)

    @property
    def slug(self) -> str:
        """The name of its file, without the ending."""
        return PurePosixPath(self.path).stem

    @property
    def title(self) -> str:
        """The title of the piece, or the name of the file where it has none."""
        return self.value("title") or self.slug

    @property
    def due(self) -> date | None:
        """When the article should be out."""
        return day_of(self.value("due"))

    @property
    def written_on(self) -> date | None:
        """When the brief was written."""
        return day_of(self.value("date"))

    @property
    def length(self) -> WordRange | None:
        """How long the article is to be."""
        return word_range(self.value("words"))


def bare_path(written: str) -> str:
    """A path as people write it, in the form that paths of the project have."""
    path = written.strip().replace("\\", "/").lstrip("/")
    return posixpath.normpath(path) if path else ""


@dataclass(frozen=True)
class Desk:
    """The briefs of a site, by what articles call them."""

    by_path: Mapping[str, Brief]
    by_article: Mapping[str, Brief]
    oldest: date | None = None
    """When the first of them was written, as far as they say."""

    def brief_of(self, article: Document) -> Brief | None:
        """The brief that an article names, else one that names the article."""
        named = bare_path(article.value("brief"))
        if not named:
            return self.by_article.get(article.path)
        return self.by_path.get(named) or self.by_path.get(f"{FOLDER}/{named.removesuffix('.md')}.md")

    def articles_of(self, brief: Brief, documents: Iterable[Document]) -> tuple[Document, ...]:
        """What is written from one brief; of many, `written` tells at once."""
        return self.written(documents).get(brief.path, ())

    def written(self, documents: Iterable[Document]) -> Mapping[str, tuple[Document, ...]]:
        """What is written from each brief, by the brief's path, published pieces first."""
        found: dict[str, list[Document]] = defaultdict(list)
        for each in documents:
            brief = self.brief_of(each) if each.source.status != "lost" else None
            if brief:
                found[brief.path].append(each)
        return {
            path: tuple(sorted(articles, key=lambda each: (not each.is_published, each.path)))
            for path, articles in found.items()
        }


def desk_of(briefs: Iterable[Brief]) -> Desk:
    """The desk that briefs lie on."""
    found = tuple(briefs)
    named = {bare_path(path): each for each in reversed(found) if (path := each.value("article"))}
    oldest = min(filter(None, (each.written_on for each in found)), default=None)
    return Desk({each.path: each for each in found}, named, oldest)
