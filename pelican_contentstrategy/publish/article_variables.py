"""Which variables do articles and pages bring along for templates? They stand in their `contentstrategy`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Variables
from pelican_contentstrategy.model.measures import as_told
from pelican_contentstrategy.publish._ai_disclosure import ai_disclosure
from pelican_contentstrategy.publish._calls_to_action import call_to_action
from pelican_contentstrategy.publish._cards import Crumb, card, hub_crumb
from pelican_contentstrategy.publish._hub_view import hub_page, trail
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish._reader_words import words_in
from pelican_contentstrategy.publish._structured_data import document_meta
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Cluster, Pillar
    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.readers import Persona, Stage
    from pelican_contentstrategy.model.reading_path import ReadingPath
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub
    from pelican_contentstrategy.publish._calls_to_action import CallToAction
    from pelican_contentstrategy.publish._cards import Card
    from pelican_contentstrategy.publish._hub_view import HubPage
    from pelican_contentstrategy.publish._reader_words import Words
    from pelican_contentstrategy.publish._structured_data import Meta


@dataclass(frozen=True, eq=False)
class DocumentVariables:
    """What templates may ask for, found out when they do.

    What a document does not name, or names wrongly, is None, or empty where there could be several.
    """

    _document: Document = field(repr=False)
    _site: Site = field(repr=False)

    @cached_property
    def pillar(self) -> Pillar | None:
        """Its pillar."""
        return self._site.strategy.pillar(self._document.pillar)

    @cached_property
    def hub(self) -> Hub | None:
        """The hub of its pillar, if readers can get there."""
        hub = self._site.hub(self._document.pillar)
        return hub if hub and hub.exists else None

    @cached_property
    def cluster(self) -> Cluster | None:
        """Its cluster."""
        return self._site.strategy.cluster(self.pillar, self._document.cluster) if self.pillar else None

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """Its personas, the main reader first."""
        return self._site.strategy.personas_named(self._document.personas)

    @cached_property
    def stage(self) -> Stage | None:
        """Its stage of the funnel."""
        return self._site.strategy.stage(self._document.stage)

    @cached_property
    def cta(self) -> CallToAction | None:
        """Its call to action; None where that is over or leads nowhere."""
        return call_to_action(self._document, self._site)

    @property
    def minutes(self) -> int | None:
        """Minutes it takes to read."""
        return self._document.measures.minutes

    @property
    def words(self) -> int | None:
        """Words of its body."""
        return self._document.measures.words

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade of its body."""
        scores = self._document.measures.scores
        return as_told(scores.grade if scores else None)

    @cached_property
    def labels(self) -> Words:
        """Words for what stands around it, in its language."""
        return words_in(self._document.lang)

    @cached_property
    def breadcrumb(self) -> tuple[Crumb, ...]:
        """The way to it, itself last."""
        here = Crumb(plain_text(self._document.title))
        return (*trail(self.labels, self._site), *((self.part_of,) if self.part_of else ()), here)

    @cached_property
    def part_of(self) -> Crumb | None:
        """The hub that it belongs to; of a hub's own page, None."""
        is_own = self.hub is not None and self.hub is self._site.hub_at(self._document)
        return hub_crumb(self.hub, self._document.lang, self._site) if self.hub and not is_own else None

    @cached_property
    def next(self) -> Card | None:
        """What to read after it on its pillar's path."""
        upcoming = self._path.after(self._document) if self._path else None
        return card(upcoming, self._document.lang, self._site) if upcoming else None

    @cached_property
    def siblings(self) -> tuple[Card, ...]:
        """Other articles of its cluster."""
        others = self._path.siblings(self._document) if self._path else ()
        return tuple(card(each, self._document.lang, self._site) for each in others)

    @cached_property
    def reading_time(self) -> str:
        """How long it takes to read, in words."""
        return self.labels.counted("minutes", self.minutes) if self.minutes else ""

    @cached_property
    def ai_disclosure(self) -> str:
        """What part AI had in it and who has checked it, in words; empty where it had none."""
        return ai_disclosure(self._document, self._site.strategy)

    @cached_property
    def hub_page(self) -> HubPage | None:
        """Of a pillar's own page, all that a generated one would show."""
        hub = self._site.hub_at(self._document)
        return hub_page(hub, self._document, self._site) if hub else None

    @cached_property
    def meta(self) -> Meta:
        """What machines are told of it."""
        entries = self.hub_page.entries if self.hub_page else ()
        return document_meta(self._document, self.breadcrumb, entries, self._site)

    @cached_property
    def _path(self) -> ReadingPath | None:
        return self._site.reading_path(self.pillar, self._document.lang) if self.pillar else None


@publisher
def article_variables(review: Review, _: Publish) -> Iterator[Variables]:
    """The variables of each document."""
    for document in review.site.documents:
        yield Variables(document, DocumentVariables(document, review.site))
