"""An audit for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._csv import csv_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.audit import Audit

COLUMNS = "verdict priority path title next_step reasons survivor by_writer pillar status lang url".split()


def audit_csv(audit: Audit) -> str:
    """An article a line, its reasons behind each other; what there is not is empty."""
    return csv_of(COLUMNS, ([_cell(getattr(each, name)) for name in COLUMNS] for each in audit.asked))


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return "; ".join(reason.text for reason in value)
    return ("yes" if value else "no") if isinstance(value, bool) else value
