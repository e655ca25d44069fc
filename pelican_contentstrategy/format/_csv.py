"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import printable
from pelican_contentstrategy.model.cells import is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable


LINE_END = re.compile(r"\r\n?")
"""The writer puts no quotes around what holds one, and readers begin a row there."""
SHOWN = re.compile(r"[^\t\n]+")


def csv_of(names: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A line of names, then a line for each row; what is None is empty.

    A text that a spreadsheet would take for a formula has a `'` before it. All of it is safe to print.
    """
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(map(_harmless, row) for row in rows)
    return lines.getvalue()


def _harmless(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = SHOWN.sub(lambda found: printable(found[0]), LINE_END.sub("\n", value))
    return f"'{text}" if is_formula(value) else text
