"""Discord: a server's channel, in Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import fitted, part
from pelican_contentstrategy.channels._kind import Post, channel_kind

if TYPE_CHECKING:
    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch


_MARKS = regex.compile(r"[\\*_~`|]|^(?:[#>-]|\d+\.)(?=\s)", regex.MULTILINE)
_ADDRESS = regex.compile(r"\S*://\S*")


@channel_kind(limit=2_000)
def discord(pitch: Pitch, room: Room) -> Post:
    """The title in bold letters, a point as a quotation, the summary and the link, which shows a preview."""
    said = replace(
        pitch,
        title=_escaped(pitch.title),
        summary=_escaped(pitch.summary),
        points=tuple(map(_escaped, pitch.points)),
    )
    parts = [
        part(4, f"**{said.title}**" if said.title else ""),
        part(3, *(f"> {each}" for each in said.points)),
        part(2, *phrases.summary(said)),
        part(5, pitch.url),
    ]
    return Post(fitted(parts, room, pitch.url, said.title))


def _escaped(text: str) -> str:
    """A text that reads as it is written; addresses in it stay whole."""
    end, told = 0, []
    for address in _ADDRESS.finditer(text):
        told += [_MARKS.sub(r"\\\g<0>", text[end : address.start()]), address[0]]
        end = address.end()
    return "".join((*told, _MARKS.sub(r"\\\g<0>", text[end:])))
