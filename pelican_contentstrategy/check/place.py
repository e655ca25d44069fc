"""Passages of a rendered body -> Spans in its source."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from textwrap import shorten
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Edit, text_hash
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.read.alternatives import locate_alternative
from pelican_contentstrategy.read.hrefs import locate_link
from pelican_contentstrategy.read.locate import align
from pelican_contentstrategy.read.markup import even_lines

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.read.locate import Alignment

QUOTED = 90
"""Characters of a quotation that are shown."""


class Places:
    """The places of one document; its body is aligned with its source when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def settle(self, problem: Problem) -> Problem:
        """The problem at its place in the source; its replacement as an edit, if the source says what readers see."""
        if problem.quoting:
            quotes = ", ".join(map(self._quote, problem.quoting))
            problem = replace(problem, hint=f"{problem.hint}: {quotes}", quoting=())
        where = problem.where
        if isinstance(where, Span):
            return problem
        start, end = self._locate(where) or (0, 0)
        source = self._document.source
        edits = problem.edits
        shown = where.words or self._body[where.start : where.end]
        if problem.replacement is not None and shown.strip() and source.text[start:end] == shown:
            edits = (*edits, Edit(source.path, start, end, problem.replacement, self._hash))
        return replace(problem, where=self._lines.span(source.path, start, end), edits=edits)

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
