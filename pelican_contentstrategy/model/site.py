"""The whole site as rules see it: what was planned, what there is, and who links to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.counting import count_coverage
from pelican_contentstrategy.model.document import in_language
from pelican_contentstrategy.model.feeds import plan_feeds
from pelican_contentstrategy.model.graph import LinkGraph
from pelican_contentstrategy.model.history import Memory
from pelican_contentstrategy.model.membership import Membership
from pelican_contentstrategy.model.reading_path import in_steps, is_led_to, of_one_language, reading_path
from pelican_contentstrategy.model.records import Records
from pelican_contentstrategy.model.redirects import path_of
from pelican_contentstrategy.model.similarity import Similarity
from pelican_contentstrategy.model.target import Address, Hub, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pelican_contentstrategy.model.aims import Asset
    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.feeds import Feed
    from pelican_contentstrategy.model.history import History
    from pelican_contentstrategy.model.host import Host
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.performance import Performance
    from pelican_contentstrategy.model.pillars import Cluster, Pillar
    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.reading_path import ReadingPath
    from pelican_contentstrategy.model.redirects import Lead, Redirect
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.target import MadePage, Target


@dataclass(frozen=True, eq=False)
class Site:
    """Immutable; documents in order of path; `today` is the day the strategy is judged on.

    `targets` tells where each link within the site leads, by the path of its document and its `href`; `cta_targets` the
    same of calls to action, by id. `occupied` tells what stands at an address, by the file it is saved as. `menu` is
    where every page leads. `leads` tells where the `redirect_to` of a document leads, by path; `redirects` are all
    addresses that lead on, in order. `made_pages` are planned besides the hubs. `history` is what it was before,
    `records` what lies beside the content.
    """

    strategy: Strategy = field(repr=False)
    documents: tuple[Document, ...] = field(repr=False)
    hubs: tuple[Hub, ...] = field(repr=False)
    today: date
    targets: Mapping[tuple[str, str], Target] = field(repr=False)
    occupied: Mapping[str, Document | Address] = field(repr=False)
    cta_targets: Mapping[str, Target | None] = field(repr=False)
    library: Library = field(repr=False)
    menu: tuple[Target, ...] = field(repr=False)
    host: Host = field(repr=False)
    publish: Publish = field(repr=False)
    asset_targets: tuple[Target | None, ...] = field(default=(), repr=False)
    """Where each of the strategy's assets is, in their order; None out of the site."""
    leads: Mapping[str, Lead] = field(default_factory=dict, repr=False)
    redirects: tuple[Redirect, ...] = field(default=(), repr=False)
    made_pages: tuple[MadePage, ...] = field(default=(), repr=False)
    history: History = field(default_factory=Memory, repr=False)
    records: Records = field(default_factory=Records, repr=False)

    def hub(self, pillar: str) -> Hub | None:
        """The hub of a pillar named by id, title or alias; None where there is no such pillar."""
        found = self.strategy.pillar(pillar)
        return self._hubs_by_pillar[found.slug] if found else None

    @property
    def hub_index(self) -> MadePage | None:
        """The page that leads to all hubs, if it is made."""
        return next((each for each in self.made_pages if each.persona is None and each.exists), None)

    def persona_page(self, persona: Persona) -> MadePage | None:
        """The page of a persona, if it is made."""
        return next((each for each in self.made_pages if each.persona is persona and each.exists), None)

    def is_pillar_page(self, document: Document) -> bool:
        """Whether it is the hub of a pillar, in any of its languages."""
        return document.path in self._hubs_by_page

    def hub_at(self, document: Document) -> Hub | None:
        """The hub whose page a document is, in any of its languages."""
        return self._hubs_by_page.get(document.path)

    def document(self, path: str) -> Document:
        """The document of a path; KeyError where there is none."""
        return self._documents_by_path[path]

    def find(self, path: str) -> Document | None:
        """The document of a path, if there is one."""
        return self._documents_by_path.get(path)

    def translations(self, document: Document) -> Iterator[Document]:
        """The document in its other languages, as far as these are documents of the site."""
        found = (self._documents_by_path.get(path) for path in document.source.translations)
        return (each for each in found if each)

    def in_language(self, document: Document, lang: str) -> Document:
        """What readers of a language are led to in place of a document: its translation, if there is one."""
        return in_language(document, self.translations(document), lang)

    def target(self, link: Link) -> Target | None:
        """Where a link leads: the hub rather than the hub's document; None out of the site."""
        return self.targets.get((link.path, link.href))

    def redirect_from(self, target: Target | None) -> Redirect | None:
        """Where what a link leads to leads on, if it does: a document, or an address where nothing stands."""
        key = _place_of(target)
        return self._redirects.get(key) if key else None

    def assets_at(self, href: str, target: Target | None) -> Iterator[Asset]:
        """The assets that a link leads to."""
        for asset, place in zip(self.strategy.assets, self.asset_targets, strict=True):
            if place is None and target is None:
                is_there = _without_rest(asset.url) == _without_rest(href)
            else:
                is_there = bool(_place_of(place)) and _place_of(place) == _place_of(target)
            if is_there:
                yield asset

    def links_to(self, target: Document | Hub) -> tuple[Link, ...]:
        """Body links to it from other published articles and pages."""
        return self.graph.links_to(target)

    def articles_of(self, pillar: Pillar) -> tuple[Document, ...]:
        """Published articles of a pillar."""
        return self.membership.of_pillar.get(pillar.slug, ())

    def articles_for(self, persona: Persona) -> tuple[Document, ...]:
        """Published articles that name a persona, as their first one or as another."""
        return self.membership.of_persona.get(persona.slug, ())

    def personas_of(self, pillar: Pillar) -> tuple[Persona, ...]:
        """The personas that articles of a pillar name, those named most often first."""
        return self.membership.personas_by_pillar.get(pillar.slug, ())

    def reading_path(self, pillar: Pillar, lang: str) -> ReadingPath:
        """In what order a pillar's articles are best read by readers of a language."""
        paths = self._reading_paths
        key = pillar.slug, lang
        if key not in paths:
            paths[key] = reading_path(pillar, lang, self)
        return paths[key]

    def reading_list(self, persona: Persona) -> tuple[Document, ...]:
        """What a persona's page leads to, stage by stage."""
        shown = (article for article in self.articles_for(persona) if is_led_to(article, self))
        steps = in_steps(of_one_language(shown, self.lang), self)
        return tuple(article for step in steps for article in step.articles)

    def channels_of(self, article: Document) -> tuple[Channel, ...]:
        """Where it is announced: as it says itself, else where its personas are met, else as the site has it."""
        personas = self.strategy.personas_named(article.personas)
        named = [each.value for each in article.fields("channels")]
        named = named or [name for each in personas for name in each.channels] or [*self.publish.snippets.channels]
        found = {channel.slug: channel for channel in map(self.strategy.channel, named)}
        return tuple(found.values())

    @cached_property
    def channels(self) -> tuple[str, ...]:
        """Ids of all channels that the strategy speaks of."""
        personas = (name for each in self.strategy.personas.values() for name in each.channels)
        named = (*self.strategy.channels, *personas, *self.publish.snippets.channels)
        return tuple(dict.fromkeys(self.strategy.channel(name).slug for name in named))

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """The feeds there are, axis by axis."""
        return tuple(plan_feeds(self))

    @property
    def lang(self) -> str:
        """The site's own language."""
        return self.host.lang

    def articles_in(self, cluster: Cluster) -> tuple[Document, ...]:
        """Published articles of a cluster."""
        return self.membership.of_cluster.get((cluster.pillar, cluster.slug), ())

    def articles_outside_clusters(self, pillar: Pillar) -> tuple[Document, ...]:
        """Published articles of a pillar that are in none of its clusters."""
        return self.membership.of_cluster.get((pillar.slug, ""), ())

    @cached_property
    def membership(self) -> Membership:
        """Which articles belong to which part of the strategy."""
        return Membership(self)

    @cached_property
    def graph(self) -> LinkGraph:
        """Who links to whom, and how far from the home page everything is."""
        return LinkGraph(self)

    @cached_property
    def coverage(self) -> Coverage:
        """How much there is of all that the strategy names."""
        return count_coverage(self)

    @cached_property
    def performance(self) -> Performance:
        """What became of documents, as far as analytics tools tell."""
        return self.records.measure(self)

    @cached_property
    def similarity(self) -> Similarity:
        """How much alike documents are, and which articles compete."""
        return Similarity(self)

    @cached_property
    def published_articles(self) -> tuple[Document, ...]:
        """Every published article, in order of path."""
        return tuple(document for document in self.documents if document.is_published_article)

    @cached_property
    def shows(self) -> frozenset[str]:
        """What is shown around an article: by the theme, or by us in its place."""
        return self.host.shows | ({"cta", "part_of"} if self.publish.inject != "never" else set())

    @cached_property
    def _reading_paths(self) -> dict[tuple[str, str], ReadingPath]:
        return {}

    @cached_property
    def _redirects(self) -> dict[str, Redirect]:
        by_url = {each.url: each for each in self.redirects if not each.is_taken}
        return by_url | {each.path: each for each in self.redirects if each.path}

    @cached_property
    def _hubs_by_pillar(self) -> dict[str, Hub]:
        return {hub.pillar.slug: hub for hub in self.hubs}

    @cached_property
    def _hubs_by_page(self) -> dict[str, Hub]:
        pages = [(hub, hub.document) for hub in self.hubs if hub.document]
        return {path: hub for hub, page in pages for path in (*page.source.translations, page.path)}

    @cached_property
    def _documents_by_path(self) -> dict[str, Document]:
        return {document.path: document for document in self.documents}


def _place_of(target: Target | None) -> str:
    """What tells a place of the site from every other: a document's path, or an address; nothing of no place."""
    if isinstance(target, Hub) and target.document is None:
        return target.url
    return target.url if isinstance(target, Address) else path_of(target)


def _without_rest(href: str) -> str:
    """An address without query and fragment."""
    return parted(href)[0].rstrip("/")
