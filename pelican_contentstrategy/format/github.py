"""Diagnostics as commands to GitHub's runner, which shows them beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import bearable, printable, summary
from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
SHOWN = 10
"""Of each command, what GitHub shows of one step."""
IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTIES = {**IN_DATA, ord(":"): "%3A", ord(","): "%2C"}


def github(review: Review) -> str:
    """A command for each diagnostic, the worst first, then the summary: what is not shown beside a line is in the log.

    The log has no more of a command than its message, which therefore begins with the place.
    """
    lines = [_command(each, review.in_repository(each.span.path)) for each in review.worst_first]
    return "".join(f"{line}\n" for line in (*lines, _closing(review)))


def _command(diagnostic: Diagnostic, path: str) -> str:
    span = diagnostic.span
    properties: dict[str, object] = {"file": printable(path), "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:  # else GitHub wants no columns
        properties |= {"col": span.column, "endColumn": span.end_column}
    properties["title"] = f"{diagnostic.code} {printable(diagnostic.name)}"
    told = f"{printable(path)}:{span.line}:{span.column}: {bearable(diagnostic.message)}"
    if diagnostic.hint:
        told += f"\nhint: {bearable(diagnostic.hint)}"
    about = ",".join(f"{name}={str(value).translate(IN_PROPERTIES)}" for name, value in properties.items())
    return f"::{COMMANDS[diagnostic.severity]} {about}::{told.translate(IN_DATA)}"


def _closing(review: Review) -> str:
    if max(review.counts.values()) <= SHOWN:
        return summary(review)
    return f"{summary(review)}; beside the lines, GitHub shows the first {SHOWN} of each kind"
