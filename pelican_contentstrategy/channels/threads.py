"""Threads: a thought to talk about, and one topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._counting import threads_characters
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(limit=500, count=threads_characters, unit="characters, an emoji as its bytes")
def threads(pitch: Pitch, room: Room) -> Post:
    """The last of the points, another one or the summary, the link, and the one topic tag there may be.

    An emoji takes as many of the 500 characters as it has bytes. Of the five links there may be, a post has one.
    """
    points = pitch.points[::-1]
    summary = phrases.summary(pitch)
    first = opening((*points, phrases.pain(pitch), *summary, pitch.title), room, pitch.url)
    parts = [
        part(3, first),
        part(2, *phrases.unsaid((*points, *summary, pitch.title), first)),
        part(4, pitch.url),
        part(1, *hashtags(pitch.tags, 1)),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title))
