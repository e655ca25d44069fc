"""What may stay although a rule found it?"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.patterns import Expression, PatternError, culprit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def exceptions(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether one of the patterns is found, as whole words, in what a rule found."""
    if not patterns:
        return lambda _: False
    try:
        expression = Expression(rf"\b(?:(?-i:{'|'.join(patterns)}))\b")
    except PatternError as error:
        error.key = ("exceptions", culprit(patterns))
        raise
    return lru_cache(maxsize=4096)(lambda found: expression.search(found) is not None)
