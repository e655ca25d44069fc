"""Diagnostics a line each, as editors and scripts read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import STYLES, bearable, printable, summary

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review


def concise(review: Review) -> Text:
    """`path:line:column: severity CODE name message`, then the summary."""
    return Text("").join([*map(line, review.diagnostics), Text(f"{summary(review)}\n")])


def line(diagnostic: Diagnostic) -> Text:
    """One diagnostic on one line, its hint left out."""
    span = diagnostic.span
    return Text.assemble(
        f"{printable(span.path)}:{span.line}:{span.column}: ",
        (diagnostic.severity.value, STYLES[diagnostic.severity]),
        f" {diagnostic.code} {printable(diagnostic.name)} {bearable(diagnostic.message)}\n",
    )
