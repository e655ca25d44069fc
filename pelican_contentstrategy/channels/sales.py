"""A sales blurb: what a colleague puts into a mail to somebody who may buy."""

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
def sales(pitch: Pitch, room: Room) -> Post:
    """The reader's trouble, the article that helps, one point of it, and the call to action.

    In English, German, French or Spanish; in any other language what is ours in it is in English.
    """
    words = letters_in(pitch.lang)
    trouble = words.sales_trouble.format(pain=phrases.sentence(pitch.pain)) if pitch.pain else ""
    point = words.sales_point.format(point=pitch.points[0]) if pitch.points else ""
    parts = [
        part(4, words.hello),
        part(3, trouble),
        part(5, words.sales_offer if trouble else words.sales_offer_alone),
        part(6, pitch.title),
        part(7, pitch.url, gap="\n"),
        part(2, point, *phrases.summary(pitch)),
        part(1, phrases.call(pitch)),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title), pitch.title)
