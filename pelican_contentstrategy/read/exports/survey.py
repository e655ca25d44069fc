"""What has to be known of a whole file before its first row can be read?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.performance import Period
from pelican_contentstrategy.read.exports.dates import NotADateError, period_in, period_named
from pelican_contentstrategy.read.exports.numbers import Evidence
from pelican_contentstrategy.read.exports.tables import LeftOut, Table, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pelican_contentstrategy.read.exports.numbers import Kind, Mark

POINTS = frozenset({"en", "ja"})
"""Languages of headers that have a point before decimals; the others have a comma."""
MOST_COMMENTS = 60


@dataclass
class Survey:
    """What was seen of a file: its tables of pages, the mark its numbers have before decimals, the days it is about.

    `days` are those that its rows are dated by, `covered` those that it says it is about.
    """

    mark: str
    tables: list[Table] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    decimal: Mark = ""
    days: Period | None = None
    covered: Period | None = None


def survey(lines: Iterable[str], mark: str, name: str) -> Survey:
    """Look at all of a file; `mark` stands between its cells, and `name` is its name."""
    seen = _Seen(Survey(mark))
    for part in parts(lines, mark, name):
        if isinstance(part, list):
            seen.row(part)
        elif isinstance(part, Table):
            seen.begin(part)
        elif isinstance(part, LeftOut):
            seen.survey.left_out.append(part)
        elif len(seen.comments) < MOST_COMMENTS:
            seen.comments.append(part.text)
    found = seen.survey
    found.decimal = seen.evidence.mark(_usual(found))
    found.covered = period_named(" ".join(seen.comments)) or seen.calendar
    return found


@dataclass
class _Seen:
    survey: Survey
    evidence: Evidence = field(default_factory=Evidence)
    comments: list[str] = field(default_factory=list)
    calendar: Period | None = None
    day: int | None = None
    is_calendar: bool = False
    numbers: tuple[tuple[int, Kind], ...] = ()

    def begin(self, table: Table) -> None:
        """A table begins."""
        layout = table.layout
        self.day, self.is_calendar = layout.day, layout.is_calendar
        own = () if layout.value is None else ((layout.value, "number"),)
        self.numbers = (*((place, column.kind) for place, column in layout.values.items()), *own)
        if not layout.is_calendar:
            self.survey.tables.append(table)

    def row(self, row: Sequence[str]) -> None:
        """Another row of it."""
        if self.day is not None and self.day < len(row):
            day = _day(row[self.day])
            if self.is_calendar:
                self.calendar = _spanning(self.calendar, day)
            else:
                self.survey.days = _spanning(self.survey.days, day)
        for place, kind in self.numbers:
            if place < len(row):
                self.evidence.take(row[place], kind)


def _usual(found: Survey) -> Mark:
    language = found.tables[0].layout.language if found.tables else ""
    if language:
        return "." if language in POINTS else ","
    return "," if found.mark == ";" else ""


def _day(cell: str) -> Period | None:
    try:
        return period_in(cell)
    except NotADateError:
        return None


def _spanning(period: Period | None, other: Period | None) -> Period | None:
    if period is None or other is None:
        return period or other
    if period.first <= other.first and other.last <= period.last:
        return period
    return Period(min(period.first, other.first), max(period.last, other.last))
