"""Medium: the article once more, to paste or import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._copies import canonical, escaped, in_markdown, origin
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(is_copy=True, dress=canonical)
def medium(pitch: Pitch, room: Room) -> Post:
    """The article in Markdown under its title, with a last line that names the original.

    The line is for readers; search engines go by the canonical link in the story's settings, which an import sets.
    """
    return Post(
        in_markdown(pitch, room, f"# {escaped(pitch.title)}" if pitch.title else "", origin(pitch)), pitch.title
    )
