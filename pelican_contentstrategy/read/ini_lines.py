"""Which sections, keys and values stand in an ini file, and where?

Case counts, keys may repeat, sections may have brackets in their names: Python's own reader of such files keeps none
of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.source import Lines, Span

_LINE = re.compile(r"[^\r\n]*")
_SECTION = re.compile(r"\s*\[(.*?)\]\s*(?:[#;].*)?$")
_KEY = re.compile(r"\s*([^=:]*?)\s*[=:][^\S\r\n]*")
_COMMENTS = (" #", " ;")
_QUOTES = ('"""', "`", '"', "'")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value; `start` and `end` are the value's offsets as written, further lines of it included."""

    section: str
    key: str
    value: str
    key_span: Span
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """Where a section begins."""

    name: str
    span: Span


def read_ini(text: str, path: str, lines: Lines) -> Iterator[Head | Entry | Problem]:
    """All that stands in a file, in order; keys above the first section belong to the section without a name."""
    section: str | None = ""
    rest = ((line.start(), line[0]) for line in _LINE.finditer(text) if line[0].strip())
    for start, line in rest:
        written = line.strip()
        span = lines.span(path, start + line.index(written[0]), start + len(line.rstrip()))
        if written[0] in "#;":
            continue
        head, key = _SECTION.match(line), _KEY.match(line)
        if head and head[1].strip():
            section = head[1].strip()
            yield Head(section, span)
        elif head:
            section = None
            yield Problem(span, "this section has no name", "write '[*]' for all files, or '[*.md]' for some")
        elif written[0] == "[":
            section = None
            yield Problem(span, "this '[' is never closed", "write the section's name between '[' and ']'")
        elif not key:
            yield Problem(span, f"there is no '=' after '{written[:40]}'", "write it as 'key = value'")
        elif not key[1]:
            yield Problem(span, "there is no key before this '='", "write it as 'key = value'")
        else:
            key_span = lines.span(path, start + key.start(1), start + key.end(1))
            value, end = _value(line[key.end() :].rstrip(), start + len(line.rstrip()), rest)
            if section is not None:  # what stands below a broken head belongs to nothing
                yield Entry(section, key[1], value, key_span, start + key.end(), end)


def _value(written: str, end: int, rest: Iterator[tuple[int, str]]) -> tuple[str, int]:
    """A value and where it ends: a backslash at the end of a line goes on in the next one."""
    if written.endswith("\\"):
        parts = []
        while written.endswith("\\"):
            parts.append(written[:-1])
            start, line = next(rest, (end, ""))
            written = line.strip()
            end = start + len(line.rstrip())
        return "".join((*parts, written)), end
    for quote in _QUOTES[:2]:
        if written.startswith(quote) and written.endswith(quote) and len(written) >= 2 * len(quote):
            return written[len(quote) : -len(quote)], end
    for comment in _COMMENTS:
        bare, found, _ = f" {written}".partition(comment)
        if found:
            written = bare.strip()
            break
    for quote in _QUOTES[2:]:
        if written.startswith(quote) and written.endswith(quote) and len(written) > 1:
            return written[1:-1], end
    return written, end
