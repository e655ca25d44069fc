"""Slack: for colleagues or a community, short and with the link in the title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._slack_text import SECTION, blocks, escaped
from pelican_contentstrategy.channels._words import words_in

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(limit=SECTION, dress=blocks)
def slack(pitch: Pitch, room: Room) -> Post:
    """The title as a link with the time it takes, a point and the summary, in Slack's own markup; blocks for programs.

    3,000 characters of a section, counted with what is escaped in them; the header of the blocks has 150.
    """
    said = replace(
        pitch,
        title=escaped(pitch.title),
        summary=escaped(pitch.summary),
        points=tuple(map(escaped, pitch.points)),
        url=escaped(pitch.url),
    )
    time = words_in(pitch.lang).reading_time(pitch.minutes)
    link = f"<{said.url}|{said.title}>" if said.title else f"<{said.url}>"
    first = opening((*said.points, *phrases.summary(said)), room, link)
    parts = [
        part(3, first),
        part(4, f"{link}{time}", link, said.url),
        part(2, *phrases.unsaid(phrases.summary(said), first)),
    ]
    return Post(fitted(parts, room, said.url, said.title))
