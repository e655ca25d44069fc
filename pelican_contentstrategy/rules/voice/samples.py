"""What is a text that a pattern asks for? Good enough to show to people, where there is one at all."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.parse import DIGITS, REPEATS, Node, names, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2_000
"""Characters of a pattern that is looked into."""
MOST_TIMES = 4
"""A repetition that is asked for more often is nothing to show."""
BLANK, HYPHEN = (names.LITERAL, ord(" ")), (names.LITERAL, ord("-"))
WHITE = (names.CATEGORY, names.CATEGORY_SPACE)


def sample_of(pattern: str) -> str:
    """The first text that a pattern allows, without what may be left out; nothing where that is anybody's guess."""
    found = _sample(tree_of(pattern), cycle("1234567890")) if len(pattern) <= LONGEST else ""
    return " ".join((found or "").split())


def _sample(nodes: list[Node], digits: Iterator[str]) -> str | None:
    parts = [_part(node, digits) for node in nodes]
    return None if None in parts else "".join(part or "" for part in parts)


def _part(node: Node, digits: Iterator[str]) -> str | None:
    found: str | None = None
    match node:
        case names.LITERAL, int(letter):
            found = chr(letter)
        case ((names.AT | names.ASSERT | names.ASSERT_NOT), _):
            found = ""
        case names.SUBPATTERN, (*_, inner):
            found = _sample(list(inner), digits)
        case names.BRANCH, (_, [first, *_]):
            found = _sample(list(first), digits)
        case names.IN, [*members]:
            found = _of_set(members, digits)
        case kind, (int(least), _, inner) if kind in REPEATS and least <= MOST_TIMES:
            found = _sample(list(inner) * least, digits) if least else _if_blank(list(inner))
        case _:
            pass
    return found


def _if_blank(nodes: list[Node]) -> str:
    """What may be left out is, but for the blank between two words."""
    return " " if nodes in ([BLANK], [(names.IN, [BLANK, HYPHEN])]) else ""


def _of_set(members: list[Node], digits: Iterator[str]) -> str | None:
    if members in DIGITS:
        return next(digits)
    kind, value = members[0]
    if members[0] == WHITE:
        return " "
    return chr(value) if kind is names.LITERAL else None
