"""Ghost: how often a post is sent, opened and clicked, and who signed up there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, by_name, exported, others

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = (
    Column("sends"),
    Column("opens"),
    Column("clicks"),
    Column("signups"),
    Column("paid_conversions"),
    Column("feedback_more_like_this"),
    Column("feedback_less_like_this"),
)
UNSEEN = frozenset({"draft", "scheduled"})
WORDS = (
    *("id", "title", "author", "created_at", "updated_at", "published_at", "featured", "tags", "post_access"),
    *("email_recipients", "newsletter_name"),
)
"""Columns without numbers."""


@exported(*COLUMNS)
def ghost(header: Header) -> Layout | None:
    """Ghost, Settings > Export > Post analytics."""
    values = by_name(header, COLUMNS, {})
    if not header.has("id", "title", "url") or not values:
        return None
    status = header.place("status")

    def refuse(row: Sequence[str]) -> str:
        return "not published yet" if status is not None and row[status].strip().casefold() in UNSEEN else ""

    address = header.place("url")
    unread = others(header, (address, status, *map(header.place, WORDS), *values))
    return Layout(address=address, values=values, refuse=refuse, asked=(status,), unread=unread)
