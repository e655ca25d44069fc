"""What is a decision about: which pillar, which article, which KPI?"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.outcome import Ruling
from pelican_contentstrategy.model.values import is_readable
from pelican_contentstrategy.model.yardsticks import Yardsticks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.decision import Decision
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outcome import SubjectKind
    from pelican_contentstrategy.model.site import Site

LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<href>[^)\s]+)\)")


class Rulings:
    """The decisions of a site, each with its subject, and those of which nobody knows what they are about."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._kpis = Yardsticks(site)

    @cached_property
    def known(self) -> tuple[Ruling, ...]:
        """Decisions on something there is, in the order of the file."""
        return tuple(each for each in self._resolved if isinstance(each, Ruling))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is to be told of the others, and of days to come."""
        unknown = (each for each in self._resolved if isinstance(each, Problem))
        return (*unknown, *self._early())

    def latest(self, subjects: Iterable[tuple[SubjectKind, str]]) -> date | None:
        """The day of the last decision on one of some subjects; None where there is none."""
        return max((self._days[each] for each in subjects if each in self._days), default=None)

    @cached_property
    def _days(self) -> Mapping[tuple[SubjectKind, str], date]:
        known = [each for each in self.known if each.decision.day <= self._site.today]
        return {
            (each.kind, each.subject): each.decision.day for each in sorted(known, key=lambda one: one.decision.day)
        }

    def _early(self) -> Iterator[Problem]:
        for each in self._site.records.decisions:
            if each.day > self._site.today:
                yield Problem(each.span, f"is dated {each.day}, which is still to come", "date it when it is taken")

    @cached_property
    def _resolved(self) -> tuple[Ruling | Problem, ...]:
        return tuple(map(self._resolve, self._site.records.decisions))

    def _resolve(self, decision: Decision) -> Ruling | Problem:
        for name in _spellings(decision.subject):
            pillar, kpi = self._site.strategy.pillar(name), self._kpis.named(name)
            if pillar:
                return Ruling(decision, "pillar", pillar.slug)
            if kpi:
                return Ruling(decision, "kpi", kpi.slug)
            found = self._articles.get(_key(name), ())
            if len(found) == 1:
                return Ruling(decision, "article", found[0])
            if found:
                hint = f"name one by its path: {', '.join(found)}"
                return Problem(decision.span, f"'{name}' may be any of {len(found)} articles", hint)
        message = f"'{decision.subject}' is no pillar, article or KPI of this site"
        return Problem(decision.span, message, did_you_mean(decision.subject, self._names()))

    def _names(self) -> Iterator[str]:
        strategy = self._site.strategy
        yield from (name for each in strategy.pillars.values() for name in dict.fromkeys((each.slug, each.title)))
        yield from strategy.kpis
        for piece in self._site.coverage.pieces:
            yield piece.title
            yield piece.path

    @cached_property
    def _articles(self) -> Mapping[str, tuple[str, ...]]:
        """Paths of articles by all that they may be called; those of translations lead to the main one."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for piece in self._site.coverage.pieces:
            for each in piece.translations:
                for name in _names_of(self._site.document(each.path), self._site.host.folder):
                    found[_key(name)][piece.path] = None
        found.pop("", None)
        return {name: tuple(paths) for name, paths in found.items()}


def _names_of(article: Document, folder: str) -> Iterator[str]:
    source = article.source
    yield article.path
    yield article.path.removeprefix(f"{folder}/")
    yield article.value("title")
    yield article.value("slug") or source.url.removesuffix("index.html").strip("/").rpartition("/")[2]
    yield source.url
    yield source.published_url


def _spellings(subject: str) -> Iterator[str]:
    """As it is written; of a link, where it leads, then its text."""
    link = LINK.fullmatch(subject.strip())
    if link is None:
        yield subject.strip("`*_ ")
        return
    yield link["href"].removeprefix("{filename}")
    yield link["text"]


def _key(name: str) -> str:
    """A name as it is compared: of an address, the path alone."""
    path = urlsplit(name).path if re.match(r"https?://", name) and is_readable(name) else name
    return fold(unquote(path).removesuffix("index.html").strip("/"))
