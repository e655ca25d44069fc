"""When is a task to be shown, by its day?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.queue import State

AHEAD = timedelta(days=30)
"""How far a queue looks ahead."""


def state_on(due: date, today: date) -> State | None:
    """Overdue, or coming; None of what is further ahead."""
    if due < today:
        return "overdue"
    return "coming" if due - today <= AHEAD else None


def title_of(document: Document) -> str:
    """Its title without markup, or its path."""
    return plain_text(document.title) or document.path


def url_of(document: Document) -> str | None:
    """Where readers find it, if they do."""
    return document.source.address if document.source.status in {"published", "hidden"} else None
