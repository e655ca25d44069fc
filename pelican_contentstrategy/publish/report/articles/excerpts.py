"""Which words of a source does a diagnostic mean, and what stands around them?"""

from __future__ import annotations

import re
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.source import Span

WIDTH, NARROW = 60, 30
"""Characters of an excerpt, about; the second where there are very many."""
MARKED = 2 / 3
"""Part of them for the words that are meant."""
THOUGHT_END = re.compile(r"[;:,] ")
LINE_END = re.compile(r"\r\n?|\n")


class Excerpt(NamedTuple):
    """Words of a line of the source, and those around them."""

    before: str
    marked: str
    after: str


class Change(NamedTuple):
    """What an edit puts something else in the place of; one of the two may be nothing."""

    before: str
    after: str


class Excerpts:
    """Those of one document, of about as many characters as `width` says."""

    def __init__(self, document: Document, width: int = WIDTH) -> None:
        self._document = document
        self._width = width

    def is_in_body(self, span: Span) -> bool:
        """Whether it is below the front matter."""
        return self._last_of_front_matter < span.line <= len(self._lines)

    def excerpt(self, diagnostic: Diagnostic) -> Excerpt | None:
        """The words in their line; None if they are not of the body, or the diagnostic quotes them."""
        span = diagnostic.span
        if not self.is_in_body(span):
            return None
        line = self._lines[span.line - 1]
        start = span.column - 1
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        marked = line[start:end].strip()
        if not marked or any(unescape(marked) in text for text in (diagnostic.message, diagnostic.hint)):
            return None
        shown = cut(marked, int(self._width * MARKED))
        room = self._width - len(shown)
        after = cut(line[end:].rstrip(), max(room // 2, room - start)) if shown == marked else ""
        return Excerpt(_tail(line[:start].lstrip(), room - len(after)), shown, after)

    def change(self, diagnostic: Diagnostic) -> Change | None:
        """What its edit does; None if it has none, or not one alone, or tells it."""
        if len(diagnostic.edits) != 1 or diagnostic.edits[0].path != self._document.path:
            return None
        edit = diagnostic.edits[0]
        before = self._document.source.text[edit.start : edit.end].strip()
        after = edit.replacement.strip()
        if before in diagnostic.message and after in diagnostic.message:
            return None
        return Change(cut(before, self._width), cut(after, self._width))

    @cached_property
    def _lines(self) -> list[str]:
        return LINE_END.split(self._document.source.text)

    @cached_property
    def _last_of_front_matter(self) -> int:
        spans: list[Span] = [each.span for each in self._document.facts.fields]
        return max((each.end_line for each in spans), default=1)


def cut(text: str, letters: int) -> str:
    """A text, or its beginning, in whole words where it has some."""
    if len(text) <= letters:
        return text
    begun = text[: max(letters, 1)]
    whole = begun.rpartition(" ")[0].rstrip()
    return f"{whole if len(whole) > letters // 2 else begun[:-1].rstrip()}…"


def clause(text: str, letters: int) -> str:
    """The same, cut where a thought ends if it can be."""
    if len(text) <= letters:
        return text
    ends = [each.start() for each in THOUGHT_END.finditer(text, letters // 3, letters)]
    return f"{text[: ends[-1]]}…" if ends else cut(text, letters)


def _tail(text: str, letters: int) -> str:
    """The same with its end."""
    return cut(text[::-1], letters)[::-1]
