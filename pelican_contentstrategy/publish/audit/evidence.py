"""What is measured of an article before it is judged?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.audit import Reason
from pelican_contentstrategy.model.outcome_words import decay_words, standing_words, unread_words
from pelican_contentstrategy.model.upkeep import day_of, ended, last_look, review_period
from pelican_contentstrategy.model.yardsticks import Yardsticks, paths_of
from pelican_contentstrategy.publish.outcomes import article_outcomes
from pelican_contentstrategy.rules._languages import links_from_others
from pelican_contentstrategy.rules.craft._length import length_of
from pelican_contentstrategy.rules.readability._formulas import grade_of, reading_ease_of
from pelican_contentstrategy.rules.readability._limits import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outcome import ArticleOutcome
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.upkeep import Look, Period
    from pelican_contentstrategy.rules.craft._length import Length

SHOWN = re.compile(r"<(?:audio|canvas|embed|form|iframe|img|object|svg|video)\b", re.IGNORECASE)
"""What there is to see or hear in a body without a word."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
MUCH_LINKED = 5
"""Others that link to what is much linked."""
SHORT = 1.5
"""How much longer than a thin article a short one may be."""
GRADES_TOO_HARD = 2
"""Grades above the limit at which an article is to be reworded; less is told, but moves nobody."""
POINTS_TOO_HARD = 10
"""The same in points of reading ease, ten of which are about a step of Flesch's table."""


@dataclass(frozen=True)
class Evidence:
    """One article as it was measured."""

    article: Document
    today: date
    pillar: Pillar | None
    asks_for_pillar: bool
    """Whether the articles of this site are in pillars for the most part, so that it tells something to be in none."""
    is_hub: bool
    hub: str
    """Path of its pillar's page, or address of the one that is made; nothing where there is none."""
    is_for_primary: bool
    """Whether it is for a primary persona, where some are secondary."""
    look: Look | None
    period: Period
    expired: date | None
    inlinks: int
    living_inlinks: int
    """From documents that have not expired, and are not given up."""
    length: Length
    thin: int
    """Words below which an article is thin."""
    misses: tuple[tuple[str, bool], ...]
    """Limits of readability it misses, and whether by far."""
    outcome: ArticleOutcome | None = None
    """What became of it, where anything was counted."""

    @property
    def performs(self) -> bool:
        """Whether it brings more than others of its stage."""
        return self._place == "above"

    @property
    def is_decayed(self) -> bool:
        """Whether it brings less than it did."""
        return self.outcome is not None and bool(self.outcome.decays)

    @property
    def is_unread(self) -> bool:
        """Whether nobody came to it in twelve whole months."""
        return self.outcome is not None and self.outcome.unread_since is not None

    @property
    def _place(self) -> str:
        return self.outcome.standing.place if self.outcome and self.outcome.standing else ""

    @property
    def is_listed(self) -> bool:
        """Whether readers are led to it: not hidden, and open to search engines."""
        return self.article.is_published and not self.article.says_yes("noindex")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read, see or hear."""
        return not self.length.number and not SHOWN.search(self.article.source.html)

    @property
    def is_thin(self) -> bool:
        return self.length.words < self.thin and not self.is_hub

    @property
    def is_short(self) -> bool:
        """Whether it is not much more than thin: as long as a short announcement."""
        return self.length.words < self.thin * SHORT and not self.is_hub

    @property
    def is_alone(self) -> bool:
        """Whether nothing that still holds leads to it, and nobody said that this is as it should be."""
        excused = self.is_hub or self.article.says_yes("orphan_ok") or self.article.says_yes("noindex")
        return not self.living_inlinks and not excused

    @property
    def is_much_linked(self) -> bool:
        """Whether so many lead to it that many readers come across it, or did."""
        return self.inlinks >= MUCH_LINKED

    @property
    def is_adrift(self) -> bool:
        """Whether it is in no pillar where articles belong in one."""
        return self.asks_for_pillar and self.pillar is None

    @property
    def year(self) -> int | None:
        """The year its title names, if it was published in that or one next to it: a report, an event, a season."""
        published = self.article.source.date
        years = map(int, YEAR.findall(self.article.value("title")))
        return next((each for each in years if published and abs(each - published.year) <= 1), None)

    @property
    def is_far_too_hard(self) -> bool:
        return self.is_listed and any(by_far for _, by_far in self.misses)

    def unseen_for(self, periods: int) -> bool:
        """Whether nobody looked at it for so many review periods."""
        return self.look is not None and self._is_past(self.look.day, periods)

    def is_old(self, periods: int) -> bool:
        """Whether it was published so many review periods ago, and changed at most, which is no review."""
        published = self.article.source.date
        return self.was_never_reviewed and published is not None and self._is_past(published.date(), periods)

    @property
    def was_never_reviewed(self) -> bool:
        """Whether nobody said that it was reviewed or audited."""
        return not any(day_of(self.article.value(name)) for name in ("reviewed", "audited"))

    def _is_past(self, day: date, periods: int) -> bool:
        return (self.period.length * periods).after(day) < self.today

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What speaks against it, then what speaks for it."""
        return tuple(sorted(self._reasons(), key=lambda each: each.is_merit))

    def _reasons(self) -> Iterator[Reason]:
        if self.expired:
            yield Reason("expiry", f"expired {self.expired.isoformat()}")
        if self.look:
            yield Reason("age", self._age(self.look), is_merit=not self.unseen_for(1))
        if self.year:
            yield Reason("age", f"its title names {self.year}")
        yield from self._links()
        yield from self._performance()
        if self.is_empty:
            yield Reason("length", "has no text")
        else:
            yield Reason("length", str(self.length), is_merit=not self.is_short)
        yield from (Reason("reading", text) for text, _ in self.misses if self.is_listed)
        if self.is_hub and self.pillar:
            yield Reason("pillar", f"is the page of pillar '{self.pillar.slug}'", is_merit=True)
        elif self.pillar:
            yield Reason("pillar", f"in pillar '{self.pillar.slug}'", is_merit=True)
        elif self.is_adrift:
            yield Reason("pillar", "in no pillar")

    def _age(self, look: Look) -> str:
        published = self.article.source.date
        told = [f"{look.deed} {look.day.isoformat()}"]
        if published and look.deed != "published":
            told.insert(0, f"published {published.date().isoformat()}")
        told[0] += f", {ago(published.date() if published else look.day, self.today)}"
        if self.was_never_reviewed:
            told.append("never reviewed")
        how = "to be reviewed" if self.period.is_set else "usual:"
        return f"{', '.join(told)} ({how} every {self.period.length})"

    def _links(self) -> Iterator[Reason]:
        who = "1 other links" if self.inlinks == 1 else f"{self.inlinks} others link"
        if self.living_inlinks:
            yield Reason("links", f"{who} here", is_merit=True)
        elif self.inlinks:
            yield Reason("links", f"only {who} here, expired or given up")
        elif self.is_alone:
            yield Reason("links", "no other article links here")

    def _performance(self) -> Iterator[Reason]:
        found = self.outcome
        if found is None:
            return
        if found.standing and self._place in {"above", "below"}:
            yield Reason("performance", standing_words(found.standing), is_merit=self.performs)
        yield from (Reason("performance", decay_words(each)) for each in found.decays)
        if found.unread_since:
            yield Reason("performance", unread_words(found.unread_since))


def evidence(site: Site, thin: int) -> Iterator[Evidence]:
    """Published and hidden articles, in order of path; without those whose bodies nobody could read."""
    expired = {each.path: ended(each, site.today) for each in site.documents}
    living = {each.path for each in site.documents if not expired[each.path] and not each.is_given_up}
    hubs = {hub.document.path: hub.pillar for hub in site.hubs if hub.document}
    has_secondary = any(each.tier == "secondary" for each in site.strategy.personas.values())
    articles = [each for each in site.documents if is_judged(each)]
    pillars = {each.path: hubs.get(each.path) or site.strategy.pillar(each.pillar) for each in articles}
    asks_for_pillar = 2 * sum(each is not None for each in pillars.values()) > len(articles)
    outcomes = _outcomes(site)
    for article in articles:
        inlinks = {link.path for link in links_from_others(article, site)}
        yield Evidence(
            article=article,
            today=site.today,
            pillar=pillars[article.path],
            asks_for_pillar=asks_for_pillar,
            is_hub=article.path in hubs,
            hub=_hub_of(pillars[article.path], site),
            is_for_primary=has_secondary and _is_for_primary(article, site),
            look=last_look(article, site.today),
            period=review_period(article, site.strategy),
            expired=expired[article.path],
            inlinks=len(inlinks),
            living_inlinks=len(inlinks & living),
            length=length_of(article),
            thin=thin,
            misses=tuple(_misses(article, site)),
            outcome=outcomes.get(article.path),
        )


def _outcomes(site: Site) -> Mapping[str, ArticleOutcome]:
    """What became of each article, by its path in every language; nothing where nothing was counted."""
    if not site.performance.readings:
        return {}
    found = {each.path: each for each in article_outcomes(site, Yardsticks(site))}
    pieces = (piece for piece in site.coverage.pieces if piece.path in found)
    return {path: found[piece.path] for piece in pieces for path in paths_of(piece)}


def is_judged(document: Document) -> bool:
    """Whether it is an article that readers can get at, and its body could be read."""
    source = document.source
    return source.kind == "article" and source.status in {"published", "hidden"} and document.was_read


def _hub_of(pillar: Pillar | None, site: Site) -> str:
    hub = site.hub(pillar.slug) if pillar else None
    return (hub.document.path if hub.document else hub.address) if hub and hub.exists else ""


def _is_for_primary(article: Document, site: Site) -> bool:
    return any(each.tier == "primary" for each in site.strategy.personas_named(article.personas))


def ago(day: date, today: date) -> str:
    """How long ago, in a unit that fits."""
    months = 12 * (today.year - day.year) + today.month - day.month - (today.day < day.day)
    days = (today - day).days
    if months >= 24:  # noqa: PLR2004 - below that, a year more or less is too coarse
        return f"{months // 12} years ago"
    if months > 1:
        return f"{months} months ago"
    return {1: "yesterday", 0: "today"}.get(days, f"{days} days ago" if days > 0 else "still to come")


def _misses(article: Document, site: Site) -> Iterator[tuple[str, bool]]:
    grade, highest = grade_of(article), limit_of(article, site, lambda each: each.grade)
    if grade is not None and highest and grade > highest.value:
        yield f"grade {grade}, limit {highest.value:g}", grade - highest.value >= GRADES_TOO_HARD
    ease, lowest = reading_ease_of(article), limit_of(article, site, lambda each: each.reading_ease)
    if ease is not None and lowest and ease < lowest.value:
        yield f"reading ease {ease}, limit {lowest.value:g}", lowest.value - ease >= POINTS_TOO_HARD
