"""What does a pattern ask for, so that it need not be tried everywhere?

Looks at the tree that the standard library parses a pattern to. Every answer errs on the safe side: what is not
understood is "nothing is known", and the pattern is tried at every place.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple, TypeAlias

try:
    from re import _constants as names  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_constants as names
    import sre_parse as parser

Node: TypeAlias = "tuple[Any, Any]"
Reading: TypeAlias = "tuple[str, bool]"
"""The beginning of what a pattern may match, in lower case; and whether that is all of it."""

SPECIAL = re.compile(r"[.^$*+?{}\[\]\\|()]")
"""Characters that mean something else than themselves."""
MOST = 96
"""Beginnings told apart; a pattern with more of them is tried everywhere."""
AFTER = 3
GAP = "\0"
"""In a reading: a character that is no part of a word."""
EDGE = "\1"
"""In a reading: a boundary of a word, which takes no character."""
UNKNOWN: Reading = ("", False)
FORWARD = 1
"""Direction of an assertion that looks ahead."""
REPEATS = {names.MAX_REPEAT, names.MIN_REPEAT, getattr(names, "POSSESSIVE_REPEAT", names.MAX_REPEAT)}
EDGES = {names.AT_BOUNDARY, names.AT_BEGINNING, names.AT_BEGINNING_STRING}
"""Before a word, the beginning of a text or a line is a boundary as well."""
ANY_DIGIT = "\0"
"""In a need: any digit; texts that have one end with it when they are asked."""
DIGITS = ([(names.CATEGORY, names.CATEGORY_DIGIT)], [(names.RANGE, (ord("0"), ord("9")))])
FEW = 12
"""A repetition of at most this many times costs no more than it says."""
MOST_DELIMITED = 2
"""Nodes of a repetition and what ends it."""
TAME = (100_000, 4000, 500, 200)
"""Characters for some ten million steps, by the number of endless repetitions."""


class Start(NamedTuple):
    """How a match may begin.

    `lead` characters, 0 or 1, stand before its first word, which is in lower case; if it is not the whole word, others
    may follow in it. `after` is what follows the word, as far as it is known, up to AFTER characters.
    """

    lead: int
    word: str
    after: str
    is_whole: bool


def tree_of(pattern: str, flags: int = 0) -> list[Node]:
    """The parsed pattern; nothing where the standard library cannot parse it."""
    try:
        return list(parser.parse(pattern, flags))
    except (re.error, OverflowError, RecursionError):
        return []


def literal_of(pattern: str) -> str | None:
    """The very text that a pattern without operators asks for."""
    if not SPECIAL.search(pattern):
        return pattern
    tree = tree_of(pattern)
    if not tree or any(kind is not names.LITERAL for kind, _ in tree):
        return None
    return "".join(chr(value) for _, value in tree)


def starts_of(pattern: str, *, at_boundary: bool = False, to_boundary: bool = False) -> frozenset[Start]:
    """All ways in which matches begin, if every one begins with a word; else nothing.

    `at_boundary` and `to_boundary` tell whether boundaries of words stand around the pattern.
    """
    readings = _sequence(tree_of(pattern))
    found = [_start(*reading, at_boundary=at_boundary, to_boundary=to_boundary) for reading in readings]
    return frozenset(each for each in found if each) if all(found) else frozenset()


def _start(text: str, is_whole: bool, *, at_boundary: bool, to_boundary: bool) -> Start | None:  # noqa: FBT001
    word, lead = text.lstrip(EDGE), 0
    if word.startswith(GAP) and not at_boundary:
        word, lead = word[1:].lstrip(EDGE), 1
    if not (at_boundary or lead or text.startswith(EDGE)):
        return None
    end = next((place for place, each in enumerate(word) if not is_of_word(each)), len(word))
    if not end:
        return None
    after = re.split(f"[{GAP}{EDGE}]", word[end:].lstrip(EDGE))[0]
    ends_there = end < len(word) or (is_whole and to_boundary)
    return Start(lead, word[:end], after[:AFTER], ends_there)


def is_of_word(character: str) -> bool:
    r"""Whether `\w` matches it."""
    return character.isalnum() or character == "_"


def _sequence(nodes: list[Node]) -> list[Reading]:
    readings: list[Reading] = [("", True)]
    for node in nodes:
        if not any(is_whole for _, is_whole in readings):
            break
        options = _options(node)
        grown: dict[Reading, None] = {}
        for text, is_whole in readings:
            if not is_whole:
                grown[text, False] = None
                continue
            for more, goes_on in options:
                grown[text + more, goes_on] = None
        if len(grown) > MOST:
            return [(text, False) for text, _ in readings]
        readings = [*grown]
    return readings


def _options(node: Node) -> list[Reading]:
    kind, value = node
    found = [UNKNOWN]
    if kind is names.LITERAL:
        found = [(chr(value).lower(), True)]
    elif kind is names.IN:
        found = _of_set(value)
    elif kind in REPEATS:
        found = _of_repeat(*value)
    elif kind is names.SUBPATTERN:
        found = _sequence(list(value[3]))
    elif kind is names.BRANCH:
        found = [each for branch in value[1] for each in _sequence(list(branch))]
    elif kind is names.AT:
        found = [(EDGE if value in EDGES else "", True)]
    elif kind is names.ASSERT and value[0] == FORWARD:
        found = [(text, False) for text, _ in _sequence(list(value[1]))]
    elif kind in {names.ASSERT, names.ASSERT_NOT}:
        found = [("", True)]
    return found


def _of_set(members: list[Node]) -> list[Reading]:
    found: dict[Reading, None] = {}
    for kind, value in members:
        if kind is names.LITERAL:
            found[chr(value).lower(), True] = None
        elif kind is names.RANGE and value[1] - value[0] < MOST:
            for code in range(value[0], value[1] + 1):
                found[chr(code).lower(), True] = None
        elif kind is names.CATEGORY and value in {names.CATEGORY_SPACE, names.CATEGORY_NOT_WORD}:
            found[GAP, True] = None
        elif kind is names.CATEGORY and value is names.CATEGORY_DIGIT:
            for digit in "0123456789":
                found[digit, True] = None
        else:
            return [UNKNOWN]
    return [*found]


def _of_repeat(least: int, most: int, nodes: list[Node]) -> list[Reading]:
    once = _sequence(list(nodes))
    if most == 1:
        return once if least else [*once, ("", True)]
    if least == most and most <= FEW and len(once) ** most <= MOST:
        return _sequence([(names.SUBPATTERN, (None, 0, 0, nodes))] * most)
    started = [(text, False) for text, _ in once]
    return started if least else [*started, ("", True)]


def needs_of(pattern: str) -> tuple[frozenset[str], ...]:
    """Of each of these sets one text must be in whatever matches, as written in the pattern."""
    found = sorted(set(_needs(tree_of(pattern))), key=lambda need: (-min(map(len, need)), len(need), sorted(need)))
    return tuple(found[:3])


def _needs(nodes: list[Node]) -> list[frozenset[str]]:
    """A run of literals is one text; an alternative needs what either side does."""
    found: list[frozenset[str]] = []
    run = ""
    for kind, value in [*nodes, (None, None)]:
        if kind is names.LITERAL:
            run += chr(value)
            continue
        if run:
            found.append(frozenset({run}))
            run = ""
        if kind is names.SUBPATTERN:
            found += _needs(list(value[3]))
        elif kind in REPEATS and value[0]:
            inner = list(value[2])
            if len(inner) == 1 and inner[0][0] is names.LITERAL:
                found.append(frozenset({chr(inner[0][1]) * min(value[0], FEW)}))
            else:
                found += _needs(inner)
        elif kind is names.BRANCH:
            sides = [_needs(list(branch)) for branch in value[1]]
            if all(sides):
                found.append(frozenset().union(*(max(side, key=lambda need: min(map(len, need))) for side in sides)))
        elif kind is names.IN:
            found += _need_of_set(value)
    return [need for need in found if len(need) <= FEW]


def _need_of_set(members: list[Node]) -> list[frozenset[str]]:
    if all(kind is names.LITERAL for kind, _ in members) and len(members) <= FEW:
        return [frozenset(chr(code) for _, code in members)]
    if members in DIGITS:
        return [frozenset({ANY_DIGIT})]
    return []


def tame_length(pattern: str, flags: int = 0) -> int:
    """Characters of a text that a pattern gets through in no time, however they are chosen; 0 if there are none.

    With each endless repetition the steps grow by another power of the length; a repetition within one has no bound.
    """
    depth, number = _endless(tree_of(pattern, flags))
    return TAME[number] if depth <= 1 and number < len(TAME) else 0


def _is_delimited(nodes: list[Node]) -> bool:
    """Whether it is an endless repetition of anything but one character, and then that: `[^,]+,` matches one way."""
    if len(nodes) != MOST_DELIMITED or nodes[0][0] not in REPEATS or nodes[1][0] is not names.LITERAL:
        return False
    repeated, closing = list(nodes[0][1][2]), nodes[1][1]
    if len(repeated) != 1:
        return False
    kind, value = repeated[0]
    if kind is names.NOT_LITERAL:
        return bool(value == closing)
    return kind is names.IN and value[0][0] is names.NEGATE and (names.LITERAL, closing) in value


def _is_loose(nodes: list[Node]) -> bool:
    """Whether there may be several ways to match the same text: an alternative, or a repetition of any number."""
    for kind, value in nodes:
        if kind is names.BRANCH or kind is names.GROUPREF or (kind in REPEATS and value[0] != value[1]):
            return True
        if kind is names.SUBPATTERN and _is_loose(list(value[3])):
            return True
        if kind in REPEATS and _is_loose(list(value[2])):
            return True
    return False


def _endless(nodes: list[Node]) -> tuple[int, int]:
    """How deep endless repetitions are nested, and how many there are."""
    depth = number = 0
    for kind, value in nodes:
        inner: list[tuple[int, int]] = []
        if kind in REPEATS:
            below, within = _endless(list(value[2]))
            is_endless = value[1] > FEW
            if _is_delimited(list(value[2])):
                below = 0
            elif is_endless and _is_loose(list(value[2])):
                below = max(below, 1)
            inner = [(below + (is_endless or (below > 0 and value[1] > 1)), within + is_endless)]
        elif kind is names.SUBPATTERN:
            inner = [_endless(list(value[3]))]
        elif kind is names.BRANCH:
            inner = [_endless(list(branch)) for branch in value[1]]
            inner = [(max(deep for deep, _ in inner), max(many for _, many in inner))]
        elif kind in {names.ASSERT, names.ASSERT_NOT}:
            inner = [_endless(list(value[1]))]
        depth = max([depth, *(deep for deep, _ in inner)])
        number += sum(many for _, many in inner)
    return depth, number
