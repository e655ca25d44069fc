"""Tables for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # noqa: RUF001 - spreadsheets take wide ones too
"""What a text begins with that a spreadsheet takes for a formula; see "CSV Injection" at OWASP."""


def csv_of(names: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A line of names, then a line for each row; what is None is empty.

    A text that a spreadsheet would take for a formula has a `'` before it.
    """
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(map(_harmless, row) for row in rows)
    return lines.getvalue()


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value
