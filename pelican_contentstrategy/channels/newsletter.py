"""A newsletter: one article among others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._mail import envelope, section, subject

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(dress=envelope)
def newsletter(pitch: Pitch, room: Room) -> Post:
    """A section with heading, teaser, points and link; the whole letter is made by the command `newsletter`.

    A subject has 60 characters, a preheader 40 to 130.
    """
    return Post(section(pitch, room), subject(pitch))
