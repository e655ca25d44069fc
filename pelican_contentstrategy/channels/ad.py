"""An advertisement: a headline and a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._counting import double_width
from pelican_contentstrategy.channels._fitting import shortened
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


HEADLINE = 30


def _fields(text: str, pitch: Pitch) -> dict[str, object]:
    return {"headline": _headline(pitch), "description": text, "url": pitch.url}


@channel_kind(limit=90, count=double_width, unit="characters, wide ones counted twice", links=False, dress=_fields)
def ad(pitch: Pitch, room: Room) -> Post:
    """A headline of 30 characters and a description of 90, for search advertisements; the address stands beside them.

    Wide characters, such as Chinese, count as two.
    """
    headline = _headline(pitch)
    said = (*sorted(phrases.summary(pitch), key=len, reverse=True), *sorted(pitch.points, key=len), phrases.pain(pitch))
    texts = (each for each in (*said, phrases.sentence(pitch.cta)) if each and each != headline)
    return Post(next(filter(room.fits, texts), "") or shortened(pitch.title, room.fits), headline)


def _headline(pitch: Pitch) -> str:
    keyword = phrases.keyword_question(pitch) or phrases.capitalised(pitch.keyword)
    whole = (each for each in (pitch.title, phrases.pain(pitch), keyword, pitch.topic) if each and _is_short(each))
    return next(whole, "") or shortened(pitch.title, _is_short)


def _is_short(text: str) -> bool:
    return double_width(text) <= HEADLINE
