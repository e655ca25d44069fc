"""An inventory for spreadsheets."""

from __future__ import annotations

import csv
from dataclasses import asdict, fields
from io import StringIO
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.inventory import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # noqa: RUF001 - spreadsheets take wide ones too
"""What a text begins with that a spreadsheet takes for a formula; see "CSV Injection" at OWASP."""


def inventory_csv(entries: Iterable[Entry]) -> str:
    """A line of names, then an entry a line; what nobody knows is empty.

    A text that a spreadsheet would take for a formula has a `'` before it.
    """
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(field.name for field in fields(Entry))
    writer.writerows([_harmless(value) for value in asdict(entry).values()] for entry in entries)
    return lines.getvalue()


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value
