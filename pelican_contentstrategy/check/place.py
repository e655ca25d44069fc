"""Passages of a rendered body -> Spans in its source."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Edit, text_hash
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.read.body import body_text
from pelican_contentstrategy.read.hrefs import locate_link
from pelican_contentstrategy.read.locate import align

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.read.locate import Alignment


NEAR = 1000
"""Characters before and behind an image's address in which its alternative text is looked for."""


class Places:
    """The places of one document; its body is aligned with its source when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def settle(self, problem: Problem) -> Problem:
        """The problem at its place in the source; its replacement as an edit, if the source says what readers see."""
        where = problem.where
        if isinstance(where, Span):
            return problem
        start, end = self._locate(where) or (0, 0)
        source = self._document.source
        edits = problem.edits
        shown = self._body[where.start : where.end]
        if problem.replacement is not None and shown.strip() and source.text[start:end] == shown:
            edits = (*edits, Edit(source.path, start, end, problem.replacement, self._hash))
        return replace(problem, where=self._lines.span(source.path, start, end), edits=edits)

    def _locate(self, passage: Passage) -> tuple[int, int] | None:
        if passage.href:
            found = locate_link(self._document.source.text, passage.href, passage.nth)
            if found:
                return self._near(passage.words, *found) if passage.words else found
        found = self._alignment.locate(passage.start, passage.end)
        return found and self._with_blanks(passage, *found)

    def _with_blanks(self, passage: Passage, start: int, end: int) -> tuple[int, int]:
        """The stretch with the blanks at its ends, which are found only beside what they surround."""
        stretch, text = self._body[passage.start : passage.end], self._document.source.text
        if start < end:
            for _ in range(len(stretch) - len(stretch.lstrip())):
                start -= start > 0 and text[start - 1].isspace()
            for _ in range(len(stretch) - len(stretch.rstrip())):
                end += end < len(text) and text[end].isspace()
        return start, end

    def _near(self, words: str, start: int, end: int) -> tuple[int, int]:
        """Words before an address, or else behind it; the address itself where there are none."""
        text = self._document.source.text
        before = text.rfind(words, max(0, start - NEAR), start)
        found = before if before >= 0 else text.find(words, end, end + NEAR)
        return (found, found + len(words)) if found >= 0 else (start, end)

    @cached_property
    def _alignment(self) -> Alignment:
        return align(self._document.source.text, self._body)

    @cached_property
    def _body(self) -> str:
        return body_text(self._document.facts.blocks)

    @cached_property
    def _hash(self) -> str:
        return text_hash(self._document.source.text)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._document.source.text)
