"""What does the page of a persona show its readers, and the index of all hubs?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.reading_path import in_steps
from pelican_contentstrategy.publish._cards import Card, Crumb, card, only
from pelican_contentstrategy.publish._hub_view import trail
from pelican_contentstrategy.publish._reader_words import words_in
from pelican_contentstrategy.publish.feeds._autodiscovery import own_feed_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import MadePage
    from pelican_contentstrategy.publish._hub_view import HubPage
    from pelican_contentstrategy.publish._reader_words import Words
    from pelican_contentstrategy.publish.feeds._autodiscovery import FeedLink


@dataclass(frozen=True, slots=True)
class ListedStep:
    """Articles of one stage, all of them; without a label where the strategy gives readers none."""

    label: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListedPillar:
    """Articles of one pillar, and the address of its hub; neither name nor address for those of none."""

    title: str
    url: str | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PersonaPage:
    """What there is for a kind of reader, by stage and by pillar: plain texts, to be escaped."""

    label: str
    url: str
    lang: str
    labels: Words
    breadcrumb: tuple[Crumb, ...]
    steps: tuple[ListedStep, ...]
    pillars: tuple[ListedPillar, ...]
    feeds: tuple[FeedLink, ...]

    @property
    def title(self) -> str:
        """What readers call the persona."""
        return self.label

    @property
    def promise(self) -> str:
        """How much there is."""
        return self.labels.counted("articles", len(self.entries))

    @property
    def entries(self) -> tuple[Card, ...]:
        """All articles in order."""
        return tuple(each for step in self.steps for each in step.cards)

    def steps_of(self, cards: Sequence[Card]) -> tuple[ListedStep, ...]:
        """The steps of some of the entries: those of one page."""
        return only(self.steps, cards)

    def pillars_of(self, cards: Sequence[Card]) -> tuple[ListedPillar, ...]:
        """The same of the pillars."""
        return only(self.pillars, cards)


@dataclass(frozen=True, slots=True)
class HubIndex:
    """All hubs, and whom they are for."""

    title: str
    promise: str
    url: str
    lang: str
    labels: Words
    breadcrumb: tuple[Crumb, ...]
    entries: tuple[HubPage, ...]
    personas: tuple[Crumb, ...]


def persona_page(page: MadePage, persona: Persona, site: Site) -> PersonaPage:
    """The page of a persona, in the site's language."""
    lang = site.lang
    labels, label = words_in(lang), persona.label.in_(lang)
    articles = site.reading_list(persona)
    cards = {article.path: card(article, lang, site) for article in articles}
    return PersonaPage(
        label=label,
        url=page.url,
        lang=lang,
        labels=labels,
        breadcrumb=(*trail(labels, site), Crumb(label)),
        steps=tuple(
            ListedStep(stage.label.in_(lang) if stage else "", tuple(cards[each.path] for each in members))
            for stage, members in in_steps(articles, site)
        ),
        pillars=tuple(_pillars(cards, site)),
        feeds=own_feed_links(site, persona),
    )


def hub_index(page: MadePage, hubs: Sequence[HubPage], site: Site) -> HubIndex:
    """The index of all hubs, in the site's language."""
    labels = words_in(site.lang)
    made = ((each.persona, each.url) for each in site.made_pages if each.exists)
    return HubIndex(
        title=labels.topics,
        promise=", ".join(hub.title for hub in hubs),
        url=page.url,
        lang=site.lang,
        labels=labels,
        breadcrumb=(Crumb(labels.home, ""), Crumb(labels.topics)),
        entries=tuple(hubs),
        personas=tuple(Crumb(persona.label.in_(site.lang), url) for persona, url in made if persona),
    )


def _pillars(cards: Mapping[str, Card], site: Site) -> Iterator[ListedPillar]:
    """Pillar by pillar as in the strategy; then what is in none."""
    placed: set[str] = set()
    for pillar in site.strategy.pillars.values():
        members = [article.path for article in site.articles_of(pillar) if article.path in cards]
        placed.update(members)
        hub = site.hub(pillar.slug)
        if members:
            url = hub.url.lstrip("/") if hub and hub.exists else None
            yield ListedPillar(pillar.title, url, tuple(cards[path] for path in cards if path in set(members)))
    rest = tuple(card for path, card in cards.items() if path not in placed)
    if rest:
        yield ListedPillar("", None, rest)
