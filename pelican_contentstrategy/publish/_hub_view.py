"""What does the page of a pillar show its readers?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.generated import related_hubs
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.publish._calls_to_action import hub_call_to_action
from pelican_contentstrategy.publish._cards import Card, Crumb, card, hub_crumb, only
from pelican_contentstrategy.publish._reader_words import words_in
from pelican_contentstrategy.publish.feeds._autodiscovery import own_feed_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.generated import Related
    from pelican_contentstrategy.model.reading_path import ReadingPath
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub
    from pelican_contentstrategy.publish._calls_to_action import CallToAction
    from pelican_contentstrategy.publish._reader_words import Words
    from pelican_contentstrategy.publish.feeds._autodiscovery import FeedLink

RECENT = 3
"""Articles shown as recently updated, at most."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of the reading path; without a label where the strategy gives readers none."""

    label: str
    cards: tuple[Card, ...]
    first: int
    """The number of its first article on the path, counted from 1."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """The articles of one cluster; `id` is what a fragment names it by."""

    title: str
    id: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RelatedView:
    """Another pillar, and why readers may go on there."""

    title: str
    url: str
    promise: str
    reason: str


@dataclass(frozen=True, slots=True)
class HubPage:
    """A pillar as readers see it, on a page of its own or on one that we make: plain texts, to be escaped.

    Addresses are below the site's root. The reading path has the first few articles of each step; the sections have
    all there are.
    """

    title: str
    promise: str
    url: str
    lang: str
    labels: Words
    cta: CallToAction | None
    breadcrumb: tuple[Crumb, ...]
    start_here: Card | None
    reading_path: tuple[StepView, ...]
    sections: tuple[SectionView, ...]
    recent: tuple[Card, ...]
    related: tuple[RelatedView, ...]
    personas: tuple[Crumb, ...]
    reviewed: date | None
    feeds: tuple[FeedLink, ...]
    article_count: int
    minutes_in_all: int

    @property
    def entries(self) -> tuple[Card, ...]:
        """All articles, section by section; what is too long for a page is cut here."""
        return tuple(chain.from_iterable(section.cards for section in self.sections))

    def sections_of(self, cards: Sequence[Card]) -> tuple[SectionView, ...]:
        """The sections of some of the entries: those of one page."""
        return only(self.sections, cards)


def hub_page(hub: Hub, page: Document | None, site: Site) -> HubPage:
    """The page of a hub: in the language of its `page`, the pillar's own or a translation of that, or of the site."""
    lang = page.lang if page else site.lang
    here = hub_crumb(hub, lang, site)
    labels, path = words_in(lang), site.reading_path(hub.pillar, lang)
    cards = {article.path: card(article, lang, site) for article in path.articles}
    return HubPage(
        title=here.title,
        promise=hub.pillar.summary,
        url=here.url or "",
        lang=lang,
        labels=labels,
        cta=hub_call_to_action(hub, page, site),
        breadcrumb=(*trail(labels, site), Crumb(here.title)),
        start_here=next(iter(cards.values()), None),
        reading_path=tuple(_steps(path, lang, cards)),
        sections=tuple(_sections(path, labels, cards)),
        recent=tuple(cards[each.path] for each in _recent(path.articles)),
        related=tuple(_related(each, labels, lang, site) for each in related_hubs(hub, site)),
        personas=tuple(persona_crumbs(hub, lang, site)),
        reviewed=_reviewed(page, path.articles),
        feeds=own_feed_links(site, hub),
        article_count=len(path.articles),
        minutes_in_all=sum(each.measures.minutes or 0 for each in path.articles),
    )


def trail(labels: Words, site: Site) -> Iterator[Crumb]:
    """What every breadcrumb begins with: the home page, and the index of all hubs where there is one."""
    yield Crumb(labels.home, "")
    if site.hub_index:
        yield Crumb(labels.topics, site.hub_index.url)


def persona_crumbs(hub: Hub, lang: str, site: Site) -> Iterator[Crumb]:
    """The personas a pillar is written for, as far as readers have a name for them."""
    for persona in site.personas_of(hub.pillar):
        page = site.persona_page(persona)
        if persona.label:
            yield Crumb(persona.label.in_(lang), page.url if page else None)


def _steps(path: ReadingPath, lang: str, cards: dict[str, Card]) -> Iterator[StepView]:
    number = 1
    for step in path.steps:
        shown = tuple(cards[each.path] for each in step.beginning)
        yield StepView(step.stage.label.in_(lang) if step.stage else "", shown, number)
        number += len(shown)


def _sections(path: ReadingPath, labels: Words, cards: dict[str, Card]) -> Iterator[SectionView]:
    for cluster, articles in path.sections:
        shown = tuple(cards[each.path] for each in articles)
        if cluster:
            yield SectionView(cluster.title, f"cluster-{cluster.slug}", shown)
        else:
            yield SectionView(labels.others if len(path.sections) > 1 else "", "", shown)


def _recent(articles: Iterable[Document]) -> tuple[Document, ...]:
    """Those that were changed after they were published, the latest first."""
    changed = [(each.source.modified, each) for each in articles if each.source.modified]
    later = [(day, each) for day, each in changed if each.source.date is None or day.date() > each.source.date.date()]
    latest = sorted(later, key=lambda entry: (-entry[0].toordinal(), entry[1].path))
    return tuple(each for _, each in latest[:RECENT])


def _related(related: Related, labels: Words, lang: str, site: Site) -> RelatedView:
    readers = [persona.label.in_(lang) for persona in related.personas if persona.label]
    reason = labels.counted("links_between", related.links) if related.links else " · ".join(readers)
    crumb = hub_crumb(related.hub, lang, site)
    return RelatedView(crumb.title, crumb.url or "", related.hub.pillar.summary, reason)


def _reviewed(page: Document | None, articles: Iterable[Document]) -> date | None:
    """When its own page was last reviewed; of a generated one, when the last of its articles was."""
    days = (day_of(each.value("reviewed")) for each in ((page,) if page else articles))
    return max(filter(None, days), default=None)
