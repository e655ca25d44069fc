"""An inventory for spreadsheets."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._csv import csv_of
from pelican_contentstrategy.model.inventory import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable


def inventory_csv(entries: Iterable[Entry]) -> str:
    """An entry a line; what nobody knows is empty."""
    return csv_of((field.name for field in fields(Entry)), (asdict(entry).values() for entry in entries))
