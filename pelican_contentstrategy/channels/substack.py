"""Substack: the article once more, as a letter to subscribers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._copies import canonical, in_markdown, origin
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(is_copy=True, dress=canonical)
def substack(pitch: Pitch, room: Room) -> Post:
    """The article in Markdown to paste, with title and subtitle beside it, and a first line that names the original."""
    text = in_markdown(pitch, room, origin(pitch))
    return Post(text, pitch.title, {"subtitle": next(iter(phrases.summary(pitch)), "")})
