"""What could be written next, for people: by what each piece is asked for, and why."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._grid import Cell, grid
from pelican_contentstrategy.format._words import count, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.assignment import Wanted

SHOWN = 20
"""Pieces at most: nobody chooses from more."""


def wanted_table(pieces: Sequence[Wanted]) -> RenderableType:
    """The most urgent pieces, each by the words that ask for it."""
    return _Table(tuple(pieces))


@dataclass(frozen=True)
class _Table:
    pieces: tuple[Wanted, ...]

    def __rich_console__(self, _: Console, __: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        if not self.pieces:
            yield Text("nothing is planned that is not begun, and the strategy has no gaps\n", end="")
            return
        rows = [[Cell("brief new ...", "bold"), Cell("why", "bold"), Cell("brief", "bold")]]
        rows += [
            [Cell(_asked(each), is_whole=True), Cell(each.reason), Cell(each.brief)] for each in self.pieces[:SHOWN]
        ]
        table = grid(rows)
        more = len(self.pieces) - SHOWN
        if more > 0:
            table.append(f"and {more:,} more: 'pelican-contentstrategy coverage' tells of all\n")
        table.append(f"{count(len(self.pieces), 'piece')} wanted; or name a title of your own\n")
        yield table


def _asked(wanted: Wanted) -> str:
    """What to write behind `brief new` in a shell."""
    parts = wanted.name.split(" ", 1)
    is_gap = wanted.name != wanted.title
    return " ".join(map(shlex.quote, parts)) if is_gap else shlex.quote(printable(wanted.name))
