"""Which stretches of a text does a pattern of BlockIgnores or TokenIgnores match?"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.read.pattern_size import too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 0.5
"""Time that one pattern may take over one text."""


def matches(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each match that is not empty; none of a pattern that is none. TimeoutError past the limit."""
    compiled, _ = _compiled(pattern)
    if compiled:
        yield from (found.span() for found in compiled.finditer(text, timeout=SECONDS) if found[0])


def complaint(pattern: str) -> str:
    """Why it is no pattern; nothing if it is one."""
    return _compiled(pattern)[1]


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> tuple[Any, str]:
    """The pattern for PyPI's `regex`, which knows a time limit and has no types, or why there is none."""
    import regex

    if larger := too_large(pattern):
        return None, larger
    try:
        return regex.compile(pattern, regex.VERSION0), ""
    except (regex.error, OverflowError, RecursionError) as error:
        return None, str(error)
