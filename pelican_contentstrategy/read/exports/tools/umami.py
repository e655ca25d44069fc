"""Umami: how often a page is viewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, by_name, exported, others

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGEVIEWS, Y = Column("pageviews"), Column("y")
COLUMNS = (
    PAGEVIEWS,
    Column("visitors"),
    Column("visits"),
    Column("bounces"),
    Column("totaltime", "seconds"),
)
NOT_PAGES = frozenset("events event referrers referrer browsers browser os devices device countries country".split())
"""Files of an Umami zip that have the same header as `pages.csv`."""
PAGE_VIEW = "1"


@exported(*COLUMNS, Y, is_log=True)
def umami(header: Header) -> Layout | None:
    """Umami: the expanded table of pages, `pages.csv` of version 2, `website_event.csv` of Umami Cloud, or a zip."""
    if header.has("url_path", "event_type", "created_at"):
        event_type = header.folded.index("event_type")

        def refuse(row: Sequence[str]) -> str:
            return "" if row[event_type].strip() == PAGE_VIEW else "an event, not a page view"

        address, host, day = header.place("url_path"), header.place("hostname"), header.place("created_at")
        return Layout(address=address, ones=(PAGEVIEWS,), host=host, day=day, refuse=refuse, asked=(event_type,))
    name = header.place("name", "page", "url", "path")
    if name is not None and header.has("pageviews", "visitors") and (header.has("totaltime") or header.has("bounces")):
        values = by_name(header, COLUMNS, {})
        return Layout(address=name, values=values, unread=others(header, (name, *values)))
    if header.folded == ("x", "y") and header.name not in NOT_PAGES:
        return Layout(address=0, values={1: Y})
    return None
