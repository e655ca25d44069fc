"""What can be said elsewhere of each article of a site?"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._links import campaign_of, tracked
from pelican_contentstrategy.channels._pitch import Pitch
from pelican_contentstrategy.publish._calls_to_action import call_to_action
from pelican_contentstrategy.publish.snippets._gist import beginning, lead, written_gist
from pelican_contentstrategy.publish.snippets._key_sentences import Ranking, key_sentences
from pelican_contentstrategy.publish.snippets._quotable import Quotable, quotable_sentences
from pelican_contentstrategy.publish.snippets._understood import LONGEST_GIST, is_understood
from pelican_contentstrategy.read.languages import language_of
from pelican_contentstrategy.read.outward import absolute, image
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.sendable import plain
from pelican_contentstrategy.read.term_weights import vocabulary_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.site import Site

OFTEN = 3
"""Articles in which a sentence stands that says nothing of any of them."""
EARLY = 6
"""Sentences of the beginning of a body among which the gist of it is looked for."""
SHARE = 0.5
"""Of the terms of a pain, how many an article must have to be taken for an answer to it."""


class Pitches:
    """The pitch of each article, made once for all channels."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[str, Pitch] = {}

    def pitch(self, article: Document, channel: Channel, markdown: str = "") -> Pitch:
        """What can be said of an article on a channel; `markdown` is all of it."""
        if article.path not in self._made:
            self._made[article.path] = self._pitch(article)
        made = self._made[article.path]
        campaign = campaign_of(article, self._site.strategy)
        return replace(
            made,
            url=tracked(made.url, channel, campaign),
            topic_url=tracked(made.topic_url, channel, campaign),
            cta_url=tracked(made.cta_url, channel, campaign),
            markdown=markdown,
            template=channel.template,
        )

    def url(self, article: Document) -> str:
        """The complete address of an article."""
        return absolute(article.source.url, self._site)

    def _pitch(self, article: Document) -> Pitch:
        site, source = self._site, article.source
        url = self.url(article)
        summary, points = self._said(article)
        pillar, hub = site.strategy.pillar(article.pillar), site.hub(article.pillar)
        cta = call_to_action(article, site)
        personas = site.strategy.personas_named(article.personas)
        shown = image(article, site)
        return Pitch(
            title=_text(article.title),
            url=url,
            canonical=url,
            lang=article.lang,
            summary=summary,
            points=points,
            pain=_pain(article, personas[0]) if personas else "",
            audience=personas[0].label.in_(article.lang) if personas else "",
            keyword=_text(article.value("keyword")),
            topic=pillar.title if pillar else "",
            topic_url=absolute(hub.url, site) if hub and hub.exists else "",
            tags=_tags(article) or ((pillar.title,) if pillar else ()),
            cta=cta.text if cta else "",
            cta_url=(absolute(cta.url, site) if cta.is_internal else cta.url) if cta else "",
            author=_author(article),
            brand=site.strategy.name,
            mission=site.strategy.mission,
            minutes=article.measures.minutes or None,
            published=source.date.date() if source.date else None,
            image=absolute(shown, site),
            image_text=_image_text(article, shown),
        )

    def _said(self, article: Document) -> tuple[str, tuple[str, ...]]:
        """The gist of it, and what can be quoted besides."""
        known = self._quotable.get(article.path) or quotable_sentences(article)
        quotable = [each for each in known if self._times[each.text] < OFTEN]
        ranking, written = Ranking(article), written_gist(article)
        gist = " ".join(written) or self._gist_of_body(article, ranking, quotable)
        points = key_sentences(ranking, quotable, _text(article.title), [gist])
        if not gist and points:
            return points[0], points[1:]
        if not points and len(written) > 1:
            return _parted(article.lang, ranking, written)
        return gist or beginning(article), points

    def _gist_of_body(self, article: Document, ranking: Ranking, quotable: Sequence[Quotable]) -> str:
        """Its lead, or the most telling of its first sentences."""
        first = Quotable(lead(article), 0, is_first=True, is_item=False)
        if first.text and self._times[first.text] < OFTEN and key_sentences(ranking, [first]):
            return first.text
        early = (each for each in quotable if each.number < EARLY and not each.is_item and not each.text.endswith("?"))
        return next(iter(key_sentences(ranking, early)), "")

    @cached_property
    def _quotable(self) -> Mapping[str, tuple[Quotable, ...]]:
        return {each.path: quotable_sentences(each) for each in self._site.published_articles}

    @cached_property
    def _times(self) -> Counter[str]:
        """In how many articles a sentence stands: notes on columns, series and writers stand in many."""
        return Counter(text for found in self._quotable.values() for text in {each.text for each in found})


def _parted(lang: str, ranking: Ranking, written: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Of an article that is all summary, its first sentences as its gist and the rest as points."""
    fit = (Quotable(each, 0, is_first=False, is_item=False) for each in written[1:])
    understood = (each for each in fit if is_understood(each.text, lang, LONGEST_GIST))
    points = key_sentences(ranking, understood, known=written[:1])
    return " ".join(each for each in written if each not in points), points


def _text(written: str) -> str:
    """On one line, without markup and without what no program takes."""
    return plain(plain_text(written))


def _pain(article: Document, persona: Persona) -> str:
    """What the article says it relieves its main reader of; else what comes first, if the article speaks of it."""
    addressed = [each.value for each in article.fields("addresses")]
    if addressed:
        return next((persona.pains[each] for each in addressed if each in persona.pains), "")
    first = next(iter(persona.pains.values()), "")
    terms = vocabulary_in(language_of(article.lang)).count(first)
    about = {term for term, _ in article.facts.weights}
    return first if terms and len(about & terms.keys()) >= SHARE * len(terms) else ""


def _tags(article: Document) -> tuple[str, ...]:
    written = (part for each in article.fields("tags") for part in each.value.split(","))
    return tuple(filter(None, map(_text, written)))


def _author(article: Document) -> str:
    return next((_text(each) for each in article.source.authors), "")


def _image_text(article: Document, path: str) -> str:
    """What it shows, as its alternative text says in the body."""
    name = path.rpartition("/")[2]
    shown = (each for each in article.facts.images if name and each.href.rpartition("/")[2] == name)
    return next((" ".join(each.text.split()) for each in shown if each.text), "")
