"""LinkedIn: the reader's trouble inside the fold, then short paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, opening, part
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import Post, channel_kind
from pelican_contentstrategy.channels._words import words_in

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


FOLD = 210
_RESERVED = regex.compile(r"[\\|{}@\[\]()<>#*_~]")
_TAG = regex.compile(r"(?<!\S)#([\p{L}\p{M}\p{N}]+)")


def _commentary(text: str, _pitch: Pitch) -> dict[str, object]:
    """The text as its programming interface takes it, which cuts off silently what is not escaped."""
    end, told = 0, []
    for tag in _TAG.finditer(text):
        told += [_escaped(text[end : tag.start()]), "{hashtag|\\#|", tag[1], "}"]
        end = tag.end()
    return {"commentary": "".join((*told, _escaped(text[end:])))}


def _escaped(text: str) -> str:
    return _RESERVED.sub(lambda found: f"\\{found[0]}", text)


@channel_kind(limit=3_000, fold=FOLD, dress=_commentary)
def linkedin(pitch: Pitch, room: Room) -> Post:
    """The reader's trouble or a point before the fold, the summary, up to three points, and up to five hashtags.

    3,000 characters, of which about 210 are seen before a reader asks for more.
    """
    summary, words = phrases.summary(pitch), words_in(pitch.lang)
    hook = pitch.points[2:] or (summary if pitch.points[1:] else ())
    openings = (phrases.pain(pitch), *hook, phrases.announced(pitch), pitch.title)
    first = opening(openings, room, pitch.url, FOLD)
    points = phrases.unsaid(pitch.points, first)
    tags = hashtags(pitch.tags, 5)
    parts = [
        part(6, first),
        part(5, *phrases.unsaid(summary, first)),
        part(4, *phrases.listed(points, 3, words.points)),
        part(3, *(f"{each}{words.reading_time(pitch.minutes)}" for each in phrases.unsaid([pitch.title], first))),
        part(7, pitch.url, gap="\n"),
        part(2, phrases.call(pitch)),
        part(2, phrases.more(pitch)),
        part(1, *(" ".join(tags[:number]) for number in range(len(tags), 0, -1))),
    ]
    return Post(fitted(parts, room, pitch.url, pitch.title))
