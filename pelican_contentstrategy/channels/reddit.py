"""Reddit: a title that says what it is, and a first comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import shortened
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


TELLING = 40
"""Characters from which on a title says by itself what it is about."""


def _beside(_text: str, pitch: Pitch) -> dict[str, object]:
    return {"url": pitch.url}


@channel_kind(limit=300, links=False, dress=_beside)
def reddit(pitch: Pitch, room: Room) -> Post:
    """A title for a link, longer by the summary where it is short, and a comment with points to go under it.

    300 characters of a title; the address has a field of its own.
    """
    summary = phrases.summary(pitch)
    longer = [f"{pitch.title} – {each}" for each in summary] if 0 < len(pitch.title) < TELLING else []
    title = next(filter(room.fits, longer), "") or shortened(pitch.title, room.fits)
    comment = (*phrases.unsaid(summary, title)[:1], *phrases.listed(pitch.points, 3, mark="-")[:1])
    return Post(title, title, {"comment": "\n\n".join(comment)})
