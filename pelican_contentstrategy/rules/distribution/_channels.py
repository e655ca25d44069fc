"""Which channels does an article name, and what was written for them by hand?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.channels import kind_of, kinds
from pelican_contentstrategy.channels._by_hand import PREFIX, written_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.channels._kind import Kind
    from pelican_contentstrategy.model.document import Document, Field
    from pelican_contentstrategy.model.outreach import Channel
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy

NEEDS_ENTRY = "custom"
"""The kind of channel that is nothing without what the strategy file says of it."""


class Snippet(NamedTuple):
    """What was written for a channel that an article is announced on."""

    channel: Channel
    kind: Kind
    field: Field


def snippet_fields(article: Document) -> tuple[Field, ...]:
    """All that is written for channels, whichever there are."""
    return tuple(each for each in article.facts.fields if each.name.startswith(PREFIX))


def snippets(article: Document, site: Site) -> Iterator[Snippet]:
    """What is written for the channels that an article is announced on."""
    if snippet_fields(article):
        for channel in site.channels_of(article):
            kind, field = kind_of(channel), written_for(article, channel)
            if kind and field:
                yield Snippet(channel, kind, field)


def channel_named(name: str, strategy: Strategy) -> Channel | None:
    """The channel of a name, if there is one."""
    channel = strategy.channel(name)
    is_there = channel.slug in strategy.channels or (kind_of(channel) and channel.kind != NEEDS_ENTRY)
    return channel if is_there else None


def known_channels(strategy: Strategy) -> tuple[str, ...]:
    """Names of all channels there are, those of the strategy file first."""
    return tuple(dict.fromkeys((*strategy.channels, *(each for each in kinds() if each != NEEDS_ENTRY))))
