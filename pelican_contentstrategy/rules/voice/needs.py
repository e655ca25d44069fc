"""What must stand in a text for a pattern to match somewhere in it? Far sooner looked for than the match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.parse import DIGITS, FEW, FORWARD, REPEATS, kinds, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.rules.voice.parse import Node

Need = frozenset[str]

ANY_DIGIT: Need = frozenset()
"""A need of any digit."""
MOST = 3


def needs_of(pattern: str) -> tuple[Need, ...]:
    """Of each of these sets one text must be in whatever matches, as written in the pattern; the rarest first."""
    return tuple(sorted(set(_needs(tree_of(pattern))), key=_frequency)[:MOST])


def _frequency(need: Need) -> tuple[int, int, list[str]]:
    return -min(map(len, need), default=1), len(need), sorted(need)


def _needs(nodes: Iterable[Node]) -> Iterator[Need]:
    """A run of literals is one text, and so are those beside it; an alternative needs what either side does."""
    run = ""
    for kind, value in nodes:
        if kind is kinds.LITERAL:
            run += chr(value)
            continue
        beside = _literals(value[1]) if kind is kinds.ASSERT else ""
        is_behind = bool(beside) and value[0] == FORWARD
        yield from _of_run(run + beside if is_behind else run)
        run = "" if is_behind else beside
        if kind is kinds.SUBPATTERN:
            yield from _needs(value[3])
        elif kind in REPEATS and value[0]:
            yield from _of_repeat(value[0], list(value[2]))
        elif kind is kinds.BRANCH:
            yield from _of_branches(value[1])
        elif kind is kinds.IN:
            yield from _of_set(value)
    yield from _of_run(run)


def _literals(nodes: Iterable[Node]) -> str:
    found = [*nodes]
    return "".join(chr(value) for _, value in found) if all(kind is kinds.LITERAL for kind, _ in found) else ""


def _of_run(run: str) -> Iterator[Need]:
    if run:
        yield frozenset({run})


def _of_repeat(least: int, nodes: list[Node]) -> Iterator[Need]:
    if len(nodes) == 1 and nodes[0][0] is kinds.LITERAL:
        yield frozenset({chr(nodes[0][1]) * min(least, FEW)})
    else:
        yield from _needs(nodes)


def _of_branches(branches: Iterable[Iterable[Node]]) -> Iterator[Need]:
    sides = [max(_needs(branch), key=_length, default=ANY_DIGIT) for branch in branches]
    if ANY_DIGIT not in sides and sum(map(len, sides)) <= FEW:
        yield frozenset().union(*sides)


def _length(need: Need) -> int:
    return min(map(len, need), default=0)


def _of_set(members: list[Node]) -> Iterator[Need]:
    if all(kind is kinds.LITERAL for kind, _ in members) and len(members) <= FEW:
        yield frozenset(chr(code) for _, code in members)
    if members in DIGITS:
        yield ANY_DIGIT
