"""What have feeds sent already, and what comes too late for them?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.feeds import moment_of
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.read.front_matter import written_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.feeds import Feed
    from pelican_contentstrategy.model.history import Earlier
    from pelican_contentstrategy.model.site import Site


class Sent(Enum):
    """Whether it was sent; of an article whose date was changed, nobody can tell with which."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Sendings:
    """What feeds sent of a site as it was earlier."""

    site: Site
    earlier: Earlier

    def late(self, feed: Feed) -> Iterator[tuple[Document, Document]]:
        """New articles of a feed that lie behind the newest one it has sent, each with that one."""
        newest: Document | None = None
        for article in feed.articles[: self.site.publish.feeds.items]:
            if newest is None:
                newest = article if self.of(article) is Sent.YES else None
            elif moment_of(article) < moment_of(newest) and self.of(article) is Sent.NO:
                yield article, newest

    def of(self, article: Document) -> Sent:
        """Whether an article was there, neither a draft nor dated ahead, perhaps in another file."""
        now = article.source
        then = self._then(article)
        if then is None:
            return Sent.NO
        if written_value(then, "status").casefold() in {"draft", "hidden"}:
            return Sent.NO
        written = written_value(then, "date")
        if written == written_value(now, "date"):
            return Sent.YES
        day = day_of(written)
        return Sent.NO if day and day > self.site.today else Sent.UNKNOWN

    def _then(self, article: Document) -> Source | None:
        if article.path in self.earlier.new:
            return self._moved.get(_handle(article.source))
        text = self.earlier.texts.get(article.path)
        return article.source if text is None else _source(article.path, text)

    @cached_property
    def _moved(self) -> dict[tuple[str, str], Source]:
        """Files that are gone, by what tells that one is now called otherwise."""
        gone = (_source(path, text) for path, text in self.earlier.texts.items() if not self.site.find(path))
        return {_handle(each): each for each in gone}


def _handle(source: Source) -> tuple[str, str]:
    return written_value(source, "title"), written_value(source, "date")


def _source(path: str, text: str) -> Source:
    return Source(path, text, html="", metadata={}, url="", save_as="")
