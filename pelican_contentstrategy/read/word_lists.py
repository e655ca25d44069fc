"""How are many words written down in few lines?"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, which stand between its blanks and line ends."""
    return frozenset(text.split())
