"""What may stay although a rule found it?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.flavour import open_flags
from pelican_contentstrategy.rules.voice.parse import literal_of
from pelican_contentstrategy.rules.voice.patterns import Expression, among

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

EDGE = re.compile(r"\b")


def exceptions(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether one of the patterns is found, as whole words, in what a rule found."""
    has_flags = any(map(open_flags, patterns))
    others = [each for each in patterns if has_flags or literal_of(each) is None]
    words = frozenset(literal_of(each) for each in patterns) if not has_flags else frozenset()
    with among("exceptions", patterns):
        expression = Expression(rf"\b(?:(?-i:{'|'.join(others)}))\b") if others else None

    def allows(found: str) -> bool:
        return _holds(found, words) or (expression is not None and expression.search(found) is not None)

    return lru_cache(maxsize=4096)(allows)


def _holds(text: str, words: Collection[str | None]) -> bool:
    """Whether one of the words stands in a text with a boundary of words on either side."""
    if not words:
        return False
    edges = [edge.start() for edge in EDGE.finditer(text)]
    return any(text[start:end] in words for number, start in enumerate(edges) for end in edges[number + 1 :])
