"""When was a document last looked after, how often should it be, and when does it end?"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.values import Duration, as_duration

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.strategy import Strategy

DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", re.ASCII)
USUAL = Duration(12, "month")
"""How often an article is reviewed where nobody says it: content inventories and audits are a yearly habit."""


class Look(NamedTuple):
    """A day on which somebody looked at a document, and what was done."""

    day: date
    deed: str


class Period(NamedTuple):
    """How often a document is to be reviewed, and whether somebody said so."""

    length: Duration
    is_set: bool


def day_of(written: str) -> date | None:
    """The day that a field's value begins with; None where it is none."""
    found = DAY.match(written.strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def last_look(document: Document, today: date) -> Look | None:
    """The latest of its days of publication, change, review and audit; days to come are slips, and do not count."""
    source = document.source
    written = ((day_of(document.value(name)), name) for name in ("reviewed", "audited"))
    told = ((source.modified, "changed"), (source.date, "published"))
    known = (*written, *((each.date(), deed) for each, deed in told if each))
    return max(
        (Look(day, deed) for day, deed in known if day and day <= today), default=None, key=lambda each: each.day
    )


def review_period(document: Document, strategy: Strategy) -> Period:
    """Its own, else its pillar's, else the site's, else the usual one."""
    pillar = strategy.pillar(document.pillar)
    said = (
        as_duration(document.value("review_every")),
        pillar.review_every if pillar else None,
        strategy.governance.review_every,
    )
    return next((Period(each, is_set=True) for each in said if each), Period(USUAL, is_set=False))


def ended(document: Document, today: date) -> date | None:
    """The day it expired; None while it holds."""
    day = day_of(document.value("expires"))
    return day if day and day < today else None
