"""What may stay although a rule found it?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pelican_contentstrategy.rules.voice.flavour import open_flags, with_flags
from pelican_contentstrategy.rules.voice.parse import literal_of
from pelican_contentstrategy.rules.voice.patterns import Expression, among

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

EDGE = re.compile(r"\b")
MOST = 50_000
"""Characters of the longest pattern that several are joined to."""


def exceptions(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether one of the patterns is found, as whole words, in what a rule found."""
    with among("exceptions", patterns):
        return _exceptions(tuple(filter(str.strip, patterns)))


@lru_cache(maxsize=16)
def _exceptions(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """Remembered, because most rules have no exceptions but the words of vocabularies."""
    has_flags = any(map(open_flags, patterns))
    others = [each for each in patterns if has_flags or literal_of(each) is None]
    words = frozenset(literal_of(each) for each in patterns) if not has_flags else frozenset()
    expressions = [Expression(rf"\b(?:(?-i:{part}))\b") for part in joined(others)]

    def allows(found: str) -> bool:
        return _holds(found, words) or any(each.search(found) for each in expressions)

    return lru_cache(maxsize=4096)(allows)


def joined(patterns: Iterable[str]) -> Iterator[str]:
    """The patterns as one that asks for any of them, or as several where one would be too long to be read."""
    part: list[str] = []
    flags, length = "", 0
    for each in patterns:
        if part and length + len(each) > MOST:
            yield "|".join(part)
            part, length = [], 0
        part.append(each if part else flags + each)  # a flag that one sets holds for those behind it
        length += len(each) + 1
        flags = with_flags(flags, each)
    if part:
        yield "|".join(part)


def _holds(text: str, words: Collection[str | None]) -> bool:
    """Whether one of the words stands in a text with a boundary of words on either side."""
    if not words:
        return False
    edges = [edge.start() for edge in EDGE.finditer(text)]
    return any(text[start:end] in words for number, start in enumerate(edges) for end in edges[number + 1 :])
