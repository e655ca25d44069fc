"""An e-mail: one article, said so that readers know what they get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._mail import envelope, section, subject

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(dress=envelope)
def email(pitch: Pitch, room: Room) -> Post:
    """A heading, a teaser that says what readers get, points and a link; subject, preheader and HTML beside it.

    A subject has 60 characters, a preheader 40 to 130.
    """
    return Post(section(pitch, room), subject(pitch))
