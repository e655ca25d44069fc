"""Hacker News: the article's own title, and nothing that praises it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._fitting import shortened
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


def _beside(_text: str, pitch: Pitch) -> dict[str, object]:
    return {"url": pitch.url}


@channel_kind(limit=80, links=False, dress=_beside)
def hackernews(pitch: Pitch, room: Room) -> Post:
    """The title as it is, as that site asks for; its first clause or its first words where it is too long.

    80 characters of a title; the address has a field of its own.
    """
    title = shortened(pitch.title.rstrip("!"), room.fits)
    return Post(title, title)
