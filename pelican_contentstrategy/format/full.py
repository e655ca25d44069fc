"""Diagnostics for people: by file, aligned, with hints."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import STYLES, bearable, printable, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review

    Token: TypeAlias = tuple[str, str | None]
    """Words, and the style they are printed in."""


def full(review: Review) -> Text:
    """Every diagnostic under its file, then the summary."""
    return Text().append_tokens(_report(review))


def _report(review: Review) -> Iterator[Token]:
    for path, group in groupby(review.diagnostics, key=lambda diagnostic: diagnostic.span.path):
        yield f"{printable(path)}\n", "bold"
        yield from _file(tuple(group))
        yield "\n", None
    yield f"{summary(review)}\n", None


def _file(diagnostics: Sequence[Diagnostic]) -> Iterator[Token]:
    places = [f"{each.span.line}:{each.span.column}" for each in diagnostics]
    width = max(map(len, places))
    rules = [f"{each.code} {printable(each.name)}" for each in diagnostics]
    names = max(map(len, rules))
    indent = " " * (width + names + 15)
    for place, rule, each in zip(places, rules, diagnostics, strict=True):
        yield f"  {place:>{width}}  ", None
        yield f"{each.severity.value:<7}", STYLES[each.severity]
        yield f"  {rule:<{names}}  {bearable(each.message)}\n", None
        if each.hint:
            yield f"{indent}hint: {bearable(each.hint)}\n", "dim"
        for one in each.suggestions:
            yield f"{indent}try:  {bearable(one.text)}\n", "dim"
