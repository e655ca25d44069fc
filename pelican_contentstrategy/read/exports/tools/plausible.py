"""Plausible: how many visitors a page has."""

from __future__ import annotations

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, by_name, exported, others

COUNTS = (Column("visitors"), Column("pageviews"), Column("visits"))
AVERAGES = (
    Column("bounce_rate", "percent", "visitors"),
    Column("time_on_page", "seconds", "visitors"),
    Column("scroll_depth", "percent", "visitors"),
)


@exported(*COUNTS, *AVERAGES, is_log=True)
def plausible(header: Header) -> Layout | None:
    """Plausible: `pages.csv` of what the dashboard exports, `imported_pages_*.csv` of all data, or either zip."""
    if not header.has("visitors", "pageviews") or header.has("totaltime"):
        return None
    values = by_name(header, (*COUNTS, *AVERAGES), {})
    name, day = header.place("name"), header.place("date")
    if name is not None and any(column in values.values() for column in AVERAGES):
        return Layout(address=name, values=values, day=day, unread=others(header, (name, day, *values)))
    page, host = header.place("page"), header.place("hostname")
    if page is not None:
        counts = {place: column for place, column in values.items() if column in COUNTS}
        return Layout(
            address=page, values=counts, host=host, day=day, unread=others(header, (page, host, day, *counts))
        )
    return None if day is None else Layout(day=day, is_calendar=True)
