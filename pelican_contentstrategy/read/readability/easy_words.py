"""Which words does everybody know? The lists that textstat brings; textstat itself is not imported."""

from __future__ import annotations

from functools import lru_cache

from pelican_contentstrategy.read.readability.package_data import package_data

LISTED = ("en", "es")
"""The English list is that of Dale and Chall."""


@lru_cache(maxsize=len(LISTED))
def easy_words(language: str) -> frozenset[str]:
    """In lower case; `language` is one of those listed."""
    return frozenset(
        map(str.strip, package_data("textstat", f"resources/{language}/easy_words.txt").decode().splitlines())
    )
