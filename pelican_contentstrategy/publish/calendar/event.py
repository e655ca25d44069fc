"""What stands in a calendar?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from datetime import date, datetime

Kind = Literal[
    "topic", "publication", "promotion", "discussion", "review", "expiry", "cta", "measurement", "initiative"
]
CATEGORIES: dict[Kind, str] = {
    "topic": "Planned topic",
    "publication": "Publication",
    "promotion": "Promotion",
    "discussion": "Discussion",
    "review": "Review",
    "expiry": "Expiry",
    "cta": "Call to action",
    "measurement": "Measurement",
    "initiative": "Initiative",
}
"""What people call each kind, for calendars that show a category or paint by it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something to do or to know on a day, or on several up to the `last`; all of them plain text on one line.

    `name` tells it from all others of its kind, and stays when its day moves. `deed` and `title` say what it is about.
    `notes` are lines of whatever else there is to know. `changed` is when that was written down, where anybody knows.
    """

    kind: Kind
    name: str
    deed: str
    title: str
    day: date
    last: date
    owner: str = ""
    """What colleagues call whoever sees to it."""
    notes: tuple[str, ...] = ()
    path: str = ""
    """Of the document it is about, if it is about one."""
    url: str = ""
    """Complete; nothing while there is nothing to see."""
    changed: datetime | None = None
    is_open: bool = True
    """Whether it is still to be done, or to come."""

    @property
    def summary(self) -> str:
        """What a calendar shows."""
        return f"{self.deed}: {self.title}"

    @property
    def category(self) -> str:
        """What its kind is called."""
        return CATEGORIES[self.kind]

    def is_on(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.day <= day <= self.last


def in_order(event: Event) -> tuple[date, str, str]:
    """What to sort by."""
    return event.day, event.kind, event.name


def one_line(written: str) -> str:
    """Words of front matter as calendars can have them: without markup, on one line."""
    return plain(plain_text(written))
