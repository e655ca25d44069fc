"""When do two names mean the same thing, and which one may have been meant?"""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BREAK = re.compile(r"[\s_-]+")
_LISTED = 12
"""A hint lists what is known up to this many names; more would hide the message."""


def fold(name: str) -> str:
    """Form in which names are compared: case, and the choice of blank, `_` or `-`, do not count."""
    return _BREAK.sub("-", unicodedata.normalize("NFC", name).casefold()).strip("-")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Hint naming the known name nearest to `name`; else all that are known, where they are few; else nothing."""
    spellings = {fold(spelling): spelling for spelling in reversed(tuple(known))}
    near = difflib.get_close_matches(fold(name), spellings, n=1)
    if near:
        return f"did you mean '{spellings[near[0]]}'?"
    if 0 < len(spellings) <= _LISTED:
        return f"known here: {', '.join(reversed(spellings.values()))}"
    return ""
