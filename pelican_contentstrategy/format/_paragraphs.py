"""Text in lines of bounded width, as wide as a screen shows its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from pelican_contentstrategy.format._words import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTH = 80


def paragraph(text: str, indent: int = 0, hang: int = 0) -> Iterator[str]:
    """A text in lines, each behind as many blanks, and behind as many more from the second line on.

    What no blank divides is cut where the line ends.
    """
    front, room, line = " " * indent, WIDTH - indent, ""
    for word in printable(text).split():
        for part in chop_cells(word, room - hang) if cell_len(word) > room - hang else [word]:
            longer = f"{line} {part}" if line else part
            if line and cell_len(longer) > room:
                yield front + line
                front, room, longer = " " * (indent + hang), WIDTH - indent - hang, part
            line = longer
    if line:
        yield front + line


def labelled(label: str, texts: Iterable[str], indent: int, column: int) -> Iterator[str]:
    """Texts below each other in a column, what they are in front of the first; nothing where there are none."""
    front = f"{' ' * indent}{label}".ljust(column)
    for text in texts:
        for line in paragraph(text, column):
            yield front + line[column:]
            front = " " * column
