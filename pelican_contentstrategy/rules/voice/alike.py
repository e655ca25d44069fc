"""A text in which the standard library and PyPI's `regex` take the same characters for letters and for blanks.

A combining mark is part of a word to the one and none to the other, a raised 2 the other way round. Every place stays.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeAlias

StandIns: TypeAlias = "tuple[tuple[Any, str], ...]"
"""Patterns of `regex`, which comes without types, and what stands for whatever they match."""

ODD = re.compile("[^\x00-\x1b -\x7f\xc0-\u024f\u2010-\u2027]")
"""Whatever is not ordinary, so that it may be one of these:"""
FOR_THE_LATTER = (
    (r"(?V1)[\w--[\p{L}\p{N}_]]", "\ue000"),  # marks, which are no part of a word
    (r"(?V1)[\p{N}--\w]", "\ua000"),  # numbers that are no digits, which are
    (r"[\x1c-\x1f]", "\x0b"),
)
"""Characters, and what stands for them where `regex` is to see them as the standard library does."""


def stand_ins(pattern: str) -> StandIns:
    """What is to be replaced in texts for a pattern: nothing that it names, or may name."""
    if any(f"\\{kind}" in pattern for kind in "pPuUxN"):
        return ()
    return tuple(each for each in _compiled() if not each[0].search(pattern))


def alike(text: str, replaced: StandIns) -> str:
    """The text for `regex`."""
    if ODD.search(text):
        for characters, stand_in in replaced:
            text = characters.sub(stand_in, text)
    return text


@cache
def _compiled() -> StandIns:
    import regex

    return tuple((regex.compile(characters), stand_in) for characters, stand_in in FOR_THE_LATTER)
