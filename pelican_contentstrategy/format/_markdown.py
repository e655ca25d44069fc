"""People's own words as Markdown: whatever stands in them is shown, and does nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SPECIAL = re.compile(
    r"""(?P<mark>[\\`*\[\]{}] | (?<![^\W_])_ | _(?![^\W_]) | ^[\#>] | ^[-+](?=[\s-]|$) | \#$)
      | (?P<number>^\d{1,9}(?=[.)](?:\s|$)))
      | (?P<letter><|&(?=\#?\w+;)|~(?=~)|(?<=~)~)
    """,
    re.VERBOSE,
)
"""What means something: wherever it stands, at the edge of a word, or at either end of a text."""
ENTITIES = {"<": "&lt;", "&": "&amp;", "~": "&#126;"}
"""Letters that not every Markdown takes with a backslash."""
BAR = "\\|"
"""A bar that ends no cell."""
ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


def plain(words: str) -> str:
    """Text on one line."""
    return " ".join(printable(words).split())


def text(words: str) -> str:
    """Text that may stand in a heading, a paragraph or a list."""
    return SPECIAL.sub(_harmless, plain(words))


def _harmless(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\"
    return ENTITIES[found["letter"]] if found["letter"] else f"\\{found['mark']}"


def quoted(words: str) -> str:
    """Words that are spoken of."""
    return f"“{text(words)}”"


def code(words: str) -> str:
    """Text to be taken letter by letter."""
    shown = plain(words)
    if "`" not in shown:
        return f"`{shown}`"
    fence = "`" * (1 + max(map(len, re.findall("`+", shown))))
    return f"{fence} {shown} {fence}"


def link(words: str, url: str) -> str:
    """A link to a page of the web; nothing where the address is of another kind."""
    return f"[{text(words)}](<{url}>)" if ADDRESS.fullmatch(url) else ""


def address(url: str) -> str:
    """A link that shows where it leads; nothing where the address is of another kind."""
    return f"<{url}>" if ADDRESS.fullmatch(url) else ""


def bullets(items: Iterable[str]) -> str:
    """A list of texts that are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of texts that are Markdown already."""
    return "\n".join([_row(head), f"|{'---|' * len(head)}", *map(_row, rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"


def section(title: str, blocks: Iterable[str], level: int = 2) -> Iterator[str]:
    """Paragraphs under a heading; nothing where there are none."""
    found = [block for block in blocks if block]
    if found:
        yield f"{'#' * level} {title}"
        yield from found
