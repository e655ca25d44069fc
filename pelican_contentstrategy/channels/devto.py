"""dev.to: the article once more, for developers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._copies import canonical, front_matter, in_markdown
from pelican_contentstrategy.channels._hashtags import slugs
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


MOST_TAGS = 4


@channel_kind(is_copy=True, dress=canonical)
def devto(pitch: Pitch, room: Room) -> Post:
    """The article in Markdown with the front matter of dev.to, unpublished, and the original named as canonical.

    Four tags at most, of letters and digits; the topic becomes the series.
    """
    head = {
        "title": pitch.title,
        "published": False,
        "description": next(iter(phrases.summary(pitch)), ""),
        "tags": ", ".join(slugs(pitch.tags, MOST_TAGS, join="")),
        "canonical_url": pitch.canonical,
        "cover_image": pitch.image,
        "series": pitch.topic,
    }
    return Post(in_markdown(pitch, room, front_matter(head)), pitch.title)
