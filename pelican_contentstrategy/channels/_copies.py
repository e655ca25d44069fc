"""What is the same on all channels that publish an article once more?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import yaml

from pelican_contentstrategy.channels import _phrases as phrases
from pelican_contentstrategy.channels._fitting import PARAGRAPH, fitted, part
from pelican_contentstrategy.channels._words import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.channels._kind import Room
    from pelican_contentstrategy.channels._pitch import Pitch

_MARKUP = re.compile(r"[\\\[\]<]|&(?=#?\w+;)")
"""What would make an element or a link; stars and the like may stay, for addresses hold some."""
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_INDEX = ("index.html", "index.htm", "index.php")


def canonical(_text: str, pitch: Pitch) -> dict[str, object]:
    """The address that search engines are to know the article by."""
    return {"canonical": pitch.canonical}


def front_matter(fields: Mapping[str, object]) -> str:
    """Fields as front matter in YAML, without those that are empty."""
    known = {key: value for key, value in fields.items() if value not in {"", None}}
    written: str = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{written}---"


def in_markdown(pitch: Pitch, room: Room, head: str = "", origin: str = "") -> str:
    """The whole article under its head; only what it is about, with the link, on a channel that has no room for it."""
    said = replace(pitch, summary=escaped(pitch.summary), points=tuple(map(escaped, pitch.points)))
    about = PARAGRAPH.join((*phrases.summary(said)[:1], *phrases.listed(said.points, 3, mark="-")[:1]))
    whole = pitch.markdown.strip() or about
    versions = ([head, whole, origin], [head, about, origin], [head, origin])
    texts = (PARAGRAPH.join(filter(None, each)) for each in versions)
    return fitted([part(1, *texts, pitch.canonical)], room, pitch.canonical, pitch.title)


def origin(pitch: Pitch) -> str:
    """The line that names where the article appeared first."""
    bare = f"<{pitch.canonical}>"
    address = bare if {"(", ")"} & {*pitch.canonical} else pitch.canonical  # the second would end it
    named = f"[{escaped(pitch.brand)}]({address})" if pitch.brand else bare
    return f"*{words_in(pitch.lang).originally.format(named)}*"


def slug(pitch: Pitch) -> str:
    """The last part of the article's address."""
    parts = [each for each in unquote(urlsplit(pitch.canonical).path).split("/") if each and each not in _INDEX]
    return parts[-1].removesuffix(".html").removesuffix(".htm") if parts else ""


def escaped(text: str) -> str:
    """Plain text that makes no element and no link in Markdown; not every one takes `<` and `&` with a backslash."""
    return _MARKUP.sub(lambda found: _ENTITIES.get(found[0]) or f"\\{found[0]}", text)
