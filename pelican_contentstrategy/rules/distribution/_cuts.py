"""Where is a text to be cut so that it fits?"""

from __future__ import annotations

import re
from textwrap import shorten
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable

QUOTED = 40
"""Characters of what is to be cut that are shown."""
ADDRESS = re.compile(r"\s*\S*://\S*\s*\Z")
WORD = regex.compile(r"\s*(?:[\p{Han}\p{Hiragana}\p{Katakana}]|(?:(?![\p{Han}\p{Hiragana}\p{Katakana}])\S)+)")
"""A word with the blanks before it; of writing without blanks, a character."""


def cut(text: str, fits: Callable[[str], bool]) -> str:
    """What to do with a text that does not fit: the words to cut from, up to the address at its end if it has one."""
    address = ADDRESS.search(text)
    body, rest = (text[: address.start()], address[0]) if address else (text, "")
    starts = [match.start() for match in WORD.finditer(body)]
    low, high = 0, len(starts) - 1
    while low < high:  # the last word that everything before may stay of
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(body[: starts[middle]] + rest) else (low, middle - 1)
    if not starts or not fits(body[: starts[low]] + rest):
        return "there is no room for anything but its link"
    words = shorten(body[starts[low] :], QUOTED, placeholder=" ...")
    return f"cut from '{words}' {'up to its link' if rest else 'on'}"
