"""How are events written so that Google, Apple and Outlook read them (RFC 5545)?"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time, timedelta, timezone
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pelican_contentstrategy.publish.calendar.event import in_order
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from icalendar import Event as Entry

    from pelican_contentstrategy.publish.calendar.event import Event

PROGRAM = "-//pelican-contentstrategy//calendar//EN"
DAILY = timedelta(days=1)
"""How often those who subscribed need to look."""


def icalendar_file(title: str, events: Iterable[Event], site_name: str) -> str:
    """A calendar with a title; `site_name` keeps its entries apart from those of another site.

    It has no METHOD, which would make it a message that names who sends it. Every entry takes whole days, and leaves
    people free on them: what is to be done is an event too, as Google overlooks the kind of entry made for that.
    """
    from icalendar import Calendar, vDuration, vText

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PROGRAM)
    calendar.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):  # text, which the library knows of neither: it would leave commas alone
        calendar.add(name, vText(plain(title)))
    calendar.add("refresh-interval", vDuration(DAILY), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    times: Counter[str] = Counter()
    for each in sorted(events, key=in_order):
        # A file may have a name that is no text.
        handle = f"{site_name}\n{each.kind}\n{each.name}".encode(errors="backslashreplace").decode()
        times[handle] += 1
        calendar.add_component(_entry(each, f"{handle}\n{times[handle]}"))
    written: bytes = calendar.to_ical()
    return written.decode()


def _entry(event: Event, handle: str) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", str(uuid5(NAMESPACE_URL, handle)))
    entry.add("dtstamp", _stamp(event))
    entry.add("dtstart", event.day)
    end = _after(event.last)
    if end:
        entry.add("dtend", end)
    entry.add("summary", event.summary)
    notes = (f"Owner: {event.owner}" if event.owner else "", *event.notes)
    description = "\n".join(filter(None, notes))
    if description:
        entry.add("description", description)
    entry.add("categories", [event.category])
    entry.add("transp", "TRANSPARENT")
    if event.url:
        entry.add("url", event.url)
    return entry


def _stamp(event: Event) -> datetime:
    """When its document was changed, if that says so; else its own day, which tells of a new one: never the clock."""
    moment = event.changed or datetime.combine(event.day, time())
    aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    try:
        return aware.astimezone(timezone.utc).replace(microsecond=0)
    except OverflowError:
        return aware.replace(tzinfo=timezone.utc, microsecond=0)


def _after(day: date) -> date | None:
    """The end of a day: the next one, which there is not after the last one there is."""
    try:
        return day + timedelta(days=1)
    except OverflowError:
        return None
