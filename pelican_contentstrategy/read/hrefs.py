"""Where in a source is an address written, whatever its markup language?"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.read.markup import front_matter_end

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = re.compile(
    r"""(?: (?P<link>\]\(\s*<?|<|(?:href|src)\s*=\s*["']?)
          | ^[ ]{,3}\[(?P<label>[^\[\]]+)\]:\s*<?                        # Markdown: [label]: address
          | ^\s*\.\.[ ]+_`?(?P<name>[^`:]+)`?:\s+                        # reStructuredText: .. _name: address
          | (?P<directive>^\s*\.\.[ ]+[^:]*(?:image|figure)::\s+|^\s*:target:\s+)
        )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between the start of a line, or of its last part, and an address."""
CLOSING = frozenset(" \t\r\n)>\"'`")
USE = re.compile(
    r"""\[(?P<label>[^\[\]]{1,300})\](?!\[[^\]]|[:(])                     # [label], [label][], [text][label]
      | (?:`(?P<phrase>[^`<>]{1,300})`|\b(?P<name>\w{1,300}))_(?!\w)     # `name`_, name_
    """,
    re.VERBOSE,
)
WRITTEN_OUT = re.compile(r"""(?:\]\(\s*<?|(?:href|src)\s*=\s*["']|\]:\s*<?|:[ ]+)\Z""", re.IGNORECASE)
"""What stands before an address that may become any other; not before one that is its own text, or is not quoted."""
EMBEDDED = re.compile(r"`[^`<>]*<\Z")
"""reStructuredText: `text <address>`_"""
LINE = 300
"""Characters before an address that tell what it is part of."""
Place: TypeAlias = tuple[int, tuple[int, int]]
"""Offset of a link, and offsets of its address, which stands elsewhere if the link is a reference."""


def locate_link(source: str, href: str, nth: int = 0) -> tuple[int, int] | None:
    """Offsets of an address as written, for the nth link or image that leads there, from 0.

    A reference leads to the address in its definition. If fewer links are recognised, the last one stands for the rest.
    """
    links, others = _links(source, href)
    places = sorted(links or others)
    return places[min(nth, len(places) - 1)][1] if places else None


def locate_replaceable(source: str, href: str, nth: int, times: int) -> tuple[int, int] | None:
    """The same of an address that may be replaced by another, if `times` links and images lead there in all.

    None where it is written otherwise than it is read, where it is the text of its link as well, and where samples or
    comments have it too, so that nobody can tell one from the other.
    """
    links, others = _links(source, href)
    if len(links) != times or others or not nth < times:
        return None
    start, end = sorted(links)[nth][1]
    before = source[max(0, start - LINE) : start]
    is_embedded = EMBEDDED.search(before) and source.startswith(">`", end)
    return (start, end) if source[start:end] == href and (WRITTEN_OUT.search(before) or is_embedded) else None


def _links(source: str, href: str) -> tuple[list[Place], list[Place]]:
    """Where links are that lead to an address, each with the address as written; and other places that have it."""
    links, others = [], []
    uses: dict[str, list[int]] | None = None
    for start, end in _written(source, href):
        line = max(source.rfind("\n", 0, start) + 1, start - LINE)
        opening = OPENING.search(source[line:start])
        if opening is None:
            others.append((start, (start, end)))
            continue
        name = (opening["label"] or opening["name"] or "").casefold()
        if not name:
            links.append((start, (start, end)))
            continue
        if uses is None:
            uses = _uses(source)
        links += [(use, (start, end)) for use in uses.pop(name, [start])]
    return links, others


def _written(source: str, href: str) -> Iterator[tuple[int, int]]:
    """Every place of an address in the text, escaped or not, unless it is part of a longer one."""
    begin = max(front_matter_end(source), source.find("</head>"))
    spellings = dict.fromkeys((href, escape(href, quote=False), escape(href), href.removeprefix("mailto:")))
    for spelling in filter(None, spellings):
        start = source.find(spelling, begin)
        while start >= 0:
            end = start + len(spelling)
            if end == len(source) or source[end] in CLOSING:
                yield start, end
            start = source.find(spelling, end)


def _uses(source: str) -> dict[str, list[int]]:
    """Where references stand, by what they are called."""
    uses: dict[str, list[int]] = {}
    for use in USE.finditer(source):
        uses.setdefault((use["label"] or use["phrase"] or use["name"]).casefold(), []).append(use.start())
    return uses
