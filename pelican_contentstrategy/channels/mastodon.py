"""Mastodon: a question or a thought, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._counting import mastodon_characters
from pelican_contentstrategy.channels._fitting import PARAGRAPH, fitted, opening, part
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind(limit=500, count=mastodon_characters)
def mastodon(pitch: Pitch, room: Room) -> Post:
    """The question that the keyword asks or another point, the title with its link, and up to four hashtags.

    Addresses take 23 characters, and of a mention only its first half counts. Servers may allow more: set `limit`.
    """
    summary = phrases.summary(pitch)
    openings = (
        phrases.keyword_question(pitch),
        *pitch.points[1:],
        *(phrases.labelled(pitch, each) for each in (*summary, *pitch.points, pitch.title)),
        *(summary if pitch.points else ()),
        pitch.title,
        *summary,
    )
    first = opening(openings, room, pitch.url)
    going_on = phrases.unsaid((*phrases.turned(pitch.points, 1), *summary), first)
    # below a summary that is all there is, a title would make it just title and summary
    is_summary = not pitch.points and bool(summary) and first.endswith(summary)
    tags = hashtags(pitch.tags, 4)
    parts = [
        part(4, first),
        part(3, *going_on),
        part(2, *(() if is_summary else phrases.unsaid([pitch.title], first))),
        part(5, pitch.url, gap=PARAGRAPH if is_summary else "\n"),
        part(1, *(" ".join(tags[:number]) for number in range(len(tags), 0, -1))),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title))
