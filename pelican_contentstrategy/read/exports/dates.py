"""Which days does a cell, a comment or the name of a file speak of?"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from pelican_contentstrategy.model.performance import Period

DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)", re.ASCII)
MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)(?![-\d])", re.ASCII)
IN_WORDS = re.compile(r"([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), ((?:19|20)\d\d)\b", re.ASCII)
MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
MOST_YEARS = 20
"""What lasts longer is no period that anybody measured."""


class NotADateError(ValueError):
    """What stands in a cell that should be a date."""


@lru_cache(maxsize=4096)
def period_in(cell: str) -> Period | None:
    """A day, a month or a period; None in an empty cell.

    Days are read as `2026-09-14`, with a time behind it or not, `20260914` and `Sep 14, 2026`; a period is two of them
    with a slash or comma between. NotADateError where there is something else.
    """
    text = cell.strip()
    if not text:
        return None
    for mark in "/,":
        first, between, last = text.partition(mark)
        if between and DAY.match(first) and DAY.match(last.strip()):
            start, end = _day(first), _day(last.strip())
            if start and end and start <= end and end.year - start.year < MOST_YEARS:
                return Period(start, end)
            raise NotADateError(f"'{text}' is no period")
    month = MONTH.fullmatch(text)
    if month and 1 <= int(month[2]) <= len(MONTHS):
        return Period.of_month(int(month[1]), int(month[2]))
    day = _day(text)
    if day is None:
        shown = text if len(text) <= 40 else f"{text[:40]}..."  # noqa: PLR2004 - what fits a line
        raise NotADateError(f"'{shown}' is no date")
    return Period(day, day)


def period_named(text: str) -> Period | None:
    """The period that a comment or the name of a file speaks of: two days, or else a month; None if neither."""
    days = [day for day in map(_as_day, DAY.finditer(text)) if day]
    if len(days) > 1:
        first, last = sorted(days[:2])
        return Period(first, last) if last.year - first.year < MOST_YEARS else None
    months = [found for found in MONTH.finditer(text) if 1 <= int(found[2]) <= len(MONTHS)]
    return Period.of_month(int(months[0][1]), int(months[0][2])) if len(months) == 1 and not days else None


def _day(text: str) -> date | None:
    """The day that a text begins with."""
    found = DAY.match(text)
    if found:
        return _as_day(found)
    words = IN_WORDS.match(text)
    return _date(words[3], str(MONTHS[words[1]]), words[2]) if words and words[1] in MONTHS else None


def _as_day(found: re.Match[str]) -> date | None:
    year, month, day = (part for part in found.groups() if part)
    return _date(year, month, day)


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
