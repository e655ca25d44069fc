"""Passages of a rendered body -> Spans in its source."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.read.body import body_text
from pelican_contentstrategy.read.hrefs import locate_link
from pelican_contentstrategy.read.locate import align

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.source import Passage
    from pelican_contentstrategy.read.locate import Alignment


class Places:
    """The places of one document; its body is aligned with its source when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def span(self, where: Span | Passage) -> Span:
        """Where it stands in the source; at the very start if nothing of it does."""
        if isinstance(where, Span):
            return where
        return self._lines.span(self._document.path, *(self._locate(where) or (0, 0)))

    def _locate(self, passage: Passage) -> tuple[int, int] | None:
        if passage.href:
            found = locate_link(self._document.source.text, passage.href, passage.nth)
            if found:
                return found
        return self._alignment.locate(passage.start, passage.end)

    @cached_property
    def _alignment(self) -> Alignment:
        return align(self._document.source.text, body_text(self._document.facts.blocks))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._document.source.text)
