"""Where is an article discussed, until when does somebody attend to it, and what came of it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.upkeep import day_of

if TYPE_CHECKING:
    from datetime import date

    from pelican_contentstrategy.model.document import Document

NOTHING = frozenset({"no", "false", "off", "0"})
"""What `Engaged` holds where nobody has been there."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """A discussion that somebody attends to; `url` is empty where it is held below the article itself."""

    url: str
    until: date | None
    note: str

    @property
    def is_noted(self) -> bool:
        """Whether somebody wrote down that they were there."""
        return bool(self.note) and self.note.casefold() not in NOTHING

    def is_unattended(self, today: date) -> bool:
        """Whether its last day is over without a note."""
        return self.until is not None and self.until < today and not self.is_noted


def discussion_of(document: Document) -> Discussion | None:
    """What its front matter says; None where it says neither where nor until when."""
    url, until = document.value("discussion_url"), day_of(document.value("engage_until"))
    return Discussion(url, until, document.value("engaged")) if url or until else None
