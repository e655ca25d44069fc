"""The prose of one document as rules on wording see it: masked, and told apart by where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pelican_contentstrategy.model.source import Passage

MASK = "*"
"""What stands, character by character, for what is no prose: code in a line, an address shown as it is."""
EVERYTHING = "*"
"""The name of a switch that turns all rules off and on."""


class Text(NamedTuple):
    """One run of prose.

    `text` is what rules look at: masked, and with the runs of blanks that were written; `shown` is the same, as long,
    without masks. `blanks` gives, where `text` has runs of blanks that the body's text has not, the offset in the body
    of each character of `text`; else the first character stands at `start`, the next one behind it.
    """

    text: str
    shown: str
    scope: frozenset[str]
    """Dotted parts of its scope: `text`, `heading`, `h2`, `md`; plain paragraphs have `paragraph`."""
    start: int
    blanks: tuple[int, ...] = ()
    image: Passage | None = None
    """Whose alternative text it is: that stands nowhere in the body, so all of it is placed at its image."""

    def passage(self, path: str, start: int, end: int) -> Passage:
        """A stretch of it as what a document may be told of."""
        if self.image:
            words = self.shown[start:end]
            return self.image._replace(words=words, times=self.shown[:start].count(words) if words else 0)
        return Passage(path, *self.place(start, end))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of it stands in the body's text."""
        if self.image:
            return self.start, self.start
        if not self.blanks:
            return self.start + start, self.start + end
        begin = self.blanks[start] if start < len(self.blanks) else self.blanks[-1] + 1
        return begin, (self.blanks[end - 1] + 1 if end > start else begin)


@dataclass(frozen=True, slots=True)
class Switch:
    """A comment `<!-- vale ... -->`: from this offset on, a rule, a style or everything (`*`) is on or off."""

    start: int
    name: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """All of one document."""

    path: str
    texts: tuple[Text, ...]
    switches: tuple[Switch, ...] = ()
    """In order; offsets in the body's text."""
