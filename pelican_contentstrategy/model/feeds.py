"""Which feeds are there, what is each one about, and which articles belong to it?"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.reading_path import of_one_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.publishing import Axis, FeedFormat
    from pelican_contentstrategy.model.site import Site

NOTHING = re.compile(r"[-_./]?\{slug\}")
"""What an address says of the one feed of an axis, and what parts it from the rest."""


@dataclass(frozen=True)
class Feed:
    """A feed, its articles newest first; `former` are ids it had before, at whose addresses it stays.

    `home` is the address below the site's root of the page that it is the feed of. `title` and `description` are plain
    texts; no two feeds have one title.
    """

    axis: Axis
    slug: str
    title: str
    description: str
    lang: str
    home: str
    articles: tuple[Document, ...] = field(repr=False)
    pattern: str = field(repr=False)
    former: tuple[str, ...] = ()
    served: Mapping[FeedFormat, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """The files it is written to, by format: its own first, then those of before; nothing where its own is taken."""

    def path(self, format_: FeedFormat) -> str:
        """The file it is saved as in a format, which is its address too, below the site's root."""
        return self._path(self.slug, format_)

    def former_paths(self, format_: FeedFormat) -> Iterator[str]:
        """Where it was found before."""
        return (self._path(slug, format_) for slug in self.former)

    def archive_path(self, number: int, format_: FeedFormat) -> str:
        """Where an archive of it is, the oldest being number 1."""
        return self._path(f"{self.slug}-archive-{number}".lstrip("-"), format_)

    def _path(self, slug: str, format_: FeedFormat) -> str:
        pattern = self.pattern if slug else NOTHING.sub("", self.pattern)
        return posixpath.normpath(pattern.format(axis=self.axis, slug=slug, format=format_))


def plan_feeds(site: Site) -> Iterator[Feed]:
    """All feeds that the strategy asks for, axis by axis; none while the site has no address of its own."""
    if site.host.has_address:
        found = [feed for axis in site.publish.feeds.axes for feed in PLANS[axis](site)]
        titles = Counter(feed.title for feed in found)
        for feed, served in zip(found, _served(found, site), strict=True):
            is_double = titles[feed.title] > 1 and feed.slug
            title = f"{feed.title} ({feed.axis} {feed.slug})" if is_double else feed.title
            yield replace(feed, title=title, served=served)


def moment_of(document: Document) -> datetime:
    """When it was published; a time that names no zone is taken for UTC."""
    date = document.source.date or datetime.min.replace(tzinfo=timezone.utc)
    return date if date.tzinfo else date.replace(tzinfo=timezone.utc)


def newest_first(document: Document) -> tuple[float, str]:
    """What to sort by."""
    return -moment_of(document).timestamp(), document.path


def taken(site: Site) -> set[str]:
    """The files that stand on the site without feeds: those of the host, and pages of ours."""
    hubs = (hub.save_as for hub in site.hubs if hub.exists)
    pages = (page.save_as for page in site.made_pages if page.exists)
    leading_on = (each.save_as for each in site.redirects if site.publish.redirects == "html")
    return {*site.occupied, *hubs, *pages, *leading_on}


def _served(feeds: Sequence[Feed], site: Site) -> Iterator[Mapping[FeedFormat, tuple[str, ...]]]:
    """The files of each feed: what stands there keeps its place, and so does a feed before one that was there once."""
    formats = tuple(dict.fromkeys(site.publish.feeds.formats))
    occupied = taken(site)
    own: list[dict[FeedFormat, str]] = []
    for feed in feeds:
        paths = {each: feed.path(each) for each in formats}
        own.append({each: path for each, path in paths.items() if path not in occupied})
        occupied.update(paths.values())
    for feed, paths in zip(feeds, own, strict=True):
        former = {each: tuple(path for path in feed.former_paths(each) if path not in occupied) for each in paths}
        occupied.update(*former.values())
        yield {each: (path, *former[each]) for each, path in paths.items()}


def _of_site(site: Site) -> Iterator[Feed]:
    yield _feed("site", "", "", site.strategy.mission, "", site.published_articles, site)


def _of_pillars(site: Site) -> Iterator[Feed]:
    for pillar in site.strategy.pillars.values():
        hub = site.hub(pillar.slug)
        home = hub.url.lstrip("/") if hub and hub.exists else ""
        feed = _feed("pillar", pillar.slug, pillar.title, pillar.summary, home, site.articles_of(pillar), site)
        yield replace(feed, former=pillar.renamed_from)


def _of_clusters(site: Site) -> Iterator[Feed]:
    for pillar in site.strategy.pillars.values():
        for cluster in pillar.clusters.values():
            title = f"{cluster.title} – {pillar.title}"
            slug = f"{pillar.slug}-{cluster.slug}"
            yield _feed("cluster", slug, title, pillar.summary, "", site.articles_in(cluster), site)


def _of_personas(site: Site) -> Iterator[Feed]:
    for persona in site.strategy.personas.values():
        page = site.persona_page(persona)
        title = persona.label.in_(site.lang) or persona.name
        yield _feed("persona", persona.slug, title, "", page.url if page else "", site.articles_for(persona), site)


def _of_stages(site: Site) -> Iterator[Feed]:
    for stage in site.strategy.stages.values():
        articles = (each for each in site.published_articles if site.strategy.stage(each.stage) is stage)
        yield _feed("stage", stage.slug, stage.label.in_(site.lang) or stage.slug, "", "", articles, site)


def _of_channels(site: Site) -> Iterator[Feed]:
    articles: dict[str, list[Document]] = {slug: [] for slug in site.channels}
    for article in site.published_articles:
        for channel in site.channels_of(article):
            articles.setdefault(channel.slug, []).append(article)
    yield from (_feed("channel", slug, slug, "", "", articles[slug], site) for slug in site.channels)


def _feed(  # noqa: PLR0913, PLR0917 - one for each thing that differs between axes
    axis: Axis, slug: str, title: str, description: str, home: str, articles: Iterable[Document], site: Site
) -> Feed:
    name = site.strategy.name
    return Feed(
        axis=axis,
        slug=slug,
        title=f"{title} – {name}" if title else name,
        description=description or site.strategy.mission or (title or name),
        lang=site.lang,
        home=home,
        articles=tuple(_in_order(articles, site)),
        pattern=site.publish.feeds.url,
    )


def _in_order(articles: Iterable[Document], site: Site) -> list[Document]:
    """What may be sent, newest first, each article in one language; what leads on or is dated ahead is left out."""
    fit = (each for each in articles if moment_of(each).date() <= site.today and not site.redirect_from(each))
    return sorted(of_one_language(fit, site.lang), key=newest_first)


PLANS = {
    "site": _of_site,
    "pillar": _of_pillars,
    "cluster": _of_clusters,
    "persona": _of_personas,
    "stage": _of_stages,
    "channel": _of_channels,
}
"""How the feeds of each axis are made."""
