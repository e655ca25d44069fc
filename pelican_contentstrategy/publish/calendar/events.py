"""Everything that has a day: what is planned, to be done, and over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.calendar.event import in_order
from pelican_contentstrategy.publish.calendar.of_briefs import brief_events
from pelican_contentstrategy.publish.calendar.of_documents import document_events
from pelican_contentstrategy.publish.calendar.of_strategy import strategy_events
from pelican_contentstrategy.publish.calendar.reviews import review_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.calendar.event import Event

KEPT = timedelta(days=92)
"""How long what is over stays in a calendar that people subscribe to."""


def all_events(site: Site) -> tuple[Event, ...]:
    """All there are of a site, reviews included, in order of day."""
    return tuple(sorted((*_without_reviews(site, date.min), *review_events(site)), key=in_order))


def editorial_events(site: Site) -> tuple[Event, ...]:
    """What is open or not long over, without reviews."""
    since = _long_ago(site.today)
    return tuple(each for each in _without_reviews(site, since) if each.is_open or each.last >= since)


def _without_reviews(site: Site, since: date) -> Iterator[Event]:
    yield from document_events(site, since)
    yield from strategy_events(site)
    yield from brief_events(site)


def _long_ago(today: date) -> date:
    return today - min(KEPT, timedelta(days=today.toordinal() - 1))
