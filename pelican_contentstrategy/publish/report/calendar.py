"""What is overdue, and what is on in this month and the next two?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import MONTHS, ago, spelled_out
from pelican_contentstrategy.model.owner import owner_of, person_name
from pelican_contentstrategy.publish.calendar.event import in_order
from pelican_contentstrategy.publish.calendar.events import all_events
from pelican_contentstrategy.publish.calendar.month_view import month_view
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.reviews_due import Due
    from pelican_contentstrategy.publish.calendar.event import Event
    from pelican_contentstrategy.publish.calendar.month_view import DayView, MonthView
    from pelican_contentstrategy.publish.report.dossier import Dossier

AHEAD = 3
"""Months that are looked at, this one among them."""
SHOWN = 3
"""Events of a day that are seen at once."""
LISTED, MOST_LISTED = 10, 60
"""What is overdue: so much of it is seen at once, and so much listed at all."""
SHORT = 56
"""Letters of a title in the calendar."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day: what is to be done to what, and up to when if that takes longer."""

    deed: str
    title: str
    path: str
    owner: str
    until: str = ""
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; None of it is there in a neighbouring one. `spelled` is the day in full."""

    number: int
    spelled: str
    is_in_month: bool
    is_today: bool
    shown: tuple[Entry, ...] = ()
    folded: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """A month, week by week."""

    id: str
    title: str
    weeks: tuple[tuple[Day, ...], ...]

    @property
    def busy(self) -> tuple[Day, ...]:
        """The days on which something is on."""
        return tuple(day for week in self.weeks for day in week if day.shown)


@dataclass(frozen=True, slots=True)
class Late:
    """Something whose day is past."""

    what: str
    title: str
    path: str
    owner: str
    ago: str


@dataclass(frozen=True, slots=True)
class Next:
    """The first thing that is on once these months are over."""

    day: str
    entry: Entry


@dataclass(frozen=True)
class Calendar:
    """What is overdue, the longest first, and the months in which something is on; where none is, what comes `next`."""

    late: tuple[Late, ...]
    later: tuple[Late, ...]
    """What is folded."""
    unlisted: int
    months: tuple[Month, ...]
    next: Next | None = None
    weekdays: tuple[str, ...] = WEEKDAYS


def calendar(dossier: Dossier) -> Calendar:
    """The calendar of a site as its editorial and review calendars have it."""
    today = dossier.site.today
    events = all_events(dossier.site)
    late = sorted(_late(dossier, events), key=lambda each: (each[0], each[1].title, each[1].what))
    views = [month_view(events, first, today) for first in _firsts(today)]
    months = tuple(_month(each) for each in views if each.events)
    listed = tuple(each for _, each in late[:MOST_LISTED])
    coming = None if months else _next(events, today)
    return Calendar(listed[:LISTED], listed[LISTED:], len(late) - len(listed), months, coming)


def _next(events: Iterable[Event], today: date) -> Next | None:
    ahead = sorted((each for each in events if each.is_open and each.day > today), key=in_order)
    return Next(spelled_out(ahead[0].day), _entry(ahead[0], ahead[0].day)) if ahead else None


def _firsts(today: date) -> Iterator[date]:
    """The first days of this month and the next ones, as far as there are any."""
    count = 12 * today.year + today.month - 1
    for number in range(count, min(count + AHEAD, 12 * (date.max.year + 1))):
        yield date(number // 12, number % 12 + 1, 1)


def _late(dossier: Dossier, events: Sequence[Event]) -> Iterator[tuple[date, Late]]:
    today = dossier.site.today
    for event in events:
        if event.is_open and event.last < today and event.kind != "review":
            yield event.last, Late(event.deed, event.title, event.path, event.owner, ago(event.last, today))
    for due in dossier.overdue.reviews:
        yield due.day, _late_review(due, dossier)


def _late_review(due: Due, dossier: Dossier) -> Late:
    document, strategy = due.document, dossier.strategy
    owner = person_name(owner_of(document, strategy), strategy)
    return Late("Review", _short(plain_text(document.title)), document.path, owner, ago(due.day, dossier.site.today))


def _month(view: MonthView) -> Month:
    weeks = tuple(tuple(_day(day, view) for day in week.days) for week in view.weeks)
    return Month(f"calendar-{view.year:04}-{view.month:02}", view.title, weeks)


def _day(view: DayView, month: MonthView) -> Day:
    """What takes several days is told on the first of them within the month."""
    if not view.is_in_month:
        return Day(view.day.day, "", is_in_month=False, is_today=False)
    begun = [each for each in view.events if view.day == max(each.day, month.first)]
    entries = tuple(_entry(each, view.day) for each in sorted(begun, key=lambda each: not each.is_open))
    shown = SHOWN if len(entries) > SHOWN + 1 else len(entries)
    spelled = f"{WEEKDAYS[view.day.weekday()]}, {spelled_out(view.day)}"
    return Day(
        view.day.day, spelled, is_in_month=True, is_today=view.is_today, shown=entries[:shown], folded=entries[shown:]
    )


def _entry(event: Event, day: date) -> Entry:
    until = f"{event.last.day} {MONTHS[event.last.month - 1]}" if event.last > day else ""
    return Entry(event.deed, _short(event.title), event.path, event.owner, until, event.is_open)


def _short(title: str) -> str:
    return title if len(title) <= SHORT else f"{title[: SHORT - 1].rstrip()}…"
