"""How large does a pattern become, once all that it asks for several times is written out?

The library that knows a time limit writes it out: of `x{99999999}`, to the last byte of memory.
"""

from __future__ import annotations

import re

MOST = 400_000
"""Characters; they take some hundred megabytes."""
DIGITS = 9
"""Of a number that is looked at; larger ones are too large, whatever they are."""
WHOLE = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*(?:\]|\Z)"
"""What stands for one character, whatever it looks like: one behind a backslash, and a set."""
PIECE = re.compile(rf"{WHOLE}|\{{(?P<times>\d+)(?:,\d*)?\}}|.", re.DOTALL)
COMMENT = r"\(\?#[^)]*\)"
SAID = re.compile(rf"{WHOLE}|(?P<unsaid>{COMMENT})|.", re.DOTALL)
SAID_IF_VERBOSE = re.compile(rf"{WHOLE}|(?P<unsaid>{COMMENT}|\s+|#[^\n]*)|.", re.DOTALL)
"""Of a verbose pattern blanks and what stands behind a # count for nothing, not even between the digits of a number."""
VERBOSE = re.compile(r"\(\?[\w-]*x")
BARE = frozenset("*+?|^$")
"""What stands for no character."""


def too_large(pattern: str) -> str:
    """Why a pattern is not compiled; nothing for one that may be. What may be verbose is read both ways."""
    if "{" not in pattern:
        return ""
    ways = (SAID, SAID_IF_VERBOSE) if VERBOSE.search(pattern) else (SAID,)
    largest = max(_size("".join(each[0] for each in way.finditer(pattern) if not each["unsaid"])) for way in ways)
    return f"it would be longer than {MOST:,} characters, written out" if largest > MOST else ""


def _size(pattern: str) -> int:
    sizes, lasts = [0], [0]
    for piece in PIECE.finditer(pattern):
        if times := piece["times"]:
            more = int(times) - 1 if len(times) <= DIGITS else MOST
            sizes[-1] += lasts[-1] * max(0, more)
            lasts[-1] *= max(1, more + 1)
        elif piece[0] == "(":
            sizes.append(0)
            lasts.append(0)
        elif piece[0] == ")" and len(sizes) > 1:
            lasts.pop()
            lasts[-1] = sizes.pop() + 1
            sizes[-1] += lasts[-1]
        elif piece[0] not in BARE:
            lasts[-1] = 1
            sizes[-1] += 1
        if sizes[-1] > MOST:
            return sizes[-1]
    return sum(sizes)
