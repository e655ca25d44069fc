"""A document's metadata -> Fields with their places in the source."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.channels._by_hand import PREFIX
from pelican_contentstrategy.model.document import Field
from pelican_contentstrategy.model.source import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.source import Source

OURS = frozenset(
    "pillar hub cluster persona stage cta cta_url keyword format addresses channels order owner approval approved_by "
    "approved_on reviewed review_every expires kpi kpi_target kpi_by cost audit audited redirect_to brief snippet_x "
    "snippet_linkedin snippet_email subject preheader promotion discussion_url engage_until engaged ai ai_reviewed_by "
    "orphan_ok competes_ok noindex contentstrategy_disable image".split()
)
"""The fields this project gives a meaning to; to these come the posts for all other channels, `snippet_` and an id."""

PELICANS = frozenset(
    "title date modified category tags slug author authors summary lang status url save_as template".split()
)
"""The fields Pelican itself reads; see "File metadata" in its documentation."""

ALIASES = {"funnel_stage": "stage"}
LISTS = frozenset({"persona", "addresses", "channels", "competes_ok", "contentstrategy_disable"})
"""Fields that hold several values, comma-separated."""

FIELD_LINE = re.compile(r"""^[ \t]{0,3}[:"']?(?P<name>\w[\w -]*?)["']?[ \t]*:[ \t]*""", re.MULTILINE)
"""A field in Markdown, in YAML, or, between colons, in reStructuredText."""
HTML_FIELD = re.compile(r"""<(?:meta\s[^>]*?\bname\s*=\s*["']?|(?=title\b))(?P<name>[\w-]+)["'>]?""", re.IGNORECASE)
VALUE = re.compile(r"""["']?(.*?)["']?[ \t]*$""", re.MULTILINE)
HTML_VALUE = re.compile(r"""(?:\s+content\s*=\s*["']?|>?)([^"'<>]*)""", re.IGNORECASE)
WITHIN_WORD = re.compile(r"[\w-]")
END_OF_MARKDOWN_HEAD = re.compile(
    r"\A(?:---[^\n]*\n(?:.*?\n)??(?:---|\.\.\.)[ \t]*$|.*?^[ \t]*$)", re.DOTALL | re.MULTILINE
)
UNFENCED_HEAD = re.compile(r"\ufeff?(?:[ ]{,3}[\w-]+:[^\n]*\n(?:[ ]{4}[^\n]*\n)*)+(?=[ \t]*(?:\n|\Z))", re.ASCII)
HTML_FILES = (".html", ".htm")
HEAD_LIMIT = 20_000
"""Characters searched for front matter; nobody writes more of it."""


def read_front_matter(source: Source) -> tuple[Field, ...]:
    """Every value of every field, as the host understood it, at its place in the text.

    Fold names (`Funnel-Stage` is `stage`), split lists, and strip what writers of YAML leave around values that the
    host took literally: quotes, brackets, the dash of a list item. A field that is not written in the text, such as
    one made from the file's name, stands at its start.
    """
    return tuple(_fields(source))


@lru_cache(maxsize=1024)
def fold_name(name: str) -> str:
    """One spelling for a field's name: case, `-`, `_` and blanks make no difference."""
    folded = re.sub(r"[\s-]+", "_", name.strip()).casefold()
    return ALIASES.get(folded, folded)


def is_known(name: str) -> bool:
    """Whether a field of a folded name means something to Pelican or to us."""
    return name in OURS or name in PELICANS or name.startswith(PREFIX)


def front_matter_of(source: Source) -> str:
    r"""The part of a source that may hold front matter, every line ended by \n.

    In Markdown it ends at the first empty line or the closing fence.
    """
    head = source.text[:HEAD_LIMIT].replace("\r\n", " \n").replace("\r", "\n")
    if source.path.endswith((".rst", *HTML_FILES)):
        return head
    end = END_OF_MARKDOWN_HEAD.match(head)
    return head[: end.end()] if end else head


def unfenced_head(text: str) -> int:
    r"""The length of the front matter that Pelican reads in a Markdown file without any fences, its lines ended by \n.

    It goes to the first empty line; that it is no text, a field that Pelican knows tells.
    """
    head = UNFENCED_HEAD.match(text)
    if head and any(fold_name(field["name"]) in PELICANS for field in FIELD_LINE.finditer(head[0].lstrip("\ufeff"))):
        return head.end()
    return 0


def written_names(source: Source) -> frozenset[str]:
    """Names, folded, of the fields that stand in the text, whether the host read them or not."""
    return frozenset(fold_name(match["name"]) for match in _written_fields(source, front_matter_of(source)))


def written_value(source: Source, name: str) -> str:
    """What stands on the line of a field in the text, whatever the host made of it; nothing where it is not written."""
    head = front_matter_of(source)
    for match in _written_fields(source, head):
        if fold_name(match["name"]) == name:
            rest = head[match.end() :]
            found = HTML_VALUE.match(rest) if source.path.endswith(HTML_FILES) else VALUE.match(rest)
            return found[1].strip() if found else ""
    return ""


def _written_fields(source: Source, head: str) -> Iterator[re.Match[str]]:
    return (HTML_FIELD if source.path.endswith(HTML_FILES) else FIELD_LINE).finditer(head)


def _fields(source: Source) -> Iterator[Field]:
    written: _Written | None = None
    for raw_name, raw_value in source.metadata.items():
        name = fold_name(raw_name)
        values = [text for each in _flatten(raw_value) for text in _split(name, each)]
        if values:
            written = written or _Written(source)
            yield from (Field(name, value, written.span(name, value)) for value in values)


def _flatten(value: object) -> Iterator[str]:
    if value is None:
        return
    if isinstance(value, list | tuple | set | frozenset):
        for each in value if not isinstance(value, set | frozenset) else sorted(value, key=str):
            yield from _flatten(each)
    elif isinstance(value, bool):
        yield "yes" if value else "no"
    elif isinstance(value, date):
        yield value.isoformat()
    else:
        yield str(value)


def _split(name: str, text: str) -> Iterator[str]:
    parts = [text]
    if name in LISTS:
        listed, dashes, reason = text.strip().removeprefix("[").removesuffix("]").partition(" -- ")
        parts = listed.split(",")
        parts[-1] += dashes + reason
    for part in parts:
        value = part.strip().removeprefix("- ").strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
            value = value[1:-1].strip()
        if value and value != "-":
            yield value


class _Written:
    """Where the fields of one source are written."""

    def __init__(self, source: Source) -> None:
        self._path = source.path
        self._head = front_matter_of(source)
        self._lines = Lines(self._head)
        self._places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        found = list(_written_fields(source, self._head))
        ends = [*(match.start() for match in found[1:]), len(self._head)]
        for match, end in zip(found, ends, strict=False):
            self._places[fold_name(match["name"])].append((match.start(), match.end(), end))

    def span(self, name: str, value: str) -> Span:
        """Where a value stands, or, if it is written otherwise, the first line of its field."""
        if name not in self._places:
            return Span(self._path, 1, 1, 1, 1)
        for _, begin, end in self._places[name]:
            at = self._find(value, begin, end)
            if at >= 0:
                return self._lines.span(self._path, at, at + len(value))
        start, begin, _ = self._places[name][0]
        line = self._head[start : self._head.find("\n", begin) + 1 or None]
        return self._lines.span(self._path, start + len(line) - len(line.lstrip()), start + len(line.rstrip()))

    def _find(self, value: str, begin: int, end: int) -> int:
        """As a word of its own; else within another, as the value may be made of what is written."""
        at = first = self._head.find(value, begin, end)
        while at >= 0 and (WITHIN_WORD.match(self._head, at - 1) or WITHIN_WORD.match(self._head, at + len(value))):
            at = self._head.find(value, at + 1, end)
        return at if at >= 0 else first
