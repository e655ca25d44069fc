"""Matomo: what visits a page has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.read.exports.addresses import MANY, OTHERS
from pelican_contentstrategy.read.exports.tools._tool import (
    Column,
    Header,
    Layout,
    by_name,
    exported,
    folded,
    others,
    refuse_nothing,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.read.exports.tools._tool import Refuse

COLUMNS = (
    Column("nb_visits"),
    Column("nb_uniq_visitors"),
    Column("nb_hits"),
    Column("entry_nb_visits"),
    Column("exit_nb_visits"),
    Column("sum_time_spent", "seconds"),
    Column("bounce_rate", "share", "nb_visits"),
    Column("avg_time_on_page", "seconds", "nb_hits"),
    Column("exit_rate", "share", "nb_visits"),
)
NAMES = {
    "nb_visits": ("nb_visits", "unique pageviews"),
    "nb_uniq_visitors": ("nb_uniq_visitors", "unique visitors"),
    "nb_hits": ("nb_hits", "pageviews"),
    "entry_nb_visits": ("entry_nb_visits", "entrances"),
    "exit_nb_visits": ("exit_nb_visits", "exits"),
    "bounce_rate": ("bounce_rate", "bounce rate"),
    "avg_time_on_page": ("avg_time_on_page", "avg. time on page", "average time on page"),
    "exit_rate": ("exit_rate", "exit rate"),
}
"""Names as the reporting API has them, and as the dashboard translates them into English."""


@exported(*COLUMNS, is_log=True)
def matomo(header: Header) -> Layout | None:
    """Matomo, Behaviour > Pages, flattened; column names untranslated, or in English."""
    label = header.place("label", "page url")
    url = header.place("metadata_url", "metadata: url", "url")
    values = by_name(header, COLUMNS, NAMES)
    if label is None or not {"nb_visits", "nb_hits"} & {column.name for column in values.values()}:
        return None
    address, day = label if url is None else url, header.place("date")
    refuse = refuse_nothing if url is None else _folders(label, url)
    unread = others(header, (label, url, day, header.place("idsubdatatable"), *values))
    return Layout(address=address, titles=(label,), values=values, day=day, refuse=refuse, unread=unread)


def _folders(label: int, url: int) -> Refuse:
    """Rows that add up others have a label, but no address."""

    def refuse(row: Sequence[str]) -> str:
        if row[url].strip() or not row[label].strip():
            return ""
        return MANY if folded(row[label]) in OTHERS else "adds up a folder: export the report flattened"

    return refuse
