"""What is made of each article for each of its channels?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import ChannelError, kind_of
from pelican_contentstrategy.channels._by_hand import with_link, written_for
from pelican_contentstrategy.channels._kind import Post
from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.publish.snippets._pitches import Pitches
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.channels._kind import Kind
    from pelican_contentstrategy.channels._pitch import Pitch
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site

LETTERS = ("subject", "preheader")
"""What stands beside an e-mail, and in front matter under the same name where it is written by hand."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """An article on a channel; `by_hand` is the field that its text was written in, or nothing."""

    article: Document = field(repr=False)
    channel: Channel
    kind: Kind = field(repr=False)
    pitch: Pitch = field(repr=False)
    post: Post
    by_hand: str

    count: int
    """How long it is, as its channel counts."""

    @property
    def limit(self) -> int | None:
        """How long it may be."""
        return self.kind.room(self.channel).limit


class Maker:
    """Makes snippets, each once whoever asks for it; articles are rendered only for channels that publish all of them.

    Nothing is made of an article for a channel whose template fails over it.
    """

    def __init__(self, site: Site, rendering: Rendering) -> None:
        self._site = site
        self.rendering = rendering
        self._made: dict[tuple[str, str, str], Snippet | None] = {}
        self._failed: dict[str, list[str]] = {}

    def snippets(self, article: Document) -> tuple[Snippet, ...]:
        """Those of an article, channel by channel; channels that nothing can be made for are told by a rule."""
        found = (self.snippet(article, channel) for channel in self._site.channels_of(article))
        return tuple(each for each in found if each)

    def snippet(self, article: Document, channel: Channel) -> Snippet | None:
        """That of an article for a channel, if there can be one."""
        key = article.path, channel.slug, channel.kind
        if key not in self._made:
            self._made[key] = self._snippet(article, channel)
        return self._made[key]

    def mistakes(self) -> Iterator[Mistake]:
        """What is wrong with templates, as far as it has shown: one for each that failed over an article."""
        for slug, failed in self._failed.items():
            others = f" (and of {len(failed) - 1:,} more)" if failed[1:] else ""
            yield Mistake(
                f"channels.{slug}: nothing is posted of {failed[0]}{others}",
                self._site.strategy.at("channels", slug, "template"),
                hint="leave out what an article lacks or has no room for: '{% if minutes %}...{% endif %}'",
            )

    def _snippet(self, article: Document, channel: Channel) -> Snippet | None:
        kind = kind_of(channel)
        if kind is None:
            return None
        pitch = self._pitches.pitch(article, channel, self._markdown(article) if kind.is_copy else "")
        written = written_for(article, channel)
        try:
            post = _by_hand(plain(written.value), kind, pitch) if written else kind.compose(pitch, kind.room(channel))
        except ChannelError as error:
            if channel.template:  # a rule tells of channels that have none, but need one
                self._failed.setdefault(channel.slug, []).append(f"'{article.path}': {error}")
            return None
        post = _with_letters(post, article)
        return Snippet(article, channel, kind, pitch, post, written.name if written else "", kind.count(post.text))

    @cached_property
    def _pitches(self) -> Pitches:
        return Pitches(self._site)

    @cached_property
    def _copies(self) -> dict[str, str]:
        return {}

    def _markdown(self, article: Document) -> str:
        """All of an article, made once for all channels that publish it."""
        from pelican_contentstrategy.publish.snippets._as_markdown import as_markdown

        if article.path not in self._copies:
            self._copies.clear()
            self._copies[article.path] = as_markdown(self.rendering.body(article), self._pitches.url(article))
        return self._copies[article.path]


def maker_of(review: Review, rendering: Rendering) -> Maker:
    """The one maker of all publishers: pitches are dear."""
    found = review.shared.get(Maker)
    if not isinstance(found, Maker) or found.rendering is not rendering:
        found = review.shared[Maker] = Maker(review.site, rendering)
    return found


def announced(site: Site) -> Iterator[Document]:
    """Published articles that lead nowhere else, in order of path."""
    return (each for each in site.published_articles if not site.redirect_from(each))


def _by_hand(text: str, kind: Kind, pitch: Pitch) -> Post:
    """A text as it was written; a link stands below it if it has none and the channel shows any."""
    leading = with_link(text, pitch.canonical if kind.is_copy else pitch.url) if kind.links else text
    return kind.dressed(Post(leading, pitch.title), pitch)


def _with_letters(post: Post, article: Document) -> Post:
    """With the subject and the preheader that were written by hand, on channels that have them."""
    written = {name: plain(article.value(name)) for name in LETTERS if name in post.extra and article.value(name)}
    if not written:
        return post
    return replace(post, title=written.get("subject", post.title), extra={**post.extra, **written})
