"""Where in a text are its links and tags, in bytes, as Bluesky wants to be told?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pelican_contentstrategy.channels._addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = regex.compile(r"(?<!\S)#([\p{L}\p{M}\p{N}_\u200c\u200d]+)")
_LETTER = regex.compile(r"\p{L}")


def facets(text: str) -> Iterator[dict[str, object]]:
    """The links and tags of a text, in their order."""
    links = [(start, end, _feature("link", uri=text[start:end])) for start, end in addresses(text, bare=False)]
    tags = [(*each.span(), _feature("tag", tag=each[1])) for each in _TAG.finditer(text) if _LETTER.search(each[1])]
    for start, end, feature in sorted([*links, *tags], key=lambda each: each[:2]):
        yield {"index": {"byteStart": _bytes(text[:start]), "byteEnd": _bytes(text[:end])}, "features": [feature]}


def _feature(kind: str, **values: str) -> dict[str, str]:
    return {"$type": f"app.bsky.richtext.facet#{kind}", **values}


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
