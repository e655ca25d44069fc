"""Which articles are to be reviewed when, so that nobody is shown a thousand of them on one day?"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.reviews_due import reviews_due
from pelican_contentstrategy.publish.calendar.event import Event
from pelican_contentstrategy.publish.calendar.of_documents import event_about, owner_name, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from pelican_contentstrategy.model.reviews_due import Due
    from pelican_contentstrategy.model.site import Site

MOST = 3
"""Reviews that one person sees one by one in a week; more are one entry for that week."""
ENTRIES = 12
"""Entries of a week; where several people would have more of them, all are one."""
LISTED = 20
"""Articles, or people, that such an entry names."""
WORKDAYS = timedelta(days=4)
"""From Monday to the last of them."""


def review_events(site: Site) -> Iterator[Event]:
    """A day for each review, or a week for all that one person, or the whole team, has in it.

    What is overdue is for this week.
    """
    this_week = _monday(site.today)
    weeks: dict[date, dict[str, list[Due]]] = defaultdict(lambda: defaultdict(list))
    for due in reviews_due(site):
        weeks[_monday(max(due.day, this_week))][owner_name(due.document, site)].append(due)
    for monday, by_owner in sorted(weeks.items()):
        if sum(len(found) if len(found) <= MOST else 1 for found in by_owner.values()) > ENTRIES:
            yield _week_of_all(monday, by_owner, site.today)
            continue
        for owner, found in sorted(by_owner.items()):
            if len(found) > MOST:
                yield _week_of_one(monday, owner, found, site.today)
            else:
                yield from (_review(each, this_week, site) for each in found)


def _monday(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def _review(due: Due, this_week: date, site: Site) -> Event:
    since = due.day.isoformat() if due.day < site.today else ""
    return event_about(due.document, site, "review", "Review", max(due.day, this_week), notes=[("Due since", since)])


def _week_of_one(monday: date, owner: str, found: Sequence[Due], today: date) -> Event:
    first = sorted(found, key=lambda each: (each.day, each.document.path))
    notes = [f"{each.day.isoformat()} {title_of(each.document)} ({each.document.path})" for each in first]
    return _week(monday, _counted(found, today), owner, notes)


def _week_of_all(monday: date, by_owner: Mapping[str, Sequence[Due]], today: date) -> Event:
    most = sorted(by_owner.items(), key=lambda each: (-len(each[1]), each[0]))
    notes = [f"{owner or 'nobody in particular'}: {_counted(found, today)}" for owner, found in most]
    return _week(monday, _counted([*chain.from_iterable(by_owner.values())], today), "", notes)


def _week(monday: date, told: str, owner: str, notes: Sequence[str]) -> Event:
    rest = len(notes) - LISTED
    return Event(
        kind="review",
        name=f"week {monday.isoformat()} {owner}",
        deed="Review",
        title=f"{told} ({owner})" if owner else told,
        day=monday,
        last=monday + WORKDAYS,
        owner=owner,
        notes=(*notes[:LISTED], *([f"and {rest:,} more"] if rest > 0 else [])),
    )


def _counted(found: Sequence[Due], today: date) -> str:
    overdue = sum(each.day < today for each in found)
    articles = "1 article" if len(found) == 1 else f"{len(found):,} articles"
    return f"{articles}, {overdue:,} overdue" if overdue else articles
