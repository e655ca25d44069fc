"""When do two names mean the same thing, and which one may have been meant?"""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BREAK = re.compile(r"[\s_-]+")
_MOST_COMPARED = 1_000
"""Comparing takes microseconds a name; among more names than this, none is looked for."""

_LISTED = 12
"""A hint lists what is known up to this many names; more would hide the message."""


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Form in which names are compared: case, and the choice of blank, `_` or `-`, do not count."""
    return _BREAK.sub("-", unicodedata.normalize("NFC", name).casefold()).strip("-")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Hint naming the known name nearest to `name`; else all that are known, where they are few; else nothing."""
    spellings = {fold(spelling): spelling for spelling in islice(known, _MOST_COMPARED + 1)}
    near = difflib.get_close_matches(fold(name), spellings, n=1) if len(spellings) <= _MOST_COMPARED else ()
    if near:
        return f"did you mean '{spellings[near[0]]}'?"
    if 0 < len(spellings) <= _LISTED:
        return f"known here: {', '.join(spellings.values())}"
    return ""
