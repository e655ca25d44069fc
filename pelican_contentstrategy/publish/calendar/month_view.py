"""What does a month look like, week by week?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import MONTHS
from pelican_contentstrategy.publish.calendar.event import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.publish.calendar.event import Event

WEEK = 7


@dataclass(frozen=True, slots=True)
class DayView:
    """A day and all that is on it; what takes several days is on each of them."""

    day: date
    is_in_month: bool
    is_today: bool
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class WeekView:
    """Monday to Sunday; `number` is the week's in its year, as ISO 8601 counts."""

    number: int
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """The weeks that a month has days in, those of its neighbours included that fill them up."""

    year: int
    month: int
    weeks: tuple[WeekView, ...]

    @property
    def title(self) -> str:
        """What it is called: `November 2026`."""
        return f"{MONTHS[self.month - 1]} {self.year}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def events(self) -> tuple[Event, ...]:
        """All that is on its own days, each once, in order of day."""
        days = (day for week in self.weeks for day in week.days if day.is_in_month)
        return tuple(dict.fromkeys(each for day in days for each in day.events))


def month_view(events: Iterable[Event], month: date, today: date) -> MonthView:
    """The month that a day is in."""
    found = sorted(events, key=in_order)
    weeks = []
    for monday in _mondays(month):
        end = monday + timedelta(days=WEEK - 1)
        near = [each for each in found if each.day <= end and each.last >= monday]
        days = (monday + timedelta(days=number) for number in range(WEEK))
        views = (
            DayView(day, day.month == month.month, day == today, tuple(each for each in near if each.is_on(day)))
            for day in days
        )
        weeks.append(WeekView(monday.isocalendar().week, tuple(views)))
    return MonthView(month.year, month.month, tuple(weeks))


def _mondays(month: date) -> Iterator[date]:
    first = month.replace(day=1)
    monday = first - timedelta(days=first.weekday())
    while monday < first or monday.month == month.month:
        yield monday
        monday += timedelta(days=WEEK)
