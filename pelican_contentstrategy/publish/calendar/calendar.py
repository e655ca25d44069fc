"""Calendars to subscribe to: what is planned and due, and what is to be reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.calendar.events import editorial_events
from pelican_contentstrategy.publish.calendar.reviews import review_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review


@publisher
def calendars(review: Review, _: Publish) -> Iterator[File]:
    """Two calendars, for the team alone; one that holds nothing is not made, as the format wants at least one entry."""
    site = review.site
    name = " ".join(site.strategy.name.split())
    for path, title, events in (
        ("calendar/editorial.ics", f"{name}: editorial calendar", editorial_events(site)),
        ("calendar/reviews.ics", f"{name}: reviews", tuple(review_events(site))),
    ):
        if events:
            from pelican_contentstrategy.publish.calendar.icalendar_file import icalendar_file

            yield File(path, icalendar_file(title, events, name), root="private")
