"""Where in a source is an address written, whatever its markup language?"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

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
LINE = 300
"""Characters before an address that tell what it is part of."""


def locate_link(source: str, href: str, nth: int = 0) -> tuple[int, int] | None:
    """Offsets of an address as written, for the nth link or image that leads there, from 0.

    A reference leads to the address in its definition. If fewer links are recognised, the last one stands for the rest.
    """
    links, others = [], []
    uses: dict[str, list[int]] | None = None
    for start, end in _written(source, href):
        line = max(source.rfind("\n", 0, start) + 1, start - LINE)
        opening = OPENING.search(source[line:start])
        if opening is None:
            others.append((start, (start, end)))
            continue
        name = (opening["label"] or opening["name"] or "").casefold()
        if uses is None:
            uses = _uses(source)
        links += [(use, (start, end)) for use in uses.pop(name, [start])]
    places = sorted(links or others)
    return places[min(nth, len(places) - 1)][1] if places else None


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
