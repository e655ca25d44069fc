"""Tables for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.cells import is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable


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
    return f"'{value}" if isinstance(value, str) and is_formula(value) else value
