"""How is an article made known, and by when?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.upkeep import DAY, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.document import Document, Field

PROMOTION_KINDS = {
    "paid": "paid reach",
    "influencer": "people with an audience",
    "pr": "press",
    "syndication": "other sites that publish it",
    "sales": "colleagues in sales",
    "community": "communities",
}
"""Ways to make an article known, each with what it goes through."""
_NUMBERS = r"\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?"
_NAMED = r"\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]{3,}\.?\s+\d{4}|[^\W\d_]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
_END = re.compile(
    rf"(?:^|[\s,(]+)(?P<word>by|done)(?:\s+(?:on\s+)?(?P<day>{_NUMBERS}|{_NAMED}))?\s*\)?$", re.IGNORECASE
)
"""How an entry ends: `by` and a day, or `done` with a day or without; days in all the ways in which people write them,
so that one which cannot be read is told."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """One way in which an article is to be made known; `kind` as written, `done_on` where somebody noted the day.

    `unread` are words in the place of a day that are none.
    """

    kind: str
    what: str
    by: date | None
    is_done: bool
    done_on: date | None
    field: Field
    entry: str
    """All of it as written."""
    unread: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether it is of a kind there is."""
        return self.kind in PROMOTION_KINDS

    @property
    def span(self) -> Span:
        """Where it stands; all of its field, if that is written on several lines."""
        whole = self.field.span
        start, length = whole.column + self.field.value.find(self.entry), len(self.entry)
        is_as_written = whole.end_line == whole.line and whole.end_column - whole.column == len(self.field.value)
        return Span(whole.path, whole.line, start, whole.line, start + length) if is_as_written else whole

    def is_overdue(self, today: date) -> bool:
        """Whether its day is past, and it is not done."""
        return not self.is_done and self.by is not None and self.by < today


def promotions_of(document: Document) -> Iterator[Promotion]:
    """What its front matter plans: `pr: Trade journal by 2026-12-01; paid: LinkedIn done`."""
    for field in document.fields("promotion"):
        for entry in field.value.split(";"):
            if entry.strip():
                yield _promotion(entry, field)


def _promotion(written: str, field: Field) -> Promotion:
    entry = written.strip()
    kind, colon, what = entry.partition(":")
    rest, days = _parted(what if colon else entry)
    known = {word: _day(day) for word, day in days.items()}
    return Promotion(
        kind=fold((kind if colon else rest).strip()),
        what=rest if colon else "",
        by=known.get("by"),
        is_done="done" in days,
        done_on=known.get("done"),
        field=field,
        entry=entry,
        unread=tuple(day for word, day in days.items() if day and known[word] is None),
    )


def _parted(what: str) -> tuple[str, dict[str, str]]:
    """What is to be done, and what its end says of days, by the word before each."""
    days: dict[str, str] = {}
    what = what.strip()
    while (end := _END.search(what)) and (end["day"] or end["word"].lower() == "done"):
        days.setdefault(end["word"].lower(), end["day"] or "")
        what = what[: end.start()].rstrip(" ,(")
    return what, days


def _day(written: str) -> date | None:
    return day_of(written) if DAY.fullmatch(written) else None
