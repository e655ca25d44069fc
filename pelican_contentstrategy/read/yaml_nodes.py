"""Which values does a YAML text hold, before anybody asks what they mean?

YAML's own types are not looked at: whether `2024`, `no` or `12:30` is text or something else is for the model to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import yaml

from pelican_contentstrategy.errors import Mistake, UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.source import Lines

MOST_VALUES = 100_000
"""Keys and values a file may hold once its aliases are expanded; a strategy of 2,000 topics has some 20,000."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file is for, in the words of hints, and how much it may hold."""

    holds: str = "strategy"
    smallest: str = "the smallest strategy has 'version: 1', a 'name', and 'pillars' with a title each"
    most_values: int = MOST_VALUES


_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which no file can hold: what JSON writes by two such halves."""

_WEIGHTY = 1000
"""So many characters of one text count as another value."""

MOST_LEVELS = 50
"""Levels a file may be nested; the format needs 8."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BLOCKS = {"|", ">"}
_NULLS = {"", "~", "null", "Null", "NULL"}
_PREFIX = "tag:yaml.org,2002:"
_TEXT_TAGS = {f"{_PREFIX}{name}" for name in "str null bool int float timestamp map seq".split()} | {"!"}


@dataclass(slots=True)
class Node:
    """A value and its stretch of the text; the `children` of a mapping are its keys and values in turn.

    `size` and `levels` are those after expansion of aliases, up to the limits; a node still being read has no size.
    """

    kind: Literal["scalar", "sequence", "mapping"]
    start: int
    end: int
    text: str = ""
    is_null: bool = False
    is_plain: bool = False
    is_flow: bool = False
    children: list[Node] = field(default_factory=list)
    size: int = 0
    levels: int = 0

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Keys and values of a mapping."""
        return zip(self.children[::2], self.children[1::2], strict=True)


class Composer:
    """Makes nodes of PyYAML's events, which construct nothing; tells what is wrong with tags and aliases on the way."""

    def __init__(self, path: str, lines: Lines, kind: FileKind) -> None:
        self.mistakes: list[Mistake] = []
        self._path = path
        self._lines = lines
        self._kind = kind
        self._anchors: dict[str, Node] = {}
        self._open: list[Node] = []
        self._root: Node | None = None
        self._values = 0

    def compose(self, text: str) -> Node | None:
        """Node of the file's only document; None if that is empty."""
        for event in yaml.parse(text, Loader=Loader):
            match event:
                case yaml.ScalarEvent():
                    self._add(self._scalar(event))
                case yaml.AliasEvent():
                    self._add(self._alias(event))
                case yaml.CollectionStartEvent():
                    self._enter(event)
                case yaml.CollectionEndEvent():
                    self._leave(event)
                case yaml.DocumentStartEvent() if self._root:
                    hint = f"one file holds one {self._kind.holds}; a line of '---' may only stand at its top"
                    self._tell("a second document begins here", event, hint)
                    break
        return self._root

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        node = Node("scalar", *_stretch(event), self._writable(event), size=1, levels=1)
        node.is_plain = not event.style
        node.is_null = event.tag == f"{_PREFIX}null" or (not event.tag and node.is_plain and event.value in _NULLS)
        if event.style in _BLOCKS:
            node.end -= len(event.value) - len(event.value.rstrip())
        node.size += len(event.value) // _WEIGHTY
        self._count(node.size, event)
        self._know(node, event)
        return node

    def _writable(self, event: yaml.ScalarEvent) -> str:
        """The text of a value; by a backslash, it may hold what cannot be written to any file."""
        if not _HALF.search(event.value):
            return str(event.value)
        self._tell("half a character stands in this value", event, "write the character itself")
        return _HALF.sub("\ufffd", event.value)

    def _alias(self, event: yaml.AliasEvent) -> Node:
        target = self._anchors.get(event.anchor or "")
        if target and target.size:
            self._count(target.size, event)
            self._limit(len(self._open) + target.levels, event)
            return target
        if target:
            self._tell(
                f"alias '*{event.anchor}' stands inside what it repeats", event, "repeat something that is complete"
            )
        else:
            hint = f"mark something above with '&{event.anchor}', or put text that begins with '*' in quotes"
            self._tell(f"alias '*{event.anchor}' repeats nothing", event, hint)
        return Node("scalar", *_stretch(event), is_null=True, size=1, levels=1)

    def _enter(self, event: yaml.CollectionStartEvent) -> None:
        kind: Literal["mapping", "sequence"] = "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
        node = Node(kind, *_stretch(event), is_flow=bool(event.flow_style))
        self._count(1, event)
        self._know(node, event)
        self._open.append(node)
        self._limit(len(self._open), event)

    def _leave(self, event: yaml.CollectionEndEvent) -> None:
        node = self._open.pop()
        node.end = _stretch(event)[1]
        node.size = 1 + sum(child.size for child in node.children)
        node.levels = 1 + max((child.levels for child in node.children), default=0)
        self._add(node)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node

    def _know(self, node: Node, event: yaml.NodeEvent) -> None:
        if event.anchor:
            self._anchors[event.anchor] = node
        tag = getattr(event, "tag", None)
        if tag and tag not in _TEXT_TAGS:
            written = tag.replace(_PREFIX, "!!")
            self._tell(
                f"tag '{written}' has no meaning here", event, "take it out, or put text that begins with '!' in quotes"
            )

    def _count(self, values: int, event: yaml.Event) -> None:
        self._values += values
        most = self._kind.most_values
        if self._values > most:
            self._tell(f"the file holds more than {most:,} values, counted with all that aliases repeat", event)
            raise UserError(self.mistakes)

    def _limit(self, levels: int, event: yaml.Event) -> None:
        if levels > MOST_LEVELS:
            self._tell(f"the file is nested more than {MOST_LEVELS} levels deep", event)
            raise UserError(self.mistakes)

    def _tell(self, message: str, event: yaml.Event, hint: str = "") -> None:
        span = self._lines.span(self._path, *_stretch(event))
        self.mistakes.append(Mistake(message, span, hint))


def _stretch(event: yaml.Event) -> tuple[int, int]:
    return (event.start_mark.index if event.start_mark else 0), (event.end_mark.index if event.end_mark else 0)
