"""Ranges of a text: which touch, and which overlap?"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Range: TypeAlias = tuple[int, int]
"""Start and end, the end exclusive."""


def joined(ranges: Iterable[Range]) -> list[Range]:
    """The same in order, those that touch made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def overlapping(ranges: Sequence[Range], start: int, end: int) -> Iterator[Range]:
    """Those of some ranges, in order and apart, that have something of another."""
    number = bisect_right(ranges, start, key=lambda each: each[1])
    while number < len(ranges) and ranges[number][0] < end:
        yield ranges[number]
        number += 1
