"""How would a heading read in title case, or in small letters, or in capitals?

Nothing here changes the length of a text, so that places in one form are places in the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

TitleStyle = Literal["AP", "Chicago"]
SMALL = frozenset("a an and as at but by en for if in nor of on or per the to v v. via vs vs.".split())
"""Articles, conjunctions and short prepositions."""
PREPOSITIONS = frozenset(
    """
    about above across after against along among around before between beyond concerning despite down during following
    from including into near over since through throughout towards under until upon with within without
    """.split()
)
PART = re.compile(r"[^\W_][^\s/–—-]*")
"""What a title capitalises: a word, or a part of one with hyphens or slashes."""
JOINTS = "-–—/"
BREAKS = ":-–—"
"""What a new part of a title begins behind, when a blank follows."""


def lowered(text: str) -> str:
    """In small letters."""
    return _each(text, str.lower)


def raised(text: str) -> str:
    """In capitals."""
    return _each(text, str.upper)


def capitalised(word: str) -> str:
    """With a capital in front; the rest stays."""
    return raised(word[:1]) + word[1:]


def in_title_case(text: str, style: TitleStyle) -> str:
    """In title case of the AP or the Chicago stylebook.

    AP writes "To" before a verb, "to" elsewhere: what verbs are is not known here, so either stays. So do words with a
    capital inside, which are names.
    """
    small = SMALL if style == "AP" else SMALL | PREPOSITIONS
    last = max((part.start() for part in PART.finditer(text)), default=0)

    def fitting(part: re.Match[str]) -> str:
        word = part[0]
        if raised(word) == word or lowered(word[1:]) != word[1:]:
            return word
        if part.start() == last or lowered(word) not in small or not _is_inside(text, *part.span()):
            return capitalised(word)
        if style == "AP" and lowered(word) == "to":
            return word
        return lowered(word)

    return PART.sub(fitting, text)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a word continues a phrase: it has a word before it, and neither a break nor a quotation mark between."""
    before = text[:start]
    if not before.strip() or not (before[-1].isspace() or before[-1] in JOINTS):
        return False
    if before[-1].isspace() and before.rstrip()[-1] in BREAKS:
        return False
    return text[end : end + 1] != "-" or before[-1] == "-"


def _each(text: str, change: Callable[[str], str]) -> str:
    changed = change(text)
    if len(changed) == len(text):
        return changed
    return "".join(new if len(new := change(character)) == 1 else character for character in text)
