"""Which stretches of a source show code?"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
FENCE = re.compile(r"`{3,}|~{3,}")
INDENTED = re.compile(r" {4}| {0,3}\t")
ITEM = re.compile(r" {0,3}(?:(?:[-*+:]|\d{1,9}[.)])[ \t]|!!!|\?\?\?|\[\^)")
"""What begins something that goes on in indented lines: items of lists, definitions, admonitions, footnotes."""
INLINE = re.compile(r"`[^`\n]+`")
TAG = re.compile(r"<(?P<end>/?)(?P<name>pre|code)(?=[\s>])", re.IGNORECASE)
LITERAL = re.compile(r"\.\.[ ](?:code|code-block|sourcecode|parsed-literal)::|(?!\.\.[ ]).*::$")
"""A line of reStructuredText after which what is indented shows code."""


@dataclass(frozen=True)
class Stretches:
    """Stretches of a text, in order and apart."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, spans: list[tuple[int, int]]) -> Stretches:
        """Of spans in any order; those that overlap become one."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans):
            if ends and start < ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return cls(starts, ends)

    def covers(self, place: int) -> bool:
        """Whether a place lies in one of them."""
        number = bisect_right(self.starts, place) - 1
        return number >= 0 and place < self.ends[number]


def code_in(text: str, path: str) -> Stretches:
    """Code blocks, spans between single backticks, and what stands in `<pre>` or `<code>`.

    A block is fenced, literal in reStructuredText, or in Markdown indented after an empty line; what is
    indented below an item of a list belongs to the item, and is never taken for code.
    """
    spans: list[tuple[int, int]] = []
    if not path.endswith((".html", ".htm")):
        lines = [match.span() for match in LINE.finditer(text)]
        spans += _literal(text, lines) if path.endswith(".rst") else (*_fenced(text, lines), *_indented(text, lines))
        spans += (match.span() for match in INLINE.finditer(text))
    spans += _tagged(text, Stretches.of(spans))
    return Stretches.of(spans)


def _fenced(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    fences = [(match[0], *line) for line in lines if (match := FENCE.match(text, *line))]
    longest = {"`": 0, "~": 0}
    is_closed: list[bool] = []
    for fence, *_ in reversed(fences):
        is_closed.append(longest[fence[0]] >= len(fence))
        longest[fence[0]] = max(longest[fence[0]], len(fence))
    opening, start = "", 0
    for (fence, begin, end), closed in zip(fences, reversed(is_closed), strict=True):
        if opening and fence.startswith(opening):
            yield start, end
            opening = ""
        elif closed and not opening:
            opening, start = fence, begin


def _indented(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    after_empty, in_block, in_list = True, False, False
    for start, end in lines:
        is_empty = not text[start:end].strip()
        if not is_empty and not INDENTED.match(text, start, end):
            in_list = bool(ITEM.match(text, start, end)) or (in_list and not after_empty)
            in_block = False
        elif not is_empty and not in_list and (after_empty or in_block):
            in_block = True
            yield start, end
        after_empty = is_empty


def _literal(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    within: int | None = None
    for start, end in lines:
        line = text[start:end].strip()
        indent = end - start - len(text[start:end].lstrip())
        if within is not None and line and indent <= within:
            within = None
        if within is not None:
            yield start, end
        elif LITERAL.match(line):
            within = indent


def _tagged(text: str, code: Stretches) -> Iterator[tuple[int, int]]:
    opened: dict[str, int] = {}
    for match in TAG.finditer(text):
        if code.covers(match.start()):
            continue
        name = match["name"].lower()
        if not match["end"]:
            opened.setdefault(name, match.start())
        elif name in opened:
            yield opened.pop(name), match.end()
