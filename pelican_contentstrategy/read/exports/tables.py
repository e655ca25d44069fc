"""Where in a file does which table begin, and what are its rows?"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from pelican_contentstrategy.read.exports.tools import recognised, tools
from pelican_contentstrategy.read.exports.tools._tool import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.read.exports.tools._tool import Layout, Tool

MARKS = ",;\t|"
"""What may stand between cells."""
HEAD = 10_000
"""Lines among which the first header must be."""
SEARCHED = 200
"""Rows of a table nobody knows that may still be a header; after that, only one behind a gap."""
SHOWN = 160


class UnreadableError(ValueError):
    """Why a file is no export that can be read; `hint` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True)
class Table:
    """The beginning of a table of a tool."""

    tool: Tool
    layout: Layout
    cells: tuple[str, ...]


class Comment(NamedTuple):
    """A line that says what the file is about."""

    text: str


class LeftOut(NamedTuple):
    """The beginning of something that is about no pages, by its first row."""

    cells: tuple[str, ...]


Part: TypeAlias = "Table | Comment | LeftOut | list[str]"
"""What follows in a file; a list is a row of the last table."""


def parts(lines: Iterable[str], mark: str, name: str = "") -> Iterator[Part]:
    """A file piece by piece; rows of tables that are left out are not among them. `name` is the file's.

    A table ends where a comment or another header follows, or behind an empty line something that does not go with it.
    """
    table: Table | None = None
    header: list[str] = []
    is_gap, is_over, searched = True, True, 0
    for row in _rows(lines, mark):
        first = row[0].lstrip("\ufeff \t") if row else ""
        if not first and not any(map(str.strip, row)):
            is_gap = True
            continue
        if first.startswith("#"):
            is_gap = is_over = True
            yield Comment(mark.join(row))
            continue
        if is_gap or (table is None and searched < SEARCHED):
            found = recognised(row, name)
            if found:
                table, header, is_gap, is_over = Table(*found, tuple(row)), row, False, False
                yield table
                continue
            if is_gap and (is_over or table is None or _is_other(table, row)):
                table, is_over, searched = None, False, 0
                yield LeftOut(tuple(row))
            is_gap = False
        searched += 1
        if table and row != header:
            yield row[table.layout.lead :] if len(row) == len(header) else row


def mark_of(lines: Sequence[str], name: str) -> str | None:
    """What stands between the cells of a file, by the header that is found with it; None if none is."""
    calendars = None
    for mark in MARKS:
        try:
            found = [each for each in parts(islice(lines, HEAD), mark, name) if isinstance(each, Table)]
        except UnreadableError:
            continue
        if any(not each.layout.is_calendar for each in found):
            return mark
        calendars = calendars or (mark if found else None)
    return calendars


def unknown(lines: Iterable[str]) -> UnreadableError:
    """What is said of a file whose header nobody knows."""
    rows = [line.strip("\ufeff \t\r\n") for line in islice(lines, HEAD)]
    first = next((row for row in rows if row and not row.startswith("#")), "")
    if not first:
        return UnreadableError("is empty" if not any(rows) else "holds comments, but no table")
    shown = first if len(first) <= SHOWN else f"{first[:SHOWN]}..."
    if first.startswith(("<", "{", "[{")):
        return UnreadableError(f"is no table: it begins with '{shown[:20]}'", "export it as CSV")
    return UnreadableError(f"is no export that is known: its header is '{shown}'", _hint(first))


def _hint(header: str) -> str:
    mark = max(MARKS, key=header.count)
    cells = {folded(cell.strip('"')) for cell in header.split(mark)}
    for tool in tools().values():
        known = {column.name.replace("_", " ") for column in tool.columns} | {column.name for column in tool.columns}
        if len(cells & known) > 1:
            return f"it has columns of {tool.name}, but not with addresses; needed is {tool.summary.rstrip('.')}"
    return f"known are {', '.join(tools())}; export pages with their addresses, in English if in doubt"


def _is_other(table: Table, row: Sequence[str]) -> bool:
    """Whether a row behind an empty line is the header of another table: it has words where this has numbers."""
    layout = table.layout
    places = (*layout.values, layout.value, layout.day)
    cells = [row[place] for place in places if place is not None and place < len(row)]
    return not any(character.isdigit() for cell in cells for character in cell)


def _rows(lines: Iterable[str], mark: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=mark)
    try:
        yield from reader
    except csv.Error as error:
        hint = "a quote may never be closed: export it again"
        raise UnreadableError(f"cannot be read from line {reader.line_num} on: {error}", hint) from error
