"""Facebook: what it is about, in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(limit=63_206, fold=477)
def facebook(pitch: Pitch, room: Room) -> Post:
    """The summary, a point and the call to action, with the link, which shows a preview; no hashtags."""
    summary = phrases.summary(pitch)
    first = opening((*summary, *pitch.points, pitch.title), room, pitch.url)
    parts = [
        part(4, first),
        part(3, *phrases.unsaid(phrases.turned(pitch.points, 1), first)),
        part(5, pitch.url),
        part(1, phrases.call(pitch)),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title))
