r"""Which part of a pattern tells soonest that there is no match?

A search is quick where it can leap to a character that all matches begin with. `\b\w+ly-` has none, so that it is tried
at every character of a text; but whatever matches it holds `ly-`, and that is found in no time. What is told of a
pattern here is what must match somewhere in each of its matches.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.rules.voice.parse import FEW, REPEATS, kinds, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.rules.voice.parse import Node

EVERYWHERE = 100.0
"""How many of a hundred characters of a text an unhelpful beginning stands at."""
WORTH_IT = 12.0
"""Of a hundred characters: a beginning as rare as this one helps."""
RARE = 4.0
"""As rare as that is rare enough."""
GAIN = 3
"""How many times rarer a part must begin than the pattern itself."""
ZERO_WIDTH = {kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT}
BOUNDARIES = {kinds.AT_BOUNDARY: r"\b", kinds.AT_NON_BOUNDARY: r"\B"}
CATEGORIES = {
    kinds.CATEGORY_DIGIT: r"\d",
    kinds.CATEGORY_NOT_DIGIT: r"\D",
    kinds.CATEGORY_SPACE: r"\s",
    kinds.CATEGORY_NOT_SPACE: r"\S",
    kinds.CATEGORY_WORD: r"\w",
    kinds.CATEGORY_NOT_WORD: r"\W",
}
SHARES = {kinds.CATEGORY_DIGIT: 1.0, kinds.CATEGORY_SPACE: 18.0}
ATOMS = {kinds.LITERAL, kinds.NOT_LITERAL, kinds.IN, kinds.ANY}
LONGEST = 2000
"""Characters of a pattern that is looked into."""


class UnwritableError(ValueError):
    """A node that cannot be taken out of its pattern."""


def core_of(pattern: str, *, ignorecase: bool = False) -> str:
    """A pattern of which a match stands in every match of this one; nothing where it would not be found much sooner."""
    tree = tree_of(pattern) if len(pattern) <= LONGEST else []
    part = _longest([*_tails([*_spliced(tree)])], ignorecase=ignorecase)
    share = _share(part, ignorecase=ignorecase)
    if share > WORTH_IT or share * GAIN > _share(tree, ignorecase=ignorecase):
        return ""
    return _beginning(part)


def _longest(tails: Sequence[list[Node]], *, ignorecase: bool = False) -> list[Node]:
    """The longest that begins with something rare; if there is none, what begins with the rarest."""
    shares = [_share(tail, ignorecase=ignorecase) for tail in tails]
    return next((tail for tail, share in zip(tails, shares, strict=True) if share <= max(RARE, min(shares))), [])


def _spliced(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes in a row, those of plain groups among them, without what takes no character in front."""
    for kind, value in nodes:
        if kind is kinds.SUBPATTERN and not value[1] and not value[2]:
            yield from _spliced(value[3])
        else:
            yield kind, value


def _tails(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """What remains when nodes are left out in front; of a repetition, the last time remains."""
    for number, (kind, value) in enumerate(nodes):
        rest = [*nodes[number + 1 :]]
        if kind in ATOMS:
            yield [(kind, value), *rest]
        elif kind in REPEATS and value[0]:
            body = [*_spliced(value[2])]
            if len(body) == 1 and body[0][0] in ATOMS:
                yield [*body * min(value[0], FEW), *rest]
            else:
                yield from ([*tail, *rest] for tail in _tails(body))
        elif kind is kinds.BRANCH:
            yield from ([each, *rest] for each in _branched(value[1]))


def _branched(branches: Sequence[Iterable[Node]]) -> Iterator[Node]:
    """Branches, each from its rarest character on."""
    found = []
    for branch in branches:
        part = _longest([*_tails([*_spliced(branch)])])
        if not part:
            return
        found.append(part)
    yield kinds.BRANCH, (None, found)


def _share(nodes: Sequence[Node], *, ignorecase: bool = False) -> float:
    """At how many of a hundred characters of an ordinary text a search for these nodes has to look closer."""
    if not nodes:
        return EVERYWHERE
    kind, value = nodes[0]
    if kind is kinds.LITERAL:
        share = _of_letter(value, ignorecase=ignorecase)
        follows = nodes[1:2]
        return share * share / EVERYWHERE if share < EVERYWHERE and follows and follows[0][0] is kind else share
    if kind is kinds.IN:
        return min(EVERYWHERE, sum(_of_member(*member, ignorecase=ignorecase) for member in value))
    if kind is kinds.BRANCH:
        heads = [branch[0] if branch else (None, None) for branch in map(list, value[1])]
        if all(head[0] in {kinds.LITERAL, kinds.IN} for head in heads):
            return min(EVERYWHERE, sum(_share([head], ignorecase=ignorecase) for head in heads))
    return EVERYWHERE


def _of_letter(code: int, *, ignorecase: bool) -> float:
    """Where case does not matter, a search cannot leap to a letter."""
    letter = chr(code)
    if letter.isalpha():
        return EVERYWHERE if ignorecase else 3.0 if letter.islower() else 0.15
    return 16.0 if letter == " " else 0.5


def _of_member(kind: Any, value: Any, *, ignorecase: bool) -> float:  # noqa: ANN401 - as the parser gives them
    if kind is kinds.LITERAL:
        return _of_letter(value, ignorecase=ignorecase)
    if kind is kinds.RANGE and chr(value[1]).isascii():
        return sum(_of_letter(code, ignorecase=ignorecase) for code in range(value[0], value[1] + 1))
    return SHARES.get(value, EVERYWHERE) if kind is kinds.CATEGORY else EVERYWHERE


def _row(nodes: Sequence[Node]) -> str:
    """Nodes as a pattern."""
    return "".join(_written(*node) for node in nodes)


def _beginning(nodes: Sequence[Node]) -> str:
    """Nodes as a pattern, up to the first that cannot be written."""
    if nodes[0][0] is kinds.BRANCH:
        nodes = [*_by_first(nodes[0][1][1]), *nodes[1:]]
    parts: list[str] = []
    with suppress(UnwritableError):
        parts += (_written(*node) for node in nodes)
    return "".join(parts)


def _by_first(branches: Sequence[Sequence[Node]]) -> Iterator[Node]:
    """Branches as a set of their first characters, which a search can leap to, and the branches behind them."""
    members = [
        member for (kind, value), *_ in branches for member in ([(kind, value)] if kind is kinds.LITERAL else value)
    ]
    yield kinds.IN, members
    yield kinds.BRANCH, (None, [rest for _, *rest in branches])


def _written(kind: Any, value: Any) -> str:  # noqa: ANN401 - as the parser gives them
    written = ""
    if kind is kinds.LITERAL:
        written = re.escape(chr(value))
    elif kind is kinds.NOT_LITERAL:
        written = f"[^{_escaped(value)}]"
    elif kind is kinds.ANY:
        written = "."
    elif kind is kinds.IN:
        written = f"[{''.join(_member(*member) for member in value)}]"
    elif kind in ZERO_WIDTH:
        written = BOUNDARIES.get(value, "") if kind is kinds.AT else ""
    elif kind is kinds.SUBPATTERN and not value[1] and not value[2]:
        written = f"(?:{_row(value[3])})"
    elif kind is kinds.BRANCH:
        written = f"(?:{'|'.join(map(_row, value[1]))})"
    elif kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT}:
        most = "" if value[1] is kinds.MAXREPEAT else value[1]
        written = f"(?:{_row(value[2])}){{{value[0]},{most}}}"
    else:
        raise UnwritableError(str(kind))
    return written


def _member(kind: Any, value: Any) -> str:  # noqa: ANN401 - as the parser gives them
    if kind is kinds.NEGATE:
        return "^"
    if kind is kinds.RANGE:
        return f"{_escaped(value[0])}-{_escaped(value[1])}"
    return _escaped(value) if kind is kinds.LITERAL else CATEGORIES[value]


def _escaped(code: int) -> str:
    character = chr(code)
    return re.escape(character) if character.isascii() else character
