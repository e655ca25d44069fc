"""What does YAML's own complaint mean to somebody who is no programmer?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake

if TYPE_CHECKING:
    import yaml

    from pelican_contentstrategy.model.source import Lines

_ALIGN = "keys that belong together begin in the same column, and what belongs to a key stands further right"
_CLOSE = "close it, or write one key or item a line, without brackets"
_SPACE = "write it as 'key: value', with a space after the ':'"
_QUOTE = "put the whole value in quotes"

_COMPLAINTS = (
    (r"cannot start any token", "a value cannot begin with '{letter}'", _QUOTE),
    (
        r"could not find expected ':'",
        "there is no ':' after this key",
        _SPACE,
    ),
    (r"alphabetic or numeric character", "a value cannot begin with '{letter}'", _QUOTE),
    (r"unexpected end of stream", "this quote is never closed", "close it at the end of the value"),
    (r"unknown escape character", "a backslash in double quotes has a meaning of its own", "use single quotes"),
    (r"document separator", "this quote is never closed", "close it at the end of the value"),
    (r"expected ',' or '\}'", "this '{{' is never closed, or something in it is not 'key: value'", _CLOSE),
    (r"expected ',' or '\]'", "this '[' is never closed, or something in it needs quotes", _CLOSE),
    (r"expected '-' indicator|while parsing a block collection", "this line is no item of the list above", _ALIGN),
    (r"expected key|<block end>", "this line does not fit those above", _ALIGN),
    (r"node content", "a value cannot begin with '{letter}'", _QUOTE),
)
_AT_CONTEXT = re.compile(r"expected ':'|end of stream|document separator|expected ',' or|alphabetic")
_NO_SPACE = re.compile(r"^[ ]*[\w-]+:[^\s:/]\S*[ \t]*(?:\r\n|\r|\n)\Z", re.MULTILINE)
_LONGEST_KEY = 1024
_SECOND_COLON = re.compile(r"^\s*(?:- +)*[^\s#][^#]*?:\s")


def complaint(error: yaml.YAMLError, text: str, path: str, lines: Lines) -> Mistake:
    """The first thing that makes a text no YAML, in our words; YAML cannot tell what lies beyond it."""
    told = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}".strip()
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None) or problem
    mark = context if _AT_CONTEXT.search(told) else problem
    offset = min(mark.index, len(text)) if mark else 0
    message, hint = _in_our_words(told, text, offset)
    return Mistake(message, lines.span(path, offset, min(offset + 1, len(text))), hint)


def _in_our_words(told: str, text: str, offset: int) -> tuple[str, str]:
    letter = text[offset : offset + 1]
    before = re.split(r"[\r\n]", text[:offset])[-1]
    if letter == "\t" or (not before.strip() and "\t" in before):
        return "a tab cannot indent a line", "indent with spaces"
    if "mapping values are not allowed" in told:
        return _on_second_colon(before, text[: offset - len(before)])
    if before.rstrip()[-1:] in {'"', "'"} and re.search("expected key|<block end>", told):
        return "text follows a closing quote", "put the whole value in quotes, and double a quote that belongs to it"
    for pattern, message, hint in _COMPLAINTS:
        if re.search(pattern, told):
            return message.format(letter=letter), hint
    return told or "this is not YAML", ""


def _on_second_colon(before: str, above: str) -> tuple[str, str]:
    if _SECOND_COLON.match(before):
        return "': ' stands in a value", _QUOTE
    if len(before) > _LONGEST_KEY:
        return f"a key of {len(before):,} characters; YAML reads {_LONGEST_KEY:,}", "write several keys"
    if _NO_SPACE.search(above):
        return "the line above has no space after its ':'", _SPACE
    return "this key does not fit the lines above", _ALIGN
