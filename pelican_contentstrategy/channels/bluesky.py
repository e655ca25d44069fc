"""Bluesky: one thought, a link and tags, with the places of both in bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._counting import graphemes, utf8_bytes
from pelican_contentstrategy.channels._facets import facets
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import Limit, Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


BYTES = Limit(3_000, utf8_bytes, "bytes")
TAGS = 8
"""Tags a record may have."""


def _record(text: str, pitch: Pitch) -> dict[str, object]:
    """What a record has besides its text: where links and tags are, tags that are not in the text, the language."""
    more = [tag[1:] for tag in hashtags(pitch.tags, TAGS) if tag not in text]
    return {"facets": [*facets(text)], "tags": more, "langs": [pitch.lang] if pitch.lang else []}


@channel_kind(limit=300, count=graphemes, also=(BYTES,), dress=_record)
def bluesky(pitch: Pitch, room: Room) -> Post:
    """A point told nowhere else, the link, and up to three hashtags; facets for programs that post it.

    300 characters as readers see them, and no more than 3,000 bytes; an address counts with all its letters.
    """
    pain = f"{phrases.pain(pitch)} {pitch.title}" if pitch.pain else ""
    first = opening((*phrases.turned(pitch.points, 2), pain, pitch.title, *phrases.summary(pitch)), room, pitch.url)
    tags = hashtags(pitch.tags, 3)
    parts = [
        part(3, first),
        part(4, pitch.url),
        part(1, *(" ".join(tags[:number]) for number in range(len(tags), 0, -1))),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title))
