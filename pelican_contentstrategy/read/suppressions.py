"""Disable comments and fields -> Suppressions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.model.suppression import Suppression
from pelican_contentstrategy.read.code import code_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.document import Field
    from pelican_contentstrategy.model.source import Source

COMMENT = re.compile(
    r"""(?:<!--|^\.\.)[ \t]*contentstrategy:[ \t]*
        (?P<verb>disable-next-line|disable-file|disable|enable)(?=[ \t]|-->|[\r\n]|\Z)
        [ \t]*(?P<rest>[^\r\n]*?)(?:-->|(?=[\r\n]|\Z))""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
REASON = re.compile(r"(?:^|(?<=[ \t]))--(?:[ \t]|$)")
LINE_WITH_WORDS = re.compile(r"[\r\n][^\S\r\n]*(?=\S)(?!(?:<!--|\.\.)[ \t]*contentstrategy:)", re.IGNORECASE)
EVERYTHING = "CS"


def read_suppressions(source: Source, fields: Iterable[Field]) -> tuple[Suppression, ...]:
    """Every suppression of a document; comments inside code, as `code_in` knows it, count for nothing."""
    return (*_from_fields(fields), *_from_comments(source))


def _from_fields(fields: Iterable[Field]) -> Iterator[Suppression]:
    for each in fields:
        if each.name == "contentstrategy_disable":
            rule, _, reason = each.value.partition(" -- ")
            yield Suppression(rule.strip(), each.span, 1, None, reason.strip())


def _from_comments(source: Source) -> Iterator[Suppression]:
    if "contentstrategy:" not in source.text.casefold():
        return
    lines = Lines(source.text)
    code = code_in(source.text, source.path)
    open_ranges: dict[str, Suppression] = {}
    for match in COMMENT.finditer(source.text):
        if code.covers(match.start()):
            continue
        span = lines.span(source.path, *match.span())
        verb = match["verb"].lower()
        rules, reason = _parted(match["rest"])
        for rule in re.findall(r"[^\s,]+", rules) or [EVERYTHING]:
            if verb == "disable-next-line":
                line = _next_line_with_words(source.text, match.end(), lines)
                yield Suppression(rule, span, line, line, reason)
            elif verb == "disable-file":
                yield Suppression(rule, span, 1, None, reason)
            elif verb == "disable":
                open_ranges.setdefault(fold(rule), Suppression(rule, span, span.line, None, reason))
            else:
                for ended in [*open_ranges] if rule == EVERYTHING else [fold(rule)]:
                    if ended in open_ranges:
                        yield replace(open_ranges.pop(ended), last_line=span.line)
    yield from open_ranges.values()


def _parted(rest: str) -> tuple[str, str]:
    rules, *reason = REASON.split(rest, maxsplit=1)
    return rules, "".join(reason).strip()


def _next_line_with_words(text: str, end: int, lines: Lines) -> int:
    following = LINE_WITH_WORDS.search(text, end)
    return lines.place(following.end() if following else len(text))[0]
