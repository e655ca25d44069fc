"""Telegram: a title in bold letters, and what it says in short."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._counting import utf16_units
from pelican_contentstrategy.channels._fitting import fitted, part
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


CAPTION = 1_024


def _html(text: str, pitch: Pitch) -> dict[str, object]:
    """The text in the HTML that its bots send; what readers see of it is what counts."""
    head, title = "", pitch.title
    if title and text.startswith(f"{title}\n"):
        head, text = f"<b>{escape(title, quote=False)}</b>", text.removeprefix(title)
    return {"html": f"{head}{escape(text, quote=False)}", "parse_mode": "HTML"}


@channel_kind(limit=4_096, count=utf16_units, unit="units of UTF-16", dress=_html)
def telegram(pitch: Pitch, room: Room) -> Post:
    """The title, the summary, two points and the link; a shorter one as the caption of the article's image.

    4,096 units of UTF-16, in which most emoji take two; a caption has 1,024.
    """
    text = _told(pitch, room)
    if not pitch.image:
        return Post(text)
    caption = _told(pitch, replace(room, limit=min(CAPTION, room.limit or CAPTION)))
    return Post(text, extra={"photo": pitch.image, "caption": _html(caption, pitch)["html"]})


def _told(pitch: Pitch, room: Room) -> str:
    parts = [
        part(4, pitch.title),
        part(3, *phrases.summary(pitch)),
        part(2, *phrases.listed(pitch.points, 2, mark="–")),
        part(5, pitch.url),
        part(1, phrases.call(pitch)),
    ]
    return fitted(parts, room, pitch.url, pitch.title)
