"""What does a row say was counted, of which document and when - or why does it say nothing?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.performance import Period, Unmatched, metric_name
from pelican_contentstrategy.model.target import parted
from pelican_contentstrategy.read.exports.addresses import Place
from pelican_contentstrategy.read.exports.dates import NotADateError, period_in
from pelican_contentstrategy.read.exports.numbers import NotANumberError, number_in
from pelican_contentstrategy.read.exports.tables import Table
from pelican_contentstrategy.read.exports.tools import column_of
from pelican_contentstrategy.read.exports.tools._tool import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from pelican_contentstrategy.read.exports.addresses import Addresses
    from pelican_contentstrategy.read.exports.numbers import Kind, Mark
    from pelican_contentstrategy.read.exports.tables import Part

ROWS = "rows"
"""What an average of a table of one's own is weighted by, if nothing else is known: each row counts alike."""
AVERAGES = frozenset("average avg ctr mean median percent percentage position rank rate ratio score share".split())
"""Words in the name of a metric that tell that several of it are not added up."""
GRACE = timedelta(days=1)
"""It is tomorrow somewhere."""
REMEMBERED = 50_000
"""Addresses whose places are remembered; more would take up memory in the end."""


class Figure(NamedTuple):
    """A number in a row, and what an average is to be weighted by."""

    metric: str
    column: Column
    value: float
    weight: float = 1


class Entry(NamedTuple):
    """A row that says something. Without a key, it is about an address of this site that is no document's: `reason`."""

    path: str
    key: str
    reason: str
    shown: str
    period: Period | None
    figures: list[Figure]


@dataclass
class RowReader:
    """Reads the rows of a file, table by table.

    `decimal` is what its numbers have before decimals, `days` are those that its rows are dated by, and `period` what
    all of it is about. Nothing was counted after `today`.
    """

    addresses: Addresses
    today: date
    decimal: Mark = ""
    days: Period | None = None
    period: Period | None = None
    table: Table | None = None
    _places: dict[tuple[str, str], Place] = field(default_factory=dict)

    def read(self, pieces: Iterable[Part]) -> Iterator[Entry | Unmatched]:
        """Every row of every table, in order."""
        for piece in pieces:
            if isinstance(piece, list):
                if self.table and not self.table.layout.is_calendar:
                    yield self._entry(piece, self.table)
            elif isinstance(piece, Table):
                self.table = piece

    def _entry(self, row: Sequence[str], table: Table) -> Entry | Unmatched:
        layout = table.layout
        names = (row[each] for each in (layout.address, *layout.titles) if each is not None and each < len(row))
        shown = next(filter(None, names), "")
        if len(row) < layout.width:
            cells = f"{len(row)} cell{'' if len(row) == 1 else 's'}"
            return Unmatched(shown, f"has {cells} of {len(table.cells)}: the file may be cut off here")
        reason = layout.refuse(row)
        place = Place(reason=reason) if reason else self._place(row, table)
        if not place.path:
            return Unmatched(shown, place.reason)
        try:
            period = self._period(row, table)
            figures = list(self._figures(row, table))
        except (NotANumberError, NotADateError) as error:
            return Unmatched(shown, str(error))
        if period and period.first > self.today + GRACE:
            return Unmatched(shown, f"is dated {period}, in the future")
        if not figures:
            return Unmatched(shown, "has no number")
        return Entry(place.path, place.key, place.reason, shown, period, figures)

    def _place(self, row: Sequence[str], table: Table) -> Place:
        layout = table.layout
        if layout.address is None:
            return self.addresses.titled(tuple(row[each] for each in layout.titles))
        address, host = row[layout.address], "" if layout.host is None else row[layout.host]
        key = parted(address)[0], host
        found = self._places.get(key)
        if found is None:
            if len(self._places) >= REMEMBERED:
                self._places.clear()
            found = self._places[key] = self.addresses.find(*key)
        return found

    def _period(self, row: Sequence[str], table: Table) -> Period | None:
        written = None if table.layout.day is None else period_in(row[table.layout.day])
        if written is None or not table.tool.is_log or not written.month or self.days is None:
            return written or self.period
        whole = Period.of_month(written.first.year, written.first.month)
        last = min(whole.last, self.days.last, max(self.today + GRACE, written.last))
        return Period(max(whole.first, self.days.first), last)

    def _figures(self, row: Sequence[str], table: Table) -> Iterator[Figure]:
        layout, tool = table.layout, table.tool.name
        if layout.metric is not None and layout.value is not None:
            metric = metric_name(row[layout.metric])
            column = own_column(metric, row[layout.value])
            value = self._number(row[layout.value], column, table.cells[layout.value])
            if value is not None:
                yield Figure(metric, column, value)
            return
        for column in layout.ones:
            yield Figure(f"{tool}:{column.name}", column, 1)
        values = {}
        for place, column in layout.values.items():
            values[column.name] = self._number(row[place], column, table.cells[place])
        for column in layout.values.values():
            value, weight = values[column.name], values.get(column.weight) if column.weight else 1
            if value is not None and weight != 0:
                yield Figure(f"{tool}:{column.name}", column, value, 1 if weight is None else weight)

    def _number(self, cell: str, column: Column, name: str) -> float | None:
        try:
            return number_in(cell, column.kind, self.decimal)
        except NotANumberError as error:
            raise NotANumberError(f"{error} ({' '.join(name.split())})") from None


def own_column(metric: str, cell: str) -> Column:
    """What a row of one's own counts; shares that a tool counts are 0 to 1 there, or have a percent sign."""
    known, name = column_of(metric), metric.partition(":")[2]
    if known:
        kind: Kind = "share" if known.kind == "percent" else "whole" if known.kind == "flag" else known.kind
        return Column(name, kind, known.weight)
    if cell.rstrip().endswith("%"):
        return Column(name, "share", ROWS)
    return Column(name, "number", ROWS if AVERAGES & set(name.split("_")) else "")
