"""How is a pillar's wheel drawn: the hub in the middle, articles around it, other pillars at the rim?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.geometry import (
    FULL_TURN,
    Circle,
    Point,
    apart,
    bend,
    between,
    kept_apart,
    mean_angle,
    places_on_ring,
    segment,
)
from pelican_contentstrategy.read.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.publish.report.wheels.pillar_links import PillarLinks

SIZE = 360
"""Width and height; on the smallest screens a unit is 0.8 pixels, so that letters of 13 units can be read."""
CENTRE = Point(SIZE / 2, SIZE / 2)
DOT = 11
HUB = 27
RING, ARCS, RIM = Circle(CENTRE, 121), Circle(CENTRE, 138), Circle(CENTRE, 159)
TURNS = Circle(CENTRE, 64)
"""Lines between articles are drawn towards it, around the hub."""
LETTER = 6.8
"""How wide a letter is, more or less."""
MOST, MOST_PILLARS = 24, 5
"""Articles and other pillars that can still be told apart."""
MOST_LINES, MOST_ABROAD = 60, 20
"""Lines between articles, and lines to other pillars."""
SHORT = 3
"""Letters up to which words need not follow a circle."""
NAME = 36
"""Letters of another pillar's name, where there is room for them."""


class Dot(NamedTuple):
    """An article."""

    number: int
    path: str
    title: str
    place: Point
    is_draft: bool
    is_orphan: bool
    told: tuple[str, ...]
    """In words, what it lacks."""


class Label(NamedTuple):
    """Words at a place or, if they need more room, along a circle: `way` is what they stand on then."""

    text: str
    place: Point
    id: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles of one cluster, side by side; without a letter where there are no clusters."""

    letter: str
    title: str
    dots: tuple[Dot, ...]
    arc: str = ""
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Abroad:
    """Another pillar, and the lines that lead there, so many."""

    title: str
    label: Label
    lines: str
    number: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn; lines of one kind are one path.

    `lines` are those between the articles that are drawn, `leading` those from them to other pillars.
    """

    groups: tuple[Group, ...]
    up: str
    down: str
    between: str
    abroad: tuple[Abroad, ...]
    articles_left_out: int = 0
    lines: int = 0
    lines_left_out: int = 0
    leading: int = 0
    leading_left_out: int = 0

    @property
    def dots(self) -> Iterator[Dot]:
        """Those of all groups."""
        return (dot for group in self.groups for dot in group.dots)


def drawing(links: PillarLinks, titles: Mapping[str, str]) -> Drawing:
    """A pillar's wheel; `titles` are those of all pillars.

    Of more articles than can be told apart, those with most links are drawn. Of lines between them, each article
    keeps its first before any has its second; of those to other pillars, the shortest are drawn.
    """
    pieces = _most_linked(links)
    groups = [[*found] for _, found in groupby(pieces, key=lambda each: each.cluster)]
    places = places_on_ring([*map(len, groups)], (2 * DOT + 3) / RING.radius, 2 * DOT / RING.radius)
    angles = dict(zip((each.path for each in pieces), (angle for each in places for angle in each[0]), strict=True))
    pairs = [pair for pair in links.between if angles.keys() >= set(pair)]
    lines = [*_first_of_each(pairs)]
    abroad = {slug: found for slug, paths in links.abroad.items() if (found := sorted(paths & angles.keys()))}
    leading = sum(map(len, abroad.values()))
    others = [*_abroad([(titles[each], [angles[path] for path in found]) for each, found in _most(abroad)], links)]
    return Drawing(
        groups=tuple(_groups(groups, places, links)),
        up="".join(segment(RING.at(angles[each]), _half(angles[each])) for each in angles if each in links.up),
        down="".join(segment(_half(angles[each]), _at_hub(angles[each])) for each in angles if each in links.down),
        between="".join(_line(angles[one], angles[other]) for one, other in lines[:MOST_LINES]),
        abroad=tuple(others),
        articles_left_out=len(links.pieces) - len(pieces),
        lines=len(lines),
        lines_left_out=max(0, len(lines) - MOST_LINES),
        leading=leading,
        leading_left_out=leading - sum(each.number for each in others),
    )


def _most_linked(links: PillarLinks) -> list[Piece]:
    """In the order they have."""
    by_links = sorted(links.pieces, key=lambda each: (-links.links_of[each.path], each.path))
    chosen = {each.path for each in by_links[:MOST]}
    return [each for each in links.pieces if each.path in chosen]


def _first_of_each(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each pair of articles once, the first of every article before the second of any."""
    known = frozenset(pairs)
    unlike = [pair for pair in pairs if pair[0] < pair[1] or (pair[1], pair[0]) not in known]
    by_first = groupby(unlike, key=lambda pair: pair[0])
    numbered = [(number, pair) for _, found in by_first for number, pair in enumerate(found)]
    return (pair for _, pair in sorted(numbered, key=lambda each: each[0]))


def _half(angle: float) -> Point:
    """Where a link up ends, and a link down begins to be one: together they are one line from hub to article."""
    return Circle(CENTRE, (RING.radius - DOT + HUB) / 2).at(angle)


def _at_hub(angle: float) -> Point:
    return Circle(CENTRE, HUB).at(angle)


def _line(one: float, other: float) -> str:
    return bend(RING.at(one), TURNS.at(between(one, other)), RING.at(other))


def _groups(
    groups: Iterable[Sequence[Piece]], places: Iterable[tuple[tuple[float, ...], float, float]], links: PillarLinks
) -> Iterator[Group]:
    clusters, number = links.pillar.clusters, 0
    for index, (pieces, (angles, start, end)) in enumerate(zip(groups, places, strict=True)):
        dots = tuple(_dot(number + at + 1, piece, RING.at(angles[at]), links) for at, piece in enumerate(pieces))
        number += len(dots)
        if not clusters:
            yield Group("", "", dots)
            continue
        letter = _letter(index)
        title = clusters[pieces[0].cluster].title if pieces[0].cluster else "In no cluster"
        room = (end - start) * ARCS.radius / LETTER
        text = f"{letter} {title}" if len(title) + 2 <= room else letter
        label = _label(part("wheel", links.pillar.slug, "cluster", str(index)), text, (start + end) / 2, ARCS)
        inset = 3 / ARCS.radius
        yield Group(letter, title, dots, ARCS.arc(start + inset, end - inset), label)


def _letter(index: int) -> str:
    """A, B, C; after Z, AA."""
    rest, last = divmod(index, len(ascii_uppercase))
    return (_letter(rest - 1) if rest else "") + ascii_uppercase[last]


def _dot(number: int, piece: Piece, place: Point, links: PillarLinks) -> Dot:
    path, is_draft = piece.path, not piece.is_published
    is_orphan = path in links.orphans
    told = (
        "draft" if is_draft else "",
        "orphan" if is_orphan else "",
        "no link up" if links.hub.exists and path not in links.up else "",
        "none down" if links.hub.exists and path not in links.down and not is_draft else "",
    )
    title = plain_text(piece.title) or path
    return Dot(number, path, title, place, is_draft, is_orphan, tuple(filter(None, told)))


def _label(name: str, text: str, angle: float, circle: Circle) -> Label:
    """Words on the outer side of a circle, their middle at an angle, never upside down."""
    place = Circle(CENTRE, circle.radius + 9).at(angle)
    if len(text) <= SHORT:
        return Label(text, place)
    is_below = round(math.cos(angle), 6) < 0
    way = Circle(CENTRE, circle.radius + (15 if is_below else 4))
    reach = min(len(text) * LETTER / 2 / way.radius + 0.2, 0.99 * math.pi)
    ends = (angle + reach, angle - reach) if is_below else (angle - reach, angle + reach)
    return Label(text, place, name, way.arc(*ends))


def _most(abroad: Mapping[str, Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    """The pillars that most articles lead to."""
    return sorted(abroad.items(), key=lambda each: -len(each[1]))[:MOST_PILLARS]


def _abroad(others: Iterable[tuple[str, Sequence[float]]], links: PillarLinks) -> Iterator[Abroad]:
    """Other pillars, each by its title and as near as can be to the angles of the articles that lead there."""
    wanted = sorted((mean_angle(angles), title, angles) for title, angles in others)
    most = min(NAME, int(FULL_TURN * RIM.radius / LETTER / max(1, len(wanted))) - 2)
    names = [title if len(title) <= most else f"{title[: most - 1].rstrip()}…" for _, title, _ in wanted]
    widths = [(len(each) + 2) * LETTER / RIM.radius for each in names]
    placed = [each % FULL_TURN for each in kept_apart([angle for angle, _, _ in wanted], widths)]
    lines = ((apart(angle, at), at, number) for number, angle in enumerate(placed) for at in wanted[number][2])
    shortest = sorted(lines)[:MOST_ABROAD]
    for number, (angle, (_, title, _), name) in enumerate(zip(placed, wanted, names, strict=True)):
        label = _label(part("wheel", links.pillar.slug, "to", str(number)), name, angle, RIM)
        drawn = [segment(RING.at(at), RIM.at(angle)) for _, at, which in shortest if which == number]
        if drawn:
            yield Abroad(title, label, "".join(drawn), len(drawn))
