"""Where spans may lie, those of diagnostics and those of mistakes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.errors import UserError
    from pelican_contentstrategy.model.source import Span

LINE_END = re.compile(r"\r\n?|\n")


def assert_lies_in(text: str, span: Span) -> None:
    """A span begins and ends within the lines of a text, and begins before it ends."""
    lines = LINE_END.split(text)
    for line, column in ((span.line, span.column), (span.end_line, span.end_column)):
        assert 1 <= line <= len(lines), span
        assert 1 <= column <= len(lines[line - 1]) + 2, span  # behind its line end, or within one of two characters
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def assert_told(error: UserError, texts: Mapping[str, str]) -> None:
    """Mistakes are told in one line each and one for what to do, and lie in the files that they speak of."""
    assert error.mistakes
    for each in error.mistakes:
        assert each.message
        assert str(each).count("\n") == bool(each.hint), each
        if each.span and each.span.path in texts:
            assert_lies_in(texts[each.span.path], each.span)
