"""What tests of calendars share: a bakery's plan, and its calendars as programs read them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pelican_contentstrategy.publish.calendar.calendar import calendars
from pelican_contentstrategy.publish.calendar.events import all_events
from tests.sites import BAKERY, build_of, site_of

ical = pytest.importorskip("ical.calendar_stream", reason="it needs Python 3.11")

TOPICS = """        topics:
          - title: Revive a starter
            persona: home-baker
            keyword: revive a starter
            owner: desk
            due: 2026-12-15
"""
PLAN = (
    BAKERY.replace("        title: Sourdough starters\n", f"        title: Sourdough starters\n{TOPICS}", 1)
    + """
kpis:
  subscribers:
    name: Subscribers, all of them
    baseline: 1200
    target: 2000.5
    by: 2027-03-31
goals:
  audience:
    name: More readers
    kpis: [subscribers]
initiatives:
  - name: Open the second shop
    goal: audience
    owner: desk
    due: 2027-02-01
"""
)


def article(title, *lines):
    """The text of an article."""
    return "\n".join((f"Title: {title}", *lines, "", "Text."))


def files_of(files, strategy=BAKERY):
    """The calendars of a site, by path."""
    built = build_of(files, strategy)
    return {each.path: each.content for each in calendars.publish(built.review, built.blueprint.publish)}


def read(content):
    """The entries of a calendar, as a parser of another house reads them."""
    return ical.IcsCalendarStream.calendar_from_ics(content).events


def entries(files, strategy=BAKERY, calendar="editorial"):
    """Day, last day and summary of each entry, in order."""
    content = files_of(files, strategy).get(f"calendar/{calendar}.ics")
    found = read(content) if content else ()
    return [(each.dtstart.isoformat(), (each.dtend - timedelta(days=1)).isoformat(), each.summary) for each in found]


def events(files, strategy=BAKERY):
    """Everything that has a day."""
    return all_events(site_of(files, strategy))
