"""X, formerly Twitter: the most telling point and a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._counting import weighted
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(limit=280, count=weighted, unit="characters, weighted as X does")
def x(pitch: Pitch, room: Room) -> Post:
    """The most telling point, the link, and at most two hashtags.

    Addresses take 23 of the 280, whatever their length; Chinese characters and emoji take 2 each.
    """
    first = opening((*pitch.points, *phrases.summary(pitch), pitch.title), room, pitch.url)
    tags = hashtags(pitch.tags, 2)
    parts = [part(3, first), part(4, pitch.url), part(1, " ".join(tags), *tags[:1])]
    return Post(fitted(parts, room, pitch.url, pitch.title))
