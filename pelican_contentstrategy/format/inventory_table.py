"""An inventory for people: as much of it as the screen has room for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from pelican_contentstrategy.format._words import count, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.inventory import Entry

HEADINGS = {
    "words": "words",
    "reading_minutes": "min",
    "grade": "grade",
    "inlinks": "in",
    "outlinks": "out",
    "depth": "depth",
    "published": "published",
    "status": "status",
    "pillar": "pillar",
    "cluster": "cluster",
    "stage": "stage",
    "persona": "persona",
    "cta": "cta",
}
"""Columns from left to right; the path follows them."""
BY_WEIGHT = (
    "words grade inlinks pillar status depth stage persona published cluster cta outlinks reading_minutes".split()
)
"""Where there is no room for all, the first of them are shown."""
WIDEST = 24
"""Cells of a column, at most; the end of a longer text is left out."""
GAP = "  "


def inventory_table(entries: Iterable[Entry]) -> RenderableType:
    """A line for each entry: the columns that a screen has room for, all of them where there is no screen.

    A column in which nothing stands is left out. Paths come last and whole; a long one goes on in the next line.
    """
    return _Table(tuple(entries))


@dataclass(frozen=True)
class _Column:
    cells: tuple[str, ...]
    """The heading, then a cell for each entry."""
    is_number: bool

    @property
    def width(self) -> int:
        return max(map(cell_len, self.cells))

    def padded(self) -> Iterator[str]:
        for cell in self.cells:
            blanks = " " * (self.width - cell_len(cell))
            yield f"{blanks}{cell}" if self.is_number else f"{cell}{blanks}"


@dataclass(frozen=True)
class _Table:
    entries: tuple[Entry, ...]

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        paths = ["path", *(printable(entry.path) for entry in self.entries)]
        filled = {name: column for name in HEADINGS if any((column := self._column(name)).cells[1:])}
        shown = filled
        if options.is_terminal:
            room = options.max_width - min(max(map(cell_len, paths)), options.max_width // 2)
            shown = _fitting(filled, room)
        rows = zip(*(column.padded() for column in shown.values()), paths, strict=True)
        head, *lines = (f"{GAP.join(row)}\n" for row in rows)
        table = Text.assemble((head, "bold"), *lines, "\n", end="")
        table.append(f"{self._summary()}\n")
        if len(shown) < len(filled):
            hidden = ", ".join(name for name in filled if name not in shown)
            table.append(f"no room for: {hidden}\n", style="dim")
        yield table

    def _column(self, name: str) -> _Column:
        values = [getattr(entry, name) for entry in self.entries]
        is_number = any(isinstance(value, int | float) for value in values)
        return _Column((HEADINGS[name], *map(_cell, values)), is_number)

    def _summary(self) -> str:
        kinds = Counter(entry.kind for entry in self.entries)
        told = f"{count(kinds['article'], 'article')}, {count(kinds['page'], 'page')}"
        return f"{told}, {count(kinds[None], 'file')} that Pelican left out" if kinds[None] else told


def _fitting(columns: dict[str, _Column], room: int) -> dict[str, _Column]:
    chosen = set()
    for name in filter(columns.__contains__, BY_WEIGHT):
        needed = columns[name].width + len(GAP)
        if needed <= room:
            chosen.add(name)
            room -= needed
    return {name: column for name, column in columns.items() if name in chosen}


def _cell(value: float | str | None) -> str:
    if isinstance(value, str):
        text = printable(value)
        return text if cell_len(text) <= WIDEST else f"{set_cell_size(text, WIDEST - 1).rstrip()}…"
    return "" if value is None else f"{value:,}"
