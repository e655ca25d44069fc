"""Text in columns, as wide as they must be and no wider than the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from pelican_contentstrategy.format._words import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2
"""Blanks between two columns."""
LEAST = 8
"""No column is cut below this."""


@dataclass(frozen=True)
class Cell:
    """What stands in one place; a number stands at the right of its column, and is never cut."""

    text: str = ""
    style: str = ""
    is_number: bool = False
    is_whole: bool = False
    """Whether it means nothing any more once it is cut."""


def number(value: int | None, style: str = "") -> Cell:
    """A cell with a number, or an empty one."""
    return Cell("" if value is None else f"{value:,}", style, is_number=True)


def grid(rows: Sequence[Sequence[Cell]], room: int | None = None) -> Text:
    """Lines of cells, all as many, the first of them headings; columns with a heading alone are left out.

    Where a line does not fit, the widest columns are cut, down to where nothing could be recognised any more.
    """
    columns = [column for column in zip(*rows, strict=True) if any(cell.text for cell in column[1:])]
    numbers = [any(cell.is_number for cell in column[1:]) for column in columns]
    texts = [[printable(cell.text) for cell in column] for column in columns]
    widths = [max(map(cell_len, column)) for column in texts]
    may_be_cut = [not any(cell.is_number or cell.is_whole for cell in column) for column in columns]
    while room is not None and sum(widths) + GAP * (len(widths) - 1) > room:
        widest = max((width for width, may in zip(widths, may_be_cut, strict=True) if may), default=0)
        if widest <= LEAST:
            break
        widths[next(i for i, width in enumerate(widths) if width == widest and may_be_cut[i])] -= 1
    lines = Text(end="")
    for index in range(len(rows)):
        line = Text(end="")
        for column, column_texts, width, is_number in zip(columns, texts, widths, numbers, strict=True):
            text = column_texts[index]
            line.append(_filled(text, width, is_number=is_number), column[index].style if text else "")
            line.append(" " * GAP)
        line.rstrip()
        lines.append_text(line).append("\n")
    return lines


def _filled(text: str, width: int, *, is_number: bool) -> str:
    if cell_len(text) > width:
        return f"{set_cell_size(text, width - 1)}…"
    blanks = " " * (width - cell_len(text))
    return f"{blanks}{text}" if is_number else f"{text}{blanks}"
