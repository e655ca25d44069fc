"""A queue for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._csv import csv_of

if TYPE_CHECKING:
    from pelican_contentstrategy.model.queue import Queue

COLUMNS = "kind state due days about what path url".split()


def queue_csv(queue: Queue) -> str:
    """A task a line, under its owner; what there is not is empty."""
    rows = (
        [tray.owner, tray.name, *(getattr(task, name) for name in COLUMNS)]
        for tray in queue.trays
        for task in tray.tasks
    )
    return csv_of(("owner", "name", *COLUMNS), rows)
