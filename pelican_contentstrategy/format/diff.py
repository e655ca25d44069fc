"""What `fix` does to files, for people: what is mended, and a unified diff."""

from __future__ import annotations

from difflib import unified_diff
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from pelican_contentstrategy.format._words import count, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.change import Change
    from pelican_contentstrategy.model.diagnostic import Diagnostic

OPENING = 2
"""Lines of a diff that name the file."""
STYLES = {"-": "red", "+": "green", "@": "cyan"}


def diff(changes: Sequence[Change]) -> Text:
    """Of each file what is mended by it, and what changes."""
    report = Text()
    for change in changes:
        report.append(f"{printable(change.path)}\n", style="bold")
        for each in change.mends:
            report.append(f"  {_mended(each)}\n", style="dim")
        report.append_text(Text("").join(_lines(change)))
        report.append("\n")
    return report


def outcome(changes: Sequence[Change]) -> str:
    """How much that is: `3 changes in 2 files, for 4 problems`."""
    edits = sum(len(each.fixes) for each in changes)
    mended = len({each for change in changes for each in change.mends})
    return f"{count(edits, 'change')} in {count(len(changes), 'file')}, for {count(mended, 'problem')}"


def _mended(diagnostic: Diagnostic) -> str:
    place = f"{printable(diagnostic.span.path)}:{diagnostic.span.line}"
    return f"mends {diagnostic.code} {printable(diagnostic.name)} of {place}"


def _lines(change: Change) -> Iterator[Text]:
    before, after = (text.splitlines(keepends=True) for text in (change.before, change.after))
    path = printable(change.path)
    found = list(unified_diff(before, after, f"a/{path}", f"b/{path}", n=1))
    for line in found[:OPENING]:
        yield Text(line, style="bold")
    for sign, group in groupby(found[OPENING:], key=lambda line: line[0] in "-+"):
        lines = list(group)
        removed = [line for line in lines if line[0] == "-"]
        added = [line for line in lines if line[0] == "+"]
        pairs = dict(zip(removed, added, strict=False)) if sign and len(removed) == len(added) else {}
        others = {new: old for old, new in pairs.items()}
        yield from (_line(line, pairs.get(line) or others.get(line) or line) for line in lines)


def _line(line: str, other: str) -> Text:
    """A line of a diff; what tells it from its other version stands out."""
    text = Text(printable(line.rstrip("\r\n")), style=STYLES.get(line[0], ""))
    if line != other:
        start = _alike(line[1:], other[1:]) + 1
        end = len(line) - _alike(line[start:][::-1], other[start:][::-1])
        if len(text.plain) == len(line.rstrip("\r\n")):
            text.stylize("bold", start, end)
    text.append("\n")
    if not line.endswith(("\n", "\r")):
        text.append("\\ no line end at the end of the file\n", style="dim")
    return text


def _alike(line: str, other: str) -> int:
    """Characters that two lines have in common at their beginning."""
    pairs = enumerate(zip(line, other, strict=False))
    return next((at for at, (one, another) in pairs if one != another), min(len(line), len(other)))
