"""A queue for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.queue import Queue, Task

VERSION = 1
"""Changes when a key goes or means something else; new keys, and new kinds of tasks, may come at any time."""


def queue_json(queue: Queue) -> str:
    """Everybody with all of their tasks, whose `owner` is null for nobody; ASCII only, so nothing can spoil it."""
    people = [
        {"owner": each.owner or None, "name": each.name or None, "tasks": [*map(_task, each.tasks)]}
        for each in queue.trays
    ]
    return json.dumps({"version": VERSION, "today": queue.today.isoformat(), "people": people}, indent=2) + "\n"


def _task(task: Task) -> dict[str, object]:
    return {
        "kind": task.kind,
        "state": task.state,
        "due": task.due.isoformat() if task.due else None,
        "days": task.days,
        "about": task.about,
        "what": task.what,
        "path": task.path,
        "url": task.url,
    }
