"""How do documents do, as analytics tools count it?"""

from __future__ import annotations

import re
from bisect import bisect
from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORD = re.compile(r"[^\W_]+")

Sums = Literal["summed", "average"]
"""`summed`: clicks, views; `average`: rates and times, which are weighted by what they are an average over."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days in a row, the last one included; written as a day, as a month, or with a slash between first and last."""

    first: date
    last: date

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        """All days of a month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def month(self) -> str:
        """The month that all of its days are in, as `2026-09`; nothing if they are in several."""
        month = f"{self.first:%Y-%m}"
        return month if month == f"{self.last:%Y-%m}" else ""

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        is_month = self == Period.of_month(self.first.year, self.first.month)
        return self.month if is_month else f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a tool counted at one address in a period; without one, nobody knows when.

    `url` is a path on the site's host, see `read/exports/addresses.py`. `metric` is `tool:column`, as a KPI's `source`
    has it. Shares are 0 to 1, times are seconds. `weight` is what an average is an average over.
    """

    url: str
    metric: str
    value: float
    sums: Sums = "summed"
    period: Period | None = None
    weight: float = 1

    @property
    def tool(self) -> str:
        """Who counted."""
        return self.metric.partition(":")[0]


class Unmatched(NamedTuple):
    """A row that belongs to no document, with the address as the file has it."""

    url: str
    reason: str


@dataclass(frozen=True)
class Export:
    """A file as read: how many rows it has, and how many of them belong to documents of the site.

    `digest` tells its content from any other. `notes` are for people. Where it could not be read, `failure` says why.
    """

    path: str
    tool: str = ""
    period: Period | None = None
    rows: int = 0
    matched: int = 0
    readings: tuple[Reading, ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()
    digest: str = ""
    failure: str = ""


class Month(NamedTuple):
    """A metric in a month, as `2026-09`, and how many of its days were counted."""

    month: str
    value: float
    days: int

    @property
    def is_whole(self) -> bool:
        """Whether all days of the month were counted, so that it can be compared with others."""
        year, month = map(int, self.month.split("-"))
        return self.days >= monthrange(year, month)[1]


@dataclass(frozen=True)
class Performance:
    """What was counted of each document, by its path; of a hub page without document, by `hub:` and its pillar's id.

    No day is counted twice: where exports of one metric overlap, the longer one counts, and one without dates only
    where there is none with dates. `unmatched` are addresses of this site that belong to no document.
    """

    readings: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False)
    unmatched: tuple[Unmatched, ...] = field(default=(), repr=False)
    exports: tuple[Export, ...] = ()

    def value(self, path: str, source: str) -> float | None:
        """A metric of a document, by what a KPI's `source` says; None where nothing was counted."""
        return combined(self._counted(path, metric_name(source)))

    def of(self, path: str) -> Mapping[str, float]:
        """All metrics of a document."""
        found = {metric: combined(self._counted(path, metric)) for metric in self._by_document.get(path, ())}
        return {metric: value for metric, value in found.items() if value is not None}

    def by_document(self, source: str) -> Mapping[str, float]:
        """A metric of every document that has it."""
        found = {path: self.value(path, source) for path in self.readings}
        return {path: value for path, value in found.items() if value is not None}

    def total(self, source: str, paths: Iterable[str] | None = None) -> float | None:
        """A metric of some documents together, of all of them if none are named; None where nothing was counted."""
        asked = self.readings if paths is None else dict.fromkeys(paths)
        metric = metric_name(source)
        return combined(reading for path in asked for reading in self._counted(path, metric))

    def months(self, source: str, paths: Iterable[str] | None = None) -> tuple[Month, ...]:
        """A metric month by month, as far as it was counted by months or shorter; oldest first."""
        metric = metric_name(source)
        asked = self.readings if paths is None else dict.fromkeys(paths)
        found: dict[str, list[Reading]] = defaultdict(list)
        for path in asked:
            for reading in self._by_document.get(path, {}).get(metric, ()):
                if reading.period and reading.period in self._short_periods.get(metric, ()):
                    found[reading.period.month].append(reading)
        days: dict[str, int] = defaultdict(int)
        for period in self._short_periods.get(metric, ()):
            days[period.month] += period.days
        months = ((month, combined(found[month])) for month in sorted(found))
        return tuple(Month(month, value, days[month]) for month, value in months if value is not None)

    def period(self, source: str) -> Period | None:
        """From when to when a metric was counted; None where no export says."""
        return period_of(self._periods.get(metric_name(source), ()))

    @cached_property
    def metrics(self) -> tuple[str, ...]:
        """Every metric there is, in order."""
        return tuple(sorted(self._periods))

    def _counted(self, path: str, metric: str) -> Iterator[Reading]:
        counted = self._periods.get(metric, frozenset())
        return (each for each in self._by_document.get(path, {}).get(metric, ()) if each.period in counted)

    @cached_property
    def _by_document(self) -> dict[str, dict[str, list[Reading]]]:
        found: dict[str, dict[str, list[Reading]]] = {}
        for path, readings in self.readings.items():
            by_metric = found.setdefault(path, {})
            for reading in readings:
                by_metric.setdefault(reading.metric, []).append(reading)
        return found

    @cached_property
    def _all_periods(self) -> dict[str, set[Period | None]]:
        found: dict[str, set[Period | None]] = defaultdict(set)
        for readings in self.readings.values():
            for reading in readings:
                found[reading.metric].add(reading.period)
        return found

    @cached_property
    def _periods(self) -> dict[str, frozenset[Period | None]]:
        return {metric: _apart(periods) or frozenset({None}) for metric, periods in self._all_periods.items()}

    @cached_property
    def _short_periods(self) -> dict[str, frozenset[Period]]:
        return {
            metric: _apart(each for each in periods if each and each.month)
            for metric, periods in self._all_periods.items()
        }


def combined(readings: Iterable[Reading]) -> float | None:
    """Readings of one metric in one number; None of none."""
    found = list(readings)
    if not found:
        return None
    if found[0].sums == "summed":
        return sum(each.value for each in found)
    weight = sum(each.weight for each in found)
    return sum(each.value * each.weight for each in found) / weight if weight else None


def period_of(periods: Iterable[Period | None]) -> Period | None:
    """From the first day of some periods to the last; None where nothing is known of any."""
    known = [each for each in periods if each]
    return Period(min(each.first for each in known), max(each.last for each in known)) if known else None


def metric_name(source: str) -> str:
    """A metric as readings name it, however it is spelt: `GA4: Key events` is `ga4:key_events`."""
    tool, colon, column = source.casefold().partition(":")
    if not colon:
        tool, column = "csv", tool
    return f"{'-'.join(WORD.findall(tool))}:{'_'.join(WORD.findall(column))}"


def _apart(periods: Iterable[Period | None]) -> frozenset[Period]:
    """Periods that share no day, the longest ones first."""
    chosen: list[Period] = []
    for period in sorted((each for each in periods if each), key=lambda each: (-each.days, each)):
        place = bisect(chosen, period)
        before, after = chosen[max(0, place - 1) : place], chosen[place : place + 1]
        if all(each.last < period.first for each in before) and all(each.first > period.last for each in after):
            chosen.insert(place, period)
    return frozenset(chosen)
