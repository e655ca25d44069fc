"""Instagram: a picture, and a caption without a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._words import words_in

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


FOLD = 125


def _picture(_text: str, pitch: Pitch) -> dict[str, object]:
    return {"image": pitch.image, "alt": pitch.image_text, "url": pitch.url}


@channel_kind(limit=2_200, fold=FOLD, needs=("image",), links=False, dress=_picture)
def instagram(pitch: Pitch, room: Room) -> Post:
    """A short point before the fold, the summary, two more points, where the link is, and five hashtags.

    An address in a caption cannot be followed: it stands beside the text, for the profile or a story. 2,200 characters,
    of which about 125 are seen before a reader asks for more.
    """
    short = sorted(pitch.points, key=len)
    first = opening((*short, phrases.pain(pitch), pitch.title), room, "", FOLD)
    tags = hashtags(pitch.tags, 5)
    parts = [
        part(6, first),
        part(4, *phrases.unsaid(phrases.summary(pitch), first)),
        part(3, *phrases.listed(phrases.unsaid(pitch.points, first), 2)),
        part(5, words_in(pitch.lang).link_in_bio),
        part(2, *(" ".join(tags[:number]) for number in range(len(tags), 0, -1))),
    ]
    return Post(fitted(parts, room, "", pitch.title))
