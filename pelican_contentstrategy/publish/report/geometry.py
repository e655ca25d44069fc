"""Where do the dots and lines of a picture go? Rounded, so that the same site gives the same bytes."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FULL_TURN = 2 * math.pi


class Point(NamedTuple):
    """A place in a picture, in its own units from its upper left corner."""

    x: float
    y: float

    def __str__(self) -> str:
        return f"{_short(self.x)} {_short(self.y)}"


class Circle(NamedTuple):
    """A circle around a centre; angles are in radians, clockwise from the top."""

    centre: Point
    radius: float

    def at(self, angle: float) -> Point:
        """The place on it at an angle."""
        x, y = self.centre
        return Point(round(x + self.radius * math.sin(angle), 1), round(y - self.radius * math.cos(angle), 1))

    def arc(self, start: float, end: float) -> str:
        """A path along it from one angle to a later one, or back from a later one to an earlier."""
        is_large, is_clockwise = int(abs(end - start) > math.pi), int(end > start)
        radius = _short(self.radius)
        return f"M{self.at(start)}A{radius} {radius} 0 {is_large} {is_clockwise} {self.at(end)}"


def segment(start: Point, end: Point) -> str:
    """A straight path."""
    return f"M{start}L{end}"


def bend(start: Point, towards: Point, end: Point) -> str:
    """A path that is drawn towards a place on its way."""
    return f"M{start}Q{towards} {end}"


def between(one: float, other: float) -> float:
    """The angle in the middle of two, on the shorter way around."""
    return one + ((other - one + math.pi) % FULL_TURN - math.pi) / 2


def apart(one: float, other: float) -> float:
    """How far two angles are from each other, on the shorter way around."""
    return round(abs((other - one + math.pi) % FULL_TURN - math.pi), 6)


def mean_angle(angles: Iterable[float]) -> float:
    """Where on a circle several angles are on average, from 0 up to a full turn."""
    sines, cosines = zip(*((math.sin(each), math.cos(each)) for each in angles), strict=True)
    return math.atan2(round(sum(sines), 6), round(sum(cosines), 6)) % FULL_TURN


def kept_apart(wanted: Sequence[float], widths: Sequence[float]) -> tuple[float, ...]:
    """Angles near to those wanted, which ascend, so that things of such widths do not overlap; they must fit a turn.

    Each gives way to the one before it; if the last one comes around to the first, those before it go back again.
    """
    if not wanted:
        return ()
    gaps = [(one + other) / 2 for one, other in pairwise(widths)]
    found = [wanted[0]]
    for angle, gap in zip(wanted[1:], gaps, strict=True):
        found.append(max(angle, found[-1] + gap))
    latest = found[0] + FULL_TURN - (widths[0] + widths[-1]) / 2
    for number in range(len(found) - 1, 0, -1):
        found[number] = min(found[number], latest)
        latest = found[number] - gaps[number - 1]
    return tuple(found)


def places_on_ring(
    sizes: Sequence[int], width: float, gap: float
) -> tuple[tuple[tuple[float, ...], float, float], ...]:
    """The angles of things on a ring, group by group, each with the angles at which its group begins and ends.

    Things of a group stand side by side, and so much farther from those of the next as `gap` is to `width`, or less
    where there is no room: `width` is the angle that each of them needs at least.
    """
    number, groups = sum(sizes), len(sizes) if len(sizes) > 1 else 0
    gap = min(gap, max(0.0, (FULL_TURN - number * width) / groups)) if groups else 0.0
    step = (FULL_TURN - groups * gap) / number if number else 0.0
    found, angle = [], gap / 2
    for size in sizes:
        end = angle + size * step
        found.append((tuple(angle + (index + 0.5) * step for index in range(size)), angle, end))
        angle = end + gap
    return tuple(found)


def line(values: Sequence[tuple[float, float]], width: float, height: float, margin: float) -> tuple[Point, ...]:
    """The places of values in a box, each a share from 0 to 1 of its width and of its height from below."""
    across, up = width - 2 * margin, height - 2 * margin
    return tuple(Point(round(margin + across * x, 1), round(height - margin - up * y, 1)) for x, y in values)


def _short(number: float) -> str:
    """At most one decimal, and none that says nothing."""
    return f"{round(number, 1) + 0.0:g}"
