"""Diagnostics in a bearable number of lines: all of them where they are few, else counts and examples."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import STYLES, count, printable, summary
from pelican_contentstrategy.format.concise import line
from pelican_contentstrategy.format.full import full

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review

MOST = 40
"""Diagnostics told in full; more than these are told in this many lines at most."""
EXAMPLES = 3
"""Examples of a rule, at most."""
CLOSING = 3
"""Lines below the examples."""


def digest(review: Review) -> Text:
    """All of up to 40 diagnostics; of more, a count and up to three examples for each rule, in 40 lines."""
    if len(review.diagnostics) <= MOST:
        return full(review)
    by_rule = _by_rule(review)
    room = MOST - CLOSING - 1
    shown = by_rule[:room]
    examples = min(EXAMPLES, max(0, (room - len(shown)) // len(shown)))
    report = Text()
    for group in shown:
        first = group[0]
        report.append(f"{first.code} {printable(first.name)}: ", style="bold")
        report.append(f"{count(len(group), first.severity.value)}\n", style=STYLES[first.severity])
        for each in group[:examples]:
            report.append("  ").append_text(line(each))
    if by_rule[room:]:
        report.append(f"and {count(len(by_rule) - room, 'more rule')}\n")
    report.append(f"\n{summary(review)}\n")
    return report.append("all of them: pelican-contentstrategy check     why: pelican-contentstrategy rule CODE\n")


def _by_rule(review: Review) -> list[list[Diagnostic]]:
    """Diagnostics rule by rule: the most severe first, then the most frequent."""
    in_order = sorted(review.diagnostics, key=lambda each: (each.code, each.name, each.sort_key))
    groups = [list(group) for _, group in groupby(in_order, key=lambda each: (each.code, each.name))]
    return sorted(groups, key=lambda group: (-group[0].severity.rank, -len(group), group[0].code))
