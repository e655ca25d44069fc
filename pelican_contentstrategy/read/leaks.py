"""Front matter that its reader did not take for front matter, so that it leaked into the body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.read.front_matter import HEAD_LIMIT, fold_name, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.source import Source

FIELD = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
"""What python-markdown's meta extension takes for a field."""
CONTINUATION = re.compile(r"[ ]{4,}\S")
LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|$)")
FENCE = re.compile(r"---|\.\.\.")
LOOSE_FIELD = re.compile(r"[ ]{0,3}[\"']?(?P<key>[A-Za-z][\w .-]{0,40}?)[\"']?[ \t]*:(?:\s|$)")
"""What a person takes for a field."""
LIST_ITEM = re.compile(r"\s{0,3}- ?\S")
LINE_OPENERS = frozenset(
    "title summary image order format keyword author authors date status url owner cost ai subject brief promotion "
    "approval audit reviewed expires channels addresses template".split()
)
"""Fields whose names also open ordinary lines, so that after an empty line they prove nothing."""


@dataclass(frozen=True, slots=True)
class Leak:
    """The line that broke the front matter, the fields lost there, and what to do."""

    span: Span
    line: str
    fields: tuple[str, ...]
    hint: str


def find_leak(source: Source) -> Leak | None:
    """Look for front matter in the body of a Markdown source; fields that reached the metadata are not lost."""
    if not source.path.endswith((".md", ".markdown", ".mkd", ".mdown")):
        return None
    written = list(_two_paragraphs(source.text[:HEAD_LIMIT].removeprefix("\ufeff")))
    lines = [line.expandtabs(4) for line in written]
    header = _header_length(lines)
    start = header
    while start < len(lines) and not lines[start].strip():
        start += 1
    read = {fold_name(name) for name, value in source.metadata.items() if value != ""}
    lost = tuple(dict.fromkeys(name for name in _fields_in_paragraph(lines, header, start) if name not in read))
    proves_nothing = LINE_OPENERS.issuperset(lost) and 0 < header < start
    if not lost or proves_nothing:
        return None
    span = Span(source.path, start + 1, 1, start + 1, len(written[start]) + 1)
    return Leak(span, written[start].strip(), lost, _hint(lines, header, start))


def _two_paragraphs(text: str) -> Iterator[str]:
    """The lines of the first two paragraphs: where there is front matter, it and what follows."""
    paragraphs = 0
    was_empty = True
    for match in LINE.finditer(text):
        is_empty = not match[1].strip()
        paragraphs += was_empty and not is_empty
        was_empty = is_empty
        if paragraphs > 2:  # noqa: PLR2004 - the third begins
            return
        yield match[1]


def _header_length(lines: Sequence[str]) -> int:
    """How many lines python-markdown takes for front matter."""
    has_field = False
    first = 1 if FENCE.match(lines[0]) and lines[0].startswith("-") else 0
    for number, line in enumerate(lines[first:], first):
        if not line.strip() or FENCE.match(line):
            return number
        if FIELD.match(line):
            has_field = True
        elif not (has_field and CONTINUATION.match(line)):
            return number
    return len(lines)


def _fields_in_paragraph(lines: Sequence[str], header: int, start: int) -> Iterator[str]:
    if start >= len(lines) or FENCE.match(lines[start]):
        return
    contiguous = start == header
    if contiguous and header and LIST_ITEM.match(lines[start]):
        above = FIELD.match(lines[header - 1])
        if above and not above["value"]:
            yield fold_name(above["key"])
    elif not contiguous and not LOOSE_FIELD.match(lines[start]):
        return
    for line in lines[start:]:
        if not line.strip():
            return
        field = LOOSE_FIELD.match(line)
        name = fold_name(field["key"].replace(".", "_")) if field else ""
        if is_known(name):
            yield name


def _hint(lines: Sequence[str], header: int, start: int) -> str:
    line = lines[start]
    if start > header:
        return "remove the empty line above it: front matter ends at the first one"
    field = LOOSE_FIELD.match(line)
    if LIST_ITEM.match(line):
        name = lines[header - 1].split(":")[0].strip() if header else "name"
        return f"write the values on one line, with commas: '{name}: one, two'"
    if line.lstrip().startswith("#"):
        return "remove the comment: front matter cannot hold any"
    if field and not FIELD.match(line):
        return f"write '{re.sub(r'[ .]+', '_', field['key'])}': a field's name has no blanks, dots or quotes"
    if line[:1] in " \t" and header:
        return "indent a continued value by four spaces, or join it to the line above"
    return "write each field on a line of its own, as 'name: value', with nothing between them"
