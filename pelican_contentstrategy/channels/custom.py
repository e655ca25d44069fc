"""A channel of the site's own: what its template makes of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._kind import ChannelError, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Post, Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind()
def custom(_pitch: Pitch, _room: Room) -> Post:
    """What the channel's `template` says, a Jinja template over all that is known of an article."""
    raise ChannelError("it has no template")
