"""Passages of a rendered body -> Spans in its source."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from textwrap import shorten
from typing import TYPE_CHECKING, Protocol, TypeAlias

from pelican_contentstrategy.model.diagnostic import Edit, text_hash
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.read.alternatives import locate_alternative
from pelican_contentstrategy.read.hrefs import locate_link, locate_replaceable
from pelican_contentstrategy.read.locate import align
from pelican_contentstrategy.read.markup import even_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document, Link
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.read.locate import Alignment

    Placing: TypeAlias = Callable[[Document], "Settling"]
    """What makes it of a document: `Places`, or what comes to the same and has been there before."""

QUOTED = 90
"""Characters of a quotation that are shown."""


class Settling(Protocol):
    """What knows the places of one document."""

    def settle(self, problem: Problem) -> Problem:
        """The problem at its place in the source."""
        ...


class Places:
    """The places of one document; its body is aligned with its source when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def settle(self, problem: Problem) -> Problem:
        """The problem at its place in the source; its replacement as an edit, if the source says what readers see.

        Of a link, the replacement takes the place of its address.
        """
        if problem.quoting:
            quotes = ", ".join(map(self._quote, problem.quoting))
            problem = replace(problem, hint=f"{problem.hint}: {quotes}", quoting=())
        where = problem.where
        if isinstance(where, Span):
            return problem
        start, end = self._locate(where) or (0, 0)
        edits = problem.edits
        if problem.replacement is not None and self._is_as_shown(where, start, end):
            edits = (*edits, self.edit(start, end, problem.replacement))
        return replace(problem, where=self.span(start, end), edits=edits)

    def find(self, words: Passage) -> tuple[int, int] | None:
        """Offsets of words in the source; None unless it has just what readers see."""
        found = self._locate(words)
        return found if found and self._is_as_shown(words, *found) else None

    def span(self, start: int, end: int) -> Span:
        """A stretch of the source."""
        return self._lines.span(self._document.path, start, end)

    def edit(self, start: int, end: int, replacement: str) -> Edit:
        """A change of a stretch of the source."""
        return Edit(self._document.path, start, end, replacement, self._hash)

    def _is_as_shown(self, where: Passage, start: int, end: int) -> bool:
        """Whether the source has there just what readers see, or, of a link, just its address."""
        if where.href and not where.words:
            times = sum(each.passage.href == where.href for each in self._links_and_images)
            return locate_replaceable(self._text, where.href, where.nth, times) == (start, end)
        shown = where.words or self._body[where.start : where.end]
        return bool(shown.strip()) and self._document.source.text[start:end] == shown

    def _quote(self, passage: Passage) -> str:
        line, column = self._lines.place((self._locate(passage) or (0, 0))[0])
        words = shorten(self._body[passage.start : passage.end], QUOTED, placeholder=" …")
        return f"“{words}” ({line}:{column})"

    def _locate(self, passage: Passage) -> tuple[int, int] | None:
        if passage.href:
            found = locate_link(self._text, passage.href, passage.nth)
            if found:
                words, times = passage.words, passage.times
                return locate_alternative(self._text, words, *found, times) if words else found
        found = self._alignment.locate(passage.start, passage.end)
        return found and self._with_blanks(passage, *found)

    def _with_blanks(self, passage: Passage, start: int, end: int) -> tuple[int, int]:
        """The stretch with the blanks at its ends, which are found only beside what they surround."""
        stretch, text = self._body[passage.start : passage.end], self._text
        if start < end:
            for _ in range(len(stretch) - len(stretch.lstrip())):
                start -= start > 0 and text[start - 1].isspace()
            for _ in range(len(stretch) - len(stretch.rstrip())):
                end += end < len(text) and text[end].isspace()
        return start, end

    @property
    def _links_and_images(self) -> tuple[Link, ...]:
        return (*self._document.facts.links, *self._document.facts.images)

    @cached_property
    def _alignment(self) -> Alignment:
        return align(self._text, self._body)

    @cached_property
    def _text(self) -> str:
        """The source as if it had been written on one system."""
        return even_lines(self._document.source.text)

    @property
    def _body(self) -> str:
        return self._document.text

    @cached_property
    def _hash(self) -> str:
        return text_hash(self._document.source.text)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._document.source.text)
