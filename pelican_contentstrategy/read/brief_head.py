"""What do the fields at the start of a brief say, and where do they end?"""

from __future__ import annotations

import re
from typing import NamedTuple

FENCE = re.compile(r"---[ \t]*(?:\r\n?|\n)")
END = re.compile(r"(?:\A|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
FIELD = re.compile(r"[ ]{0,3}(?P<name>\w[\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
MORE = re.compile(r"[ \t]+(?P<value>\S.*)")
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")


class Head(NamedTuple):
    """Values by the name of their field, as written; the text below begins at `end`, further fields go to `more_at`."""

    fields: dict[str, list[str]]
    end: int
    more_at: int
    is_open: bool = False
    """Whether it begins with a fence that nothing closes."""


def read_head(text: str) -> Head:
    """Fields up to the first empty line, as Pelican has them in Markdown, or between two fences."""
    start = FENCE.match(text)
    if start is None:
        return _fields(text, 0, len(text), is_fenced=False)
    end = END.search(text, start.end())
    if end is None:
        return _fields(text, start.end(), len(text), is_fenced=False)._replace(is_open=True)
    rest = LINE.match(text, end.start())
    return _fields(text, start.end(), end.start(), is_fenced=True)._replace(end=rest.end() if rest else len(text))


def with_field(text: str, name: str, value: str) -> str:
    """The text with this value of a field, in its old place or behind all other fields; all else stays as it is."""
    head = read_head(text)
    written = re.search(
        rf"^[ ]{{0,3}}{re.escape(name)}[ \t]*:[^\r\n]*", text[: head.more_at], re.MULTILINE | re.IGNORECASE
    )
    if written:
        return f"{text[: written.start()]}{name}: {value}{text[written.end() :]}"
    newline = found[0] if (found := re.search(r"\r\n?|\n", text)) else "\n"
    before, after = text[: head.more_at], text[head.more_at :]
    gap = newline if before and not before.endswith(("\n", "\r")) else ""
    empty_line = newline if not head.fields and after.strip() else ""
    return f"{before}{gap}{name}: {value}{newline}{empty_line}{after}"


def _fields(text: str, at: int, limit: int, *, is_fenced: bool) -> Head:
    found: dict[str, list[str]] = {}
    values: list[str] | None = None
    more_at = at
    while at < limit and (line := LINE.match(text, at, limit)):
        words = line[0].rstrip("\r\n")
        field = FIELD.fullmatch(words)
        if field:
            values = found.setdefault(field["name"], [])
            values += [field["value"].strip()] if field["value"] else []
        elif not words.strip() and not is_fenced:
            break
        elif values is not None and words.strip() and not words.lstrip().startswith("#"):
            if item := ITEM.fullmatch(words):
                values.append(item["value"].strip())
            elif (more := MORE.fullmatch(words)) and values:
                values[-1] = f"{values[-1]} {more['value'].strip()}"
            elif not more and not is_fenced:
                break
        elif not is_fenced and words.strip():
            break
        at = line.end()
        more_at = at if words.strip() else more_at
    return Head(found, at, more_at)
