"""How may a match of a pattern begin, so that the pattern need not be tried everywhere?

Looks at the tree that the standard library parses a pattern to. Every answer errs on the safe side: what is not
understood is "nothing is known", and the pattern is tried at every place.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from pelican_contentstrategy.rules.voice.lower import in_lower_case

try:
    from re import _constants, _parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_constants as _constants
    import sre_parse as _parser

kinds: Any = _constants
"""The kinds of nodes, and what else the library calls by a name; it comes without types."""

Node: TypeAlias = "tuple[Any, Any]"
"""Its kind, and a value of whatever shape that kind has."""
Reading: TypeAlias = "tuple[str, bool]"
"""The beginning of what a pattern may match, in lower case; and whether that is all of it."""

SPECIAL = re.compile(r"[.^$*+?{}\[\]\\|()]")
"""Characters that mean something else than themselves."""
FLAGGED = "(?"
"""What flags begin with, as other groups do: with them, letters may mean more than themselves."""
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
REPEATS = {kinds.MAX_REPEAT, kinds.MIN_REPEAT, getattr(kinds, "POSSESSIVE_REPEAT", kinds.MAX_REPEAT)}
EDGES = {kinds.AT_BOUNDARY, kinds.AT_BEGINNING, kinds.AT_BEGINNING_STRING}
"""Before a word, the beginning of a text or a line is a boundary as well."""
DIGITS = ([(kinds.CATEGORY, kinds.CATEGORY_DIGIT)], [(kinds.RANGE, (ord("0"), ord("9")))])
FEW = 12
"""Repetitions of a stretch that are told apart."""


class Start(NamedTuple):
    """How a match may begin.

    `lead` characters, 0 or 1, stand before its first word, which is in lower case; if it is not the whole word, others
    may follow in it. `after` is what follows the word, as far as it is known, up to AFTER characters.
    """

    lead: int
    word: str
    after: str
    is_whole: bool


@lru_cache(maxsize=16)
def _parsed(pattern: str, flags: int) -> Any:  # noqa: ANN401 - a parser without types
    """The parsed pattern; nothing where the standard library cannot parse it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _parser.parse(pattern, flags)
    except (re.error, ArithmeticError, RecursionError, ValueError):
        return None


def tree_of(pattern: str, flags: int = 0) -> list[Node]:
    """The parsed pattern; nothing where the standard library cannot parse it."""
    return list(_parsed(pattern, flags) or ())


def is_parsed(pattern: str) -> bool:
    """Whether the standard library can parse a pattern."""
    return _parsed(pattern, 0) is not None


def takes_something(pattern: str) -> bool:
    """Whether it is known that no match is empty."""
    parsed = _parsed(pattern, 0)
    return parsed is not None and parsed.getwidth()[0] > 0


def literal_of(pattern: str) -> str | None:
    """The very text that a pattern without operators asks for; it stands in one line."""
    if not SPECIAL.search(pattern):
        return pattern if "\n" not in pattern else None
    tree = tree_of(pattern) if FLAGGED not in pattern else []
    if not tree or any(kind is not kinds.LITERAL or value == ord("\n") for kind, value in tree):
        return None
    return "".join(chr(value) for _, value in tree)


def starts_of(pattern: str, *, at_boundary: bool = False, to_boundary: bool = False) -> frozenset[Start]:
    """All ways in which matches begin, if every one begins with a word; else nothing.

    `at_boundary` and `to_boundary` tell whether boundaries of words stand around the pattern.
    """
    readings = _sequence(tree_of(pattern)) if takes_something(pattern) else []
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
    if kind is kinds.LITERAL:
        found = [_letter(value)]
    elif kind is kinds.IN:
        found = _of_set(value)
    elif kind in REPEATS:
        found = _of_repeat(*value)
    elif kind is kinds.SUBPATTERN:
        found = _sequence(list(value[3]))
    elif kind is kinds.BRANCH:
        found = _of_branches(value[1])
    elif kind is kinds.AT:
        found = [(EDGE if value in EDGES else "", True)]
    elif kind is kinds.ASSERT and value[0] == FORWARD:
        found = [(text, False) for text, _ in _sequence(list(value[1]))]
    elif kind in {kinds.ASSERT, kinds.ASSERT_NOT}:
        found = [("", True)]
    return found


def _letter(code: int) -> Reading:
    return (in_lower_case(chr(code)), True) if code > ord(EDGE) else UNKNOWN


def _of_branches(branches: list[Any]) -> list[Reading]:
    found: dict[Reading, None] = {}
    for branch in branches:
        found |= dict.fromkeys(_sequence(list(branch)))
        if len(found) > MOST:
            return [UNKNOWN]
    return [*found]


def _of_set(members: list[Node]) -> list[Reading]:
    found: dict[Reading, None] = {}
    for kind, value in members:
        if kind is kinds.LITERAL:
            found[_letter(value)] = None
        elif kind is kinds.RANGE and value[1] - value[0] < MOST:
            found |= dict.fromkeys(map(_letter, range(value[0], value[1] + 1)))
        elif kind is kinds.CATEGORY and value in {kinds.CATEGORY_SPACE, kinds.CATEGORY_NOT_WORD}:
            found[GAP, True] = None
        elif kind is kinds.CATEGORY and value is kinds.CATEGORY_DIGIT:
            found |= dict.fromkeys(_letter(ord(digit)) for digit in "0123456789")
        else:
            return [UNKNOWN]
    return [*found]


def _of_repeat(least: int, most: int, nodes: list[Node]) -> list[Reading]:
    once = _sequence(list(nodes))
    if most == 1:
        return once if least else [*once, ("", True)]
    if least == most and most <= FEW and len(once) ** most <= MOST:
        return _sequence([(kinds.SUBPATTERN, (None, 0, 0, nodes))] * most)
    started = [(text, False) for text, _ in once]
    return started if least else [*started, ("", True)]
