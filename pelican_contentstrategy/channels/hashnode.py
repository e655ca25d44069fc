"""Hashnode: the article once more, as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._copies import canonical, front_matter, in_markdown, slug
from pelican_contentstrategy.channels._hashtags import slugs
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


MOST_TAGS = 5


@channel_kind(is_copy=True, dress=canonical)
def hashnode(pitch: Pitch, room: Room) -> Post:
    """The article in Markdown with the front matter of Hashnode, as a draft, and the original named as canonical.

    Up to five tags as slugs. Who publishes from a repository adds `domain`, the address of their blog there.
    """
    head = {
        "title": pitch.title,
        "subtitle": next(iter(phrases.summary(pitch)), ""),
        "slug": slug(pitch),
        "tags": ", ".join(slugs(pitch.tags, MOST_TAGS)),
        "cover": pitch.image,
        "canonical": pitch.canonical,
        "seriesSlug": next(iter(slugs([pitch.topic], 1)), ""),
        "saveAsDraft": True,
    }
    return Post(in_markdown(pitch, room, front_matter(head)), pitch.title)
