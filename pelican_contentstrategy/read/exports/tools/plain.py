"""A plain table that anybody can write: an address, what is counted there, how much, and when."""

from __future__ import annotations

from pelican_contentstrategy.read.exports.tools._tool import Header, Layout, exported, others


@exported()
def csv_(header: Header) -> Layout | None:
    """A table of your own: `url,metric,value,date`, where dates may be left out."""
    address = header.place("url", "page", "path", "address")
    metric, value = header.place("metric"), header.place("value")
    day = header.place("date", "day", "month", "period")
    if address is None or metric is None or value is None:
        return None
    unread = others(header, (address, metric, value, day))
    return Layout(address=address, metric=metric, value=value, day=day, language="", unread=unread)
