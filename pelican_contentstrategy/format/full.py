"""Diagnostics for people: by file, aligned, with hints."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import STYLES, bearable, printable, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review


def full(review: Review) -> Text:
    """Every diagnostic under its file, then the summary."""
    report = Text()
    for path, group in groupby(review.diagnostics, key=lambda diagnostic: diagnostic.span.path):
        report.append(f"{printable(path)}\n", style="bold")
        report.append_text(_file(tuple(group)))
        report.append("\n")
    return report.append(f"{summary(review)}\n")


def _file(diagnostics: Sequence[Diagnostic]) -> Text:
    places = [f"{each.span.line}:{each.span.column}" for each in diagnostics]
    width = max(map(len, places))
    rules = [f"{each.code} {printable(each.name)}" for each in diagnostics]
    names = max(map(len, rules))
    indent = " " * (width + names + 15)
    lines = Text()
    for place, rule, each in zip(places, rules, diagnostics, strict=True):
        lines.append(f"  {place:>{width}}  ")
        lines.append(f"{each.severity.value:<7}", style=STYLES[each.severity])
        lines.append(f"  {rule:<{names}}  {bearable(each.message)}\n")
        if each.hint:
            lines.append(f"{indent}hint: {bearable(each.hint)}\n", style="dim")
        for one in each.suggestions:
            lines.append(f"{indent}try:  {bearable(one.text)}\n", style="dim")
    return lines
