"""What is a text that a pattern asks for? Good enough to show to people, where there is one at all."""

from __future__ import annotations

from itertools import cycle, product
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.parse import DIGITS, REPEATS, Node, kinds, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2_000
"""Characters of a pattern that is looked into."""
MOST_TIMES = 4
"""A repetition that is asked for more often is nothing to show."""
MOST_TEXTS = 64
"""Texts of a pattern that are told one by one."""
BLANK, HYPHEN = (kinds.LITERAL, ord(" ")), (kinds.LITERAL, ord("-"))
WHITE = (kinds.CATEGORY, kinds.CATEGORY_SPACE)


def sample_of(pattern: str) -> str:
    """The first text that a pattern allows, without what may be left out; nothing where that is anybody's guess."""
    found = _sample(tree_of(pattern), cycle("1234567890")) if len(pattern) <= LONGEST else ""
    return " ".join((found or "").split())


def texts_of(pattern: str) -> tuple[str, ...]:
    """All texts that a pattern allows, where they can be told one by one and are few; else none."""
    tree = tree_of(pattern) if len(pattern) <= LONGEST else []
    return tuple(dict.fromkeys(_texts(tree) or ())) if tree else ()


def _sample(nodes: list[Node], digits: Iterator[str]) -> str | None:
    parts = [_part(node, digits) for node in nodes]
    return None if None in parts else "".join(part or "" for part in parts)


def _part(node: Node, digits: Iterator[str]) -> str | None:
    found: str | None = None
    match node:
        case kinds.LITERAL, int(letter):
            found = chr(letter)
        case ((kinds.AT | kinds.ASSERT | kinds.ASSERT_NOT), _):
            found = ""
        case kinds.SUBPATTERN, (*_, inner):
            found = _sample(list(inner), digits)
        case kinds.BRANCH, (_, [first, *_]):
            found = _sample(list(first), digits)
        case kinds.IN, [*members]:
            found = _of_set(members, digits)
        case kind, (int(least), _, inner) if kind in REPEATS and least <= MOST_TIMES:
            found = _sample(list(inner) * least, digits) if least else _if_blank(list(inner))
        case _:
            pass
    return found


def _if_blank(nodes: list[Node]) -> str:
    """What may be left out is, but for the blank between two words."""
    return " " if nodes in ([BLANK], [(kinds.IN, [BLANK, HYPHEN])]) else ""


def _of_set(members: list[Node], digits: Iterator[str]) -> str | None:
    if members in DIGITS:
        return next(digits)
    kind, value = members[0]
    if members[0] == WHITE:
        return " "
    return chr(value) if kind is kinds.LITERAL else None


def _texts(nodes: list[Node]) -> list[str] | None:
    found = [""]
    for node in nodes:
        more = _texts_of_part(node)
        if more is None or len(found) * len(more) > MOST_TEXTS:
            return None
        found = ["".join(pair) for pair in product(found, more)]
    return found


def _texts_of_part(node: Node) -> list[str] | None:
    found: list[str] | None = None
    match node:
        case kinds.LITERAL, int(letter):
            found = [chr(letter)]
        case kinds.AT, _:
            found = [""]
        case kinds.IN, [*members] if all(kind is kinds.LITERAL for kind, _ in members):
            found = [chr(value) for _, value in members]
        case kinds.SUBPATTERN, (*_, inner):
            found = _texts(list(inner))
        case kinds.BRANCH, (_, [*branches]):
            parts = [_texts(list(branch)) for branch in branches]
            found = None if None in parts else [text for part in parts for text in part or ()]
        case kind, (int(least), int(most), inner) if kind in REPEATS and most <= MOST_TIMES:
            parts = [_texts(list(inner) * times) for times in range(least, most + 1)]
            found = None if None in parts else [text for part in parts for text in part or ()]
        case _:
            pass
    return found
