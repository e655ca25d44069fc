"""How are the feeds of one build written, so that each article is read once?"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.model.feeds import moment_of
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.publish.feeds._entry import EPOCH, entry_of, language_tag, updated_at
from pelican_contentstrategy.publish.feeds._feed_file import FeedFile
from pelican_contentstrategy.publish.feeds._feedgen import Feedgen
from pelican_contentstrategy.publish.feeds._json_feed import JsonFeed
from pelican_contentstrategy.publish.feeds._opml import opml
from pelican_contentstrategy.publish.feeds._stylesheet import stylesheet
from pelican_contentstrategy.read.outward import absolute
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.feeds import Feed
    from pelican_contentstrategy.model.publishing import FeedFormat
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.feeds._entry import Entry
    from pelican_contentstrategy.publish.feeds._opml import Outline

BEST_KNOWN = ("rss", "atom", "json")
"""Formats, the one that most tools read first."""


class Desk:
    """Asks for an article once, whatever feeds it is in; `mistakes` are those that are there without their text."""

    def __init__(self, site: Site, rendering: Rendering) -> None:
        self._site = site
        self._options = site.publish.feeds
        self._rendering = rendering
        self._entries: dict[str, Entry] = {}
        feedgen = Feedgen()
        self._writers = {"rss": feedgen.rss, "atom": feedgen.atom, "json": JsonFeed().json}
        self.mistakes: list[Mistake] = []

    def files(self) -> Iterator[File]:
        """Feeds where they are to be found, and what belongs to them."""
        site = self._site
        for feed in site.feeds:
            for format_, paths in feed.served.items():
                content = self.written(self.current(feed, format_), format_)
                yield from (File(path, content) for path in paths)
        for feed in site.feeds:
            yield from (file for format_ in feed.served for file in self.archives(feed, format_))
        if self._options.opml:
            yield File(self._options.opml, opml(plain(site.strategy.name), site.lang, tuple(self.listed())))
        if self._options.stylesheet:
            yield File(self._options.stylesheet, stylesheet(site.lang))

    def written(self, file: FeedFile, format_: FeedFormat) -> str:
        """A feed as text."""
        return self._writers[format_](file)

    def current(self, feed: Feed, format_: FeedFormat) -> FeedFile:
        """What subscribers read: the newest articles."""
        file = self._file(feed, format_, feed.path(format_), feed.articles[: self._options.items])
        return replace(file, hubs=self._options.websub, previous=self._archive_url(feed, format_, self._archives(feed)))

    def archives(self, feed: Feed, format_: FeedFormat) -> Iterator[File]:
        """What came before, cut from the oldest article on: what is full once stays as it is."""
        size, oldest_first = self._options.items, feed.articles[::-1]
        for number in range(1, self._archives(feed) + 1):
            path, articles = feed.archive_path(number, format_), oldest_first[(number - 1) * size : number * size]
            file = self._file(feed, format_, path, articles[::-1])
            previous = self._archive_url(feed, format_, number - 1)
            file = replace(file, previous=previous, current=self._url(feed.path(format_)))
            yield File(path, self.written(file, format_))

    def listed(self) -> Iterator[Outline]:
        """Each feed in the format that most tools read."""
        for feed in self._site.feeds:
            format_ = min(feed.served, key=BEST_KNOWN.index, default=None)
            if format_:
                yield feed.axis, format_, self._file(feed, format_, feed.path(format_), feed.articles[:1])

    def _file(self, feed: Feed, format_: FeedFormat, path: str, articles: Sequence[Document]) -> FeedFile:
        found = map(self._entry, reversed(articles))
        entries = {entry.url: entry for entry in found if entry.url}  # of one address, the newest; of none, none
        newest = max((entry.updated for entry in entries.values()), default=self._newest)
        home = self._url(feed.home)
        title = plain(feed.title).strip() or home  # no format takes a feed without one
        return FeedFile(
            id=self._url(next(feed.former_paths(format_), feed.path(format_))),
            url=self._url(path),
            home=home,
            title=title,
            description=plain(feed.description).strip() or title,
            lang=language_tag(feed.lang),
            site_name=plain(self._site.strategy.name).strip() or home,
            updated=newest,
            entries=tuple(reversed(entries.values())),
            stylesheet=self._url(self._options.stylesheet) if self._options.stylesheet else "",
        )

    def _entry(self, article: Document) -> Entry:
        if article.path not in self._entries:
            entry = entry_of(article, self._site, self._rendering)
            self._entries[article.path] = entry
            if entry.fault:
                message = f"stands in feeds without its text, which cannot be rendered: {entry.fault}"
                self.mistakes.append(Mistake(message, Span(article.path, 1, 1, 1, 1)))
        return self._entries[article.path]

    @cached_property
    def _newest(self) -> datetime:
        """The date of a feed with nothing in it: all there is on the site is known not to belong there."""
        site = self._site
        out = (each for each in site.published_articles if moment_of(each).date() <= site.today)
        return max(map(updated_at, out), default=EPOCH)

    def _archives(self, feed: Feed) -> int:
        """How many archives there are: what is newer than they are has to fit in the feed itself."""
        return max(0, len(feed.articles) - 1) // self._options.items if self._options.archives else 0

    def _archive_url(self, feed: Feed, format_: FeedFormat, number: int) -> str:
        return self._url(feed.archive_path(number, format_)) if number else ""

    def _url(self, path: str) -> str:
        return absolute(path, self._site) or f"{self._site.host.siteurl.rstrip('/')}/"
