"""A text in lower case, its places unchanged."""

from __future__ import annotations


def in_lower_case(text: str) -> str:
    """The text in lower case and exactly as long, whatever languages do."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
