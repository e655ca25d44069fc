"""A guest article: the letter that offers one to an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, part
from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._letters import letters_in

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


@channel_kind()
def guest_article(pitch: Pitch, room: Room) -> Post:
    """A letter to an editor: the idea, points, a sample of our writing, and what happens next.

    In English, German, French or Spanish; in any other language it is in English.
    """
    words = letters_in(pitch.lang)
    about = pitch.keyword or pitch.topic or pitch.title
    summary = next(iter(phrases.summary(pitch)), "")
    parts = [
        part(5, words.hello),
        part(6, words.guest_idea.format(about=about) if about else ""),
        part(3, words.guest_about.format(summary=summary) if summary else ""),
        part(4, *phrases.listed(pitch.points, 3, words.guest_points, "–")),
        part(7, words.guest_sample.format(url=pitch.url), pitch.url),
        part(2, words.guest_ask),
        part(1, pitch.author, pitch.brand),
        part(1, *phrases.unsaid([pitch.brand], pitch.author), gap="\n"),
    ]
    subject = words.guest_subject.format(title=pitch.title) if pitch.title else ""
    return Post(fitted(parts, room, pitch.url, pitch.title), subject)
