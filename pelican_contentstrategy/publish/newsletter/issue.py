"""What does one issue of the newsletter hold?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from pelican_contentstrategy.publish.newsletter.words import LetterWords


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: a complete address, what tells those who cannot see it, its width in pixels, 0 where not known."""

    url: str
    text: str
    width: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the letter shows it: plain texts, to be escaped, and a complete address.

    `topic` says where it belongs besides its group; `reading_time` is in words.
    """

    title: str
    url: str
    lang: str
    direction: str
    teaser: str
    topic: str
    reading_time: str
    published: datetime
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Articles of one pillar or stage, newest first; without a title, those of none.

    `more` is the number of those the letter has no room for; `url` leads to them.
    """

    title: str
    url: str
    entries: tuple[Entry, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Button:
    """What readers are asked to do."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue; its first entry is the one it opens with.

    `address` is the site's own, to be read; `site_url` the same to be followed. `audience` is what readers of its
    persona are called. `remarks` are for its editor, not for readers.
    """

    day: date
    subject: str
    preheader: str
    site_name: str
    site_url: str
    address: str
    mission: str
    audience: str
    lang: str
    direction: str
    labels: LetterWords
    contents: str
    groups: tuple[Group, ...]
    cta: Button | None = None
    remarks: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, in order."""
        return tuple(chain.from_iterable(group.entries for group in self.groups))

    @property
    def lead(self) -> Entry | None:
        """What it opens with."""
        return next(iter(self.entries), None)
