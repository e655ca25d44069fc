"""Words that several formatters share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from pelican_contentstrategy.model.review import Review

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
LONGEST = 300
"""Characters of a message that are printed; a document may hold an address of any length."""
LINE_ENDS = re.compile(r"[\r\n\t]+")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Text from a document, safe to print: what would steer a terminal is spelled out, line ends are blanks."""
    if text.isprintable():  # which all that is spelled out is not, and nearly all that is printed is
        return text
    folded = LINE_ENDS.sub(" ", text)
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", folded)


def lines_of(text: str) -> str:
    """The same of a text with line ends of ours: they stay."""
    return "\n".join(map(printable, text.split("\n")))


def bearable(text: str) -> str:
    """A message or hint, safe to print, and cut in its middle where it is very long."""
    half = LONGEST // 2
    return printable(text if len(text) <= LONGEST else f"{text[:half]} … {text[-half:]}")


def count(number: int, noun: str) -> str:
    """A number and its noun: `1 error`, `2,567 errors`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def files(review: Review) -> tuple[int, int]:
    """How many files have problems, and how many were judged."""
    return len({each.span.path for each in review.diagnostics}), len(review.judged)


def summary(review: Review) -> str:
    """One line: how many problems, in how many files, and what the baseline did."""
    with_problems, judged = files(review)
    total = len(review.diagnostics)
    if total:
        counts = ", ".join(count(number, severity.value) for severity, number in review.counts.items() if number)
        parts = [f"{count(total, 'problem')} ({counts}) in {with_problems:,} of {count(judged, 'file')}"]
    else:
        parts = [f"no problems in {count(judged, 'file')}"]
    if review.known:
        parts.append(f"{len(review.known):,} known before")
    if review.mended:
        parts.append(f"{len(review.mended):,} mended since the baseline")
    return "; ".join(parts)
