"""A press blurb: what a newsroom can take over as it is."""

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
def press(pitch: Pitch, room: Room) -> Post:
    """Headline, what it says, a sentence to quote with its author, who we are and where to read on.

    In English, German, French or Spanish; in any other language what is ours in it is in English.
    """
    words = letters_in(pitch.lang)
    point, *more = pitch.points or ("",)
    by = {"author": pitch.author or pitch.brand, "brand": pitch.brand}
    quote = words.press_quote.format(point=point, **by) if point and pitch.brand else ""
    parts = [
        part(6, pitch.title),
        part(5, *phrases.summary(pitch)),
        part(4, quote.replace(f"({pitch.brand}, {pitch.brand})", f"({pitch.brand})")),
        part(1, *more),
        part(2, words.press_about.format(**by, mission=phrases.sentence(pitch.mission)) if pitch.mission else ""),
        part(7, words.press_more.format(url=pitch.url), pitch.url),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title), pitch.title)
