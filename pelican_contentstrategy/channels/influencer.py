"""A note to somebody with an audience of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, part
from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._letters import letters_in

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind()
def influencer(pitch: Pitch, room: Room) -> Post:
    """Why it may interest their readers, the link, the point to begin with, and no more asked than is polite.

    In English, German, French or Spanish; in any other language what is ours in it is in English.
    """
    words = letters_in(pitch.lang)
    about = pitch.topic or pitch.keyword
    point = words.share_point.format(point=pitch.points[0]) if pitch.points else ""
    parts = [
        part(4, words.hello),
        part(5, words.share_why.format(about=about) if about else words.share_why_alone),
        part(6, pitch.title),
        part(7, pitch.url, gap="\n"),
        part(3, point, *phrases.summary(pitch)),
        part(2, words.share_ask),
        part(1, pitch.author, pitch.brand),
        part(1, *phrases.unsaid([pitch.brand], pitch.author), gap="\n"),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title), pitch.title)
