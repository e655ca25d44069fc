"""What does a YAML file say, and where: text, lists and mappings, each with its place.

Every scalar stays the text it was written as, whatever YAML takes it for; what means nothing is None.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.places import Places
from pelican_contentstrategy.model.source import Lines, Span
from pelican_contentstrategy.read.yaml_nodes import Composer, FileKind
from pelican_contentstrategy.read.yaml_syntax import complaint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from pelican_contentstrategy.model.places import KeyPath, Stretch
    from pelican_contentstrategy.read.yaml_nodes import Node

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

_MERGE = "<<"
_COLON = re.compile(r"\s*:")
_UNREADABLE = re.compile("[^\\t\\n\\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STRATEGY = FileKind()


@dataclass(frozen=True)
class Written:
    """A YAML mapping as it was written, and what is wrong with how it was written."""

    data: dict[str, Data]
    places: Places
    mistakes: tuple[Mistake, ...]


def read_yaml(text: str | bytes, path: str, kind: FileKind = _STRATEGY) -> Written:
    """Read a file that holds one mapping; UserError where it cannot be made sense of."""
    text = legible(text, path)
    lines = Lines(text)
    composer = Composer(path, lines, kind)
    try:
        root = composer.compose(text)
    except yaml.YAMLError as error:
        raise UserError([*composer.mistakes, complaint(error, text, path, lines)]) from None
    if root is None or root.is_null:
        raise UserError([*composer.mistakes, Mistake("the file is empty", Span(path, 1, 1, 1, 1), kind.smallest)])
    if root.kind != "mapping":
        holds = "a list" if root.kind == "sequence" else "text"
        span = lines.span(path, root.start, root.start)
        told = Mistake(f"the file holds {holds}, not keys and values", span, kind.smallest)
        raise UserError([*composer.mistakes, told])
    reading = _Reading(text, path, lines)
    data = reading.mapping(root, ())
    places = Places(path, lines, reading.keys, reading.values)
    return Written(data, places, (*composer.mistakes, *dict.fromkeys(reading.mistakes)))


def decode(text: str | bytes, path: str) -> str:
    """Text of a file, without a byte order mark; UserError tells the first byte that is no UTF-8."""
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8")
            line, column = Lines(before).place(len(before))
            message = f"the file is not UTF-8: byte 0x{error.object[error.start]:02x}"
            if error.object.startswith(_UTF_16):
                message = "the file is UTF-16, not UTF-8"
            raise UserError([Mistake(message, Span(path, line, column, line, column), "save it as UTF-8")]) from None
    return text.removeprefix("\ufeff")


def legible(text: str | bytes, path: str) -> str:
    """The same of a file that people write by hand; UserError where it has characters that nobody could see in it."""
    text = decode(text, path)
    unreadable = _UNREADABLE.search(text)
    if unreadable:
        message = f"the character U+{ord(unreadable[0]):04X} may not stand in a text file"
        hint = "take it out" if unreadable[0] != "\0" else "take it out; if you cannot see it, save the file as UTF-8"
        raise UserError([Mistake(message, Lines(text).span(path, *unreadable.span()), hint)])
    return text


class _Reading:
    """Nodes on their way to data, with the places and mistakes that come to light."""

    def __init__(self, text: str, path: str, lines: Lines) -> None:
        self.keys: dict[KeyPath, Stretch] = {}
        self.values: dict[KeyPath, Stretch] = {}
        self.mistakes: list[Mistake] = []
        self._text = text
        self._path = path
        self._lines = lines

    def mapping(self, node: Node, path: KeyPath) -> dict[str, Data]:
        """Own keys first, in their order, then those that '<<' brings in."""
        data: dict[str, Data] = {}
        first: dict[str, Node] = {}
        for key, value in node.pairs():
            if _is_merge(key) or not self._is_sound(key, value, node):
                continue
            if key.text in first:
                line, _ = self._lines.place(first[key.text].start)
                self._tell(f"key '{key.text}' stands here again; the first is on line {line}", key, "keep one of them")
                continue
            first[key.text] = key
            data[key.text] = self._entry(key, value, (*path, key.text))
        for key, value in self._merged(node):
            if key.kind == "scalar" and key.text not in data:
                data[key.text] = self._entry(key, value, (*path, key.text))
        return data

    def _entry(self, key: Node, value: Node, path: KeyPath) -> Data:
        self.keys[path] = key.start, key.end
        return self._data(value, path)

    def _data(self, node: Node, path: KeyPath) -> Data:
        if node.kind == "scalar" or node.is_flow:
            self.values[path] = node.start, node.end
        if node.kind == "mapping":
            return self.mapping(node, path)
        if node.kind == "sequence":
            return [self._entry(item, item, (*path, index)) for index, item in enumerate(node.children)]
        return None if node.is_null else node.text

    def _merged(self, node: Node) -> Iterator[tuple[Node, Node]]:
        """Entries of the mappings that stand after '<<', the nearest first."""
        for key, value in node.pairs():
            if not _is_merge(key):
                continue
            sources = value.children if value.kind == "sequence" else [value]
            if any(source.kind != "mapping" for source in sources):
                self._tell("'<<' takes in mappings only", key, "write '<<: *name' for a mapping marked '&name'")
                continue
            for source in sources:
                yield from (pair for pair in source.pairs() if not _is_merge(pair[0]))
                yield from self._merged(source)

    def _is_sound(self, key: Node, value: Node, parent: Node) -> bool:
        if key.kind != "scalar":
            self._tell("a key is text, not a list or a mapping", key)
        elif not key.text and key.is_null:
            self._tell("there is no key before this ':'", key)
        elif parent.is_flow and value.is_null and not value.text and not _COLON.match(self._text, key.end):
            self._tell(f"'{key.text}' has no value", key, _hint_for_bare_key(key))
        else:
            return True
        return False

    def _tell(self, message: str, node: Node, hint: str = "") -> None:
        self.mistakes.append(Mistake(message, self._lines.span(self._path, node.start, node.end), hint))


def _is_merge(key: Node) -> bool:
    return key.kind == "scalar" and key.is_plain and key.text == _MERGE


def _hint_for_bare_key(key: Node) -> str:
    if ":" in key.text:
        return "put a space after the ':'"
    return "inside { } a comma begins the next key: put the value before it in quotes, or write one key a line"
