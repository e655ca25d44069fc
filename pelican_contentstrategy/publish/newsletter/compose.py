"""Site -> an issue of the newsletter: what was published lately, for whom, in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.channels._links import campaign_of
from pelican_contentstrategy.model.feeds import moment_of, newest_first
from pelican_contentstrategy.model.outreach import channel_of_kind
from pelican_contentstrategy.model.reading_path import is_led_to, of_one_language
from pelican_contentstrategy.publish._reader_words import words_in
from pelican_contentstrategy.publish.newsletter.addresses import complete
from pelican_contentstrategy.publish.newsletter.asks import button
from pelican_contentstrategy.publish.newsletter.envelope import Contents, preheader, remarks, subject
from pelican_contentstrategy.publish.newsletter.issue import Entry, Group, Image, Issue
from pelican_contentstrategy.publish.newsletter.texts import clean, plain, teaser
from pelican_contentstrategy.publish.newsletter.words import direction, letter_words
from pelican_contentstrategy.publish.snippets._pitches import Pitches
from pelican_contentstrategy.read.outward import absolute, image

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from pelican_contentstrategy.channels._pitch import Pitch
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.readers import Persona
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.site import Site

GroupBy = Literal["pillar", "stage"]
LETTERS = ("newsletter", "email")
"""Kinds of channels that are letters."""
SHOWN = (".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Endings of images that mail programs show; hardly one shows SVG."""


@dataclass(frozen=True)
class Wanted:
    """What an issue is to hold: articles published since a day, but none that an earlier issue `told` of."""

    since: date
    persona: Persona | None = None
    group_by: GroupBy = "pillar"
    told: frozenset[str] = frozenset()


def compose(wanted: Wanted, site: Site, rendering: Rendering | None = None) -> Issue | None:
    """The issue; None where nothing was published. Without a rendering, how wide images are is not known."""
    articles = tuple(_articles(wanted, site))
    if not articles:
        return None
    composer = _Composer(wanted, site, _channel(wanted.persona, site), Pitches(site), rendering)
    groups = tuple(composer.groups(articles))
    words, lang = words_in(site.lang), site.lang.replace("_", "-")
    counted, minutes = words.counted("articles", len(articles)), sum(each.measures.minutes for each in articles)
    name, mission, opening = clean(site.strategy.name), clean(site.strategy.mission), groups[0].entries[0].teaser
    contents = Contents(articles, opening, counted, name, mission, letter_words(lang))
    subject_line, preheader_line = subject(contents), preheader(contents)
    return Issue(
        day=site.today,
        subject=subject_line,
        preheader=preheader_line,
        site_name=name,
        site_url=composer.link(""),
        address=site.host.siteurl.partition("://")[2].rstrip("/"),
        mission=mission,
        audience=clean(wanted.persona.label.in_(lang)) if wanted.persona else "",
        lang=lang,
        direction=direction(lang),
        labels=contents.labels,
        contents=" · ".join((counted, words.counted("minutes", minutes))) if minutes else counted,
        groups=groups,
        cta=button(articles, wanted.persona, composer.channel, site),
        remarks=(*remarks(subject_line, preheader_line), *composer.remarks(articles)),
    )


def _channel(persona: Persona | None, site: Site) -> Channel:
    """The letter among the channels a persona is met on, else among those of the site, else one without an entry."""
    names = (*(persona.channels if persona else ()), *site.channels)
    letters = (each for each in map(site.strategy.channel, names) if each.kind in LETTERS)
    return next(letters, site.strategy.channel(LETTERS[0]))


def _articles(wanted: Wanted, site: Site) -> Iterator[Document]:
    """What may be sent, newest first, each article in one language; one with a subject of its own opens the letter."""
    found = site.articles_for(wanted.persona) if wanted.persona else site.published_articles
    fit = (each for each in found if wanted.since <= moment_of(each).date() <= site.today and _may_be_sent(each, site))
    ordered = sorted(of_one_language(fit, site.lang), key=newest_first)
    new = [each for each in ordered if absolute(each.source.url, site) not in wanted.told]
    lead = next((each for each in new if each.value("subject")), None)
    yield from sorted(new, key=lambda each: each is not lead)


def _may_be_sent(article: Document, site: Site) -> bool:
    """Whether readers are led to it at all, and its author does not announce it elsewhere alone."""
    named = [site.strategy.channel(each.value).kind for each in article.fields("channels")]
    is_for_letters = not named or any(kind in LETTERS for kind in named)
    return is_for_letters and is_led_to(article, site) and not site.redirect_from(article)


@dataclass(frozen=True)
class _Composer:
    """Turns articles into groups of entries, for one letter."""

    wanted: Wanted
    site: Site
    channel: Channel
    pitches: Pitches
    rendering: Rendering | None

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Where somebody may have written for the letter."""
        return (self.channel, *map(channel_of_kind, LETTERS))

    def link(self, url: str) -> str:
        """The complete address of what stands below the site's root, marked as the letter's."""
        return complete(url, self.channel, self.site)

    def groups(self, articles: Sequence[Document]) -> Iterator[Group]:
        """First the group that the letter opens with; then as in the strategy, and what is in none."""
        slugs = {each.path: self._slug(each) for each in articles}
        by_stage = self.wanted.group_by == "stage"
        order = (*(self.site.strategy.stages if by_stage else self.site.strategy.pillars), "")
        first = slugs[articles[0].path]
        for slug in sorted(order, key=lambda each: each != first):
            members = [each for each in articles if slugs[each.path] == slug]
            if members:
                yield replace(self._heading(slug), entries=tuple(map(self._entry, members)))

    def remarks(self, articles: Sequence[Document]) -> Iterator[str]:
        """What articles show on the site, and the letter does not."""
        for article in articles:
            shown = image(article, self.site)
            if shown and not _fits(shown):
                yield f"{article.path}: '{shown}' is left out, since few mail programs show such a file"

    def _slug(self, article: Document) -> str:
        strategy = self.site.strategy
        if self.wanted.group_by == "stage":
            stage = strategy.stage(article.stage)
            return stage.slug if stage else ""
        pillar = strategy.pillar(article.pillar)
        return pillar.slug if pillar else ""

    def _heading(self, slug: str) -> Group:
        lang = self.site.lang
        if self.wanted.group_by == "stage":
            stage = self.site.strategy.stage(slug)
            return Group(clean(stage.label.in_(lang)) if stage else "", self.link(""), ())
        hub = self.site.hub(slug)
        url = hub.url if hub and hub.exists else ""
        return Group(clean(hub.pillar.title) if hub else "", self.link(url), ())

    def _entry(self, article: Document) -> Entry:
        strategy, words, minutes = self.site.strategy, words_in(self.site.lang), article.measures.minutes
        pillar = strategy.pillar(article.pillar)
        cluster = strategy.cluster(pillar, article.cluster) if pillar else None
        topic = pillar if self.wanted.group_by == "stage" else cluster
        lang, pitch = article.lang.replace("_", "-"), self.pitches.pitch(article, self.channel)
        return Entry(
            title=plain(article.title),
            url=complete(article.source.url, self.channel, self.site, campaign_of(article, strategy)),
            lang=lang,
            direction=direction(lang),
            teaser=teaser(article, self.channels, pitch),
            topic=clean(topic.title) if topic else "",
            reading_time=words.counted("minutes", minutes) if minutes else "",
            published=moment_of(article),
            image=self._image(article, pitch),
        )

    def _image(self, article: Document, pitch: Pitch) -> Image | None:
        shown = image(article, self.site)
        if not shown or not _fits(shown):
            return None
        picture = self.rendering.picture(shown) if self.rendering else None
        text = clean(pitch.image_text) or plain(article.title)
        return Image(absolute(shown, self.site), text, picture.width if picture else 0)


def _fits(url: str) -> bool:
    return PurePosixPath(url.partition("?")[0]).suffix.casefold() in SHOWN
