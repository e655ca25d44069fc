"""What an export says, in a table of one's own: small, plain, and the same whenever it is written."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from io import StringIO
from itertools import groupby
from math import isfinite
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.performance import Reading, metric_name
from pelican_contentstrategy.read.exports.dates import period_in
from pelican_contentstrategy.read.exports.rows import own_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.model.performance import Export
    from pelican_contentstrategy.read.exports.tools._tool import Column

HEADER = ("url", "metric", "value", "date")
DIGEST = 12
"""Characters of a digest that tell one content from another in the name of a file."""
NAME = re.compile(rf"[a-z0-9-]+-(?P<digest>[0-9a-f]{{{DIGEST}}})\.csv")


def normalised_name(export: Export) -> str:
    """The name of the file: the tool, the period and what tells the content of the export from any other."""
    period = str(export.period).replace("/", "-") if export.period else "undated"
    return f"{export.tool}-{period}-{export.digest[:DIGEST]}.csv"


def normalised(readings: Iterable[Reading]) -> str:
    """The text of the file."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(HEADER)
    for each in readings:
        table.writerow((each.url, each.metric, _written(each.value), each.period or ""))
    return text.getvalue()


def read_normalised(text: str, today: date) -> tuple[Reading, ...] | None:
    """What such a file says, ten times as fast as by way of its header; None if somebody has changed it.

    So that nothing of it is read in another way then, nor counted after `today`.
    """
    rows = csv.reader(text.splitlines())
    try:
        if tuple(next(rows, ())) != HEADER:
            return None
        groups = groupby(rows, key=lambda row: (row[0], row[3]))
        return tuple(reading for (url, day), group in groups for reading in _readings(url, day, group, today))
    except (ValueError, IndexError, csv.Error):
        return None


def _readings(url: str, day: str, group: Iterable[list[str]], today: date) -> Iterator[Reading]:
    period = period_in(day)
    if not url.startswith("/") or (period and period.first > today):
        raise ValueError(url)
    values = {metric: float(value) for _, metric, value, _ in group}
    for metric, value in values.items():
        column = _column(metric)
        over = f"{metric.partition(':')[0]}:{column.weight}"
        weight = values.get(over) or 1 if column.weight else 1
        if not isfinite(value):
            raise ValueError(metric)
        yield Reading(url, metric, value, column.sums, period, weight)


@lru_cache(maxsize=256)
def _column(metric: str) -> Column:
    if metric != metric_name(metric):
        raise ValueError(metric)
    return own_column(metric, "")


def digest_in(name: str) -> str:
    """What tells which export a normalised file is of, by its name; nothing of other files."""
    found = NAME.fullmatch(name)
    return found["digest"] if found else ""


def _written(value: float) -> str:
    """Whole, or with six decimals: three alone might be taken for thousands."""
    return str(int(value)) if value == int(value) else f"{value:.6f}"
