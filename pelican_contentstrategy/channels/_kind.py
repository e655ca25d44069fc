"""What a kind of channel is, and how a function is declared to write for one."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.channels._counting import Count, code_points

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pelican_contentstrategy.channels._pitch import Pitch
    from pelican_contentstrategy.model.outreach import Channel


class ChannelError(Exception):
    """Why there is no post for a channel, in words for whoever wrote its template."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that a post may hold of something."""

    most: int
    count: Count
    unit: str


@dataclass(frozen=True, slots=True)
class Room:
    """How much a post of a channel may hold; without a limit, anything fits. `also` are limits beside the first one."""

    limit: int | None
    count: Count
    also: tuple[Limit, ...] = ()

    def fits(self, text: str) -> bool:
        """Whether a text is short enough."""
        short = self.limit is None or self.count(text) <= self.limit
        return short and all(each.count(text) <= each.most for each in self.also)


@dataclass(frozen=True, slots=True)
class Post:
    """What is pasted, or handed to a program: the text, and what stands beside it, such as a subject or a title.

    `extra` is what programs need besides, as JSON has it: facets, blocks, tags.
    """

    text: str
    title: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


Write: TypeAlias = "Callable[[Pitch, Room], Post]"
Dress: TypeAlias = "Callable[[str, Pitch], Mapping[str, object]]"
"""From a text to what programs need besides, whoever wrote the text."""


@dataclass(frozen=True)
class Kind:
    """A kind of channel: how it is written for, how much a post may hold, and how that is counted.

    `unit` names what is counted. `fold` is how many of them are seen before a reader asks for more. `needs` are fields
    of an article that a post cannot do without: `summary`, `image`. A kind that `is_copy` publishes the article once
    more, and so has to name the original. Where a post `links` nowhere, its address stands beside the text: in a field
    of its own, in a profile, or under an advertisement. `also` are limits that no option changes.
    """

    name: str
    write: Write
    dress: Dress
    limit: int | None
    count: Count
    unit: str
    fold: int | None
    needs: tuple[str, ...]
    is_copy: bool
    links: bool
    also: tuple[Limit, ...]

    @property
    def summary(self) -> str:
        """What a post of it is, in a line."""
        return inspect.cleandoc(self.write.__doc__ or "").partition("\n")[0]

    def room(self, channel: Channel) -> Room:
        """The room there is on a channel of this kind."""
        return Room(channel.limit or self.limit, self.count, self.also)

    def compose(self, pitch: Pitch, room: Room) -> Post:
        """A post that fits, made by the channel's own template where it has one; ChannelError if that cannot be."""
        if not pitch.template.strip():
            return self.dressed(self.write(pitch, room), pitch)
        from pelican_contentstrategy.channels._templates import rendered_to_fit

        return self.dressed(Post(rendered_to_fit(pitch, room), pitch.title), pitch)

    def dressed(self, post: Post, pitch: Pitch) -> Post:
        """The same post, written by hand maybe, with all that programs need besides."""
        return replace(post, extra={**self.dress(post.text, pitch), **post.extra})


def _plain(_text: str, _pitch: Pitch) -> Mapping[str, object]:
    return {}


def channel_kind(  # noqa: PLR0913 - one keyword for each thing a kind declares
    *,
    limit: int | None = None,
    count: Count = code_points,
    unit: str = "characters",
    fold: int | None = None,
    needs: tuple[str, ...] = (),
    is_copy: bool = False,
    links: bool = True,
    also: tuple[Limit, ...] = (),
    dress: Dress = _plain,
) -> Callable[[Write], Kind]:
    """Declare a function to write for a kind of channel, which has its name; found by walking the package."""

    def declare(write: Write) -> Kind:
        name = write.__name__.strip("_").replace("_", "-")
        return Kind(name, write, dress, limit, count, unit, fold, needs, is_copy, links, also)

    return declare
