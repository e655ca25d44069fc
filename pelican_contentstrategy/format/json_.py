"""Diagnostics for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import files

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit
    from pelican_contentstrategy.model.review import Review

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""


def json_(review: Review) -> str:
    """Every diagnostic with its place, and the counts; ASCII only, so that no encoding can spoil it."""
    with_problems, judged = files(review)
    data = {
        "version": VERSION,
        "diagnostics": [_diagnostic(each) for each in review.diagnostics],
        "summary": {
            **{f"{severity.value}s": number for severity, number in review.counts.items()},
            "files": judged,
            "files_with_problems": with_problems,
            "known": len(review.known),
            "mended": len(review.mended),
        },
    }
    return json.dumps(data, indent=2) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "link": diagnostic.link,
        "edits": [{"start": each.start, "end": each.end, "replacement": each.replacement} for each in diagnostic.edits],
        "suggestions": [{"text": each.text, "edit": _edit(each.edit)} for each in diagnostic.suggestions],
    }


def _edit(edit: Edit | None) -> dict[str, object] | None:
    """An edit that may be of another file than its diagnostic."""
    if edit is None:
        return None
    return {"path": edit.path, "start": edit.start, "end": edit.end, "replacement": edit.replacement}
