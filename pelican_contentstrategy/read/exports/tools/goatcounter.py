"""GoatCounter: how often a page is viewed, view by view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.read.exports.tools._tool import Refuse

PAGEVIEWS, VISITS = Column("pageviews"), Column("visits", "flag")
PATH = re.compile(r"[12],?path")
"""The name of the first column has the version of the format before it."""
NO_BOT = frozenset({"", "0", "false"})


@exported(PAGEVIEWS, VISITS, is_log=True)
def goatcounter(header: Header) -> Layout | None:
    """GoatCounter: the CSV of all page views, packed as `.csv.gz` or not."""
    first, second = (*header.folded, "", "")[:2]
    is_split = first in {"1", "2"} and second == "path"
    if not (PATH.fullmatch(first) or is_split):
        return None
    lead = 1 if is_split else 0  # `2,Path` without quotes takes two cells, where rows have one
    header = Header(header.cells[lead:], header.name)
    event, bot, visit, day = map(header.place, ("event", "bot", "firstvisit", "date"))
    values = {} if visit is None else {visit: VISITS}
    refuse = _no_readers(event, bot)
    return Layout(address=0, ones=(PAGEVIEWS,), values=values, day=day, refuse=refuse, asked=(event, bot), lead=lead)


def _no_readers(event: int | None, bot: int | None) -> Refuse:
    def refuse(row: Sequence[str]) -> str:
        if event is not None and row[event].strip().casefold() == "true":
            return "an event, not a page view"
        is_reader = bot is None or row[bot].strip().casefold() in NO_BOT
        return "" if is_reader else "a bot, not a reader"

    return refuse
