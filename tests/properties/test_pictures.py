"""Whatever a site holds, its pictures stay within their frames."""

from __future__ import annotations

import math
import re

from hypothesis import given, settings
from hypothesis import strategies as some

from pelican_contentstrategy.publish.report.geometry import FULL_TURN, apart, kept_apart, line, places_on_ring
from pelican_contentstrategy.publish.report.wheels.wheel import SIZE
from pelican_contentstrategy.publish.report.wheels.wheels import wheels
from tests.publish.report.top import dossier_of

PLAN = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    clusters:
      a: {title: Sourdough starters}
      b: {title: Crusts}
      c: {title: Ovens and how to keep them clean}
  cakes:
    title: Cakes and all that is sweet, but is none
  pies:
    title: Pies
  buns:
    title: Buns
"""
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
PAIRS = re.compile(r"[MLQ ](-?[\d.]+) (-?[\d.]+)")


@settings(max_examples=25)
@given(some.integers(0, 60), some.randoms(use_true_random=False))
def test_a_wheel_stays_in_its_frame_for_any_number_of_articles(number, chance):
    files = {}
    for each in range(number):
        to = [chance.randrange(number) for _ in range(3)]
        links = " ".join(f"[{one}]({{filename}}/{one}.md)" for one in to)
        pillar = chance.choice(["bread", "bread", "bread", "cakes", "pies", "buns"])
        hub = "[hub](/topics/bread/)" if chance.random() < 0.5 else ""
        fields = f"Title: No {each}\nPillar: {pillar}\nCluster: {chance.choice('abcd')}"
        files[f"content/{each}.md"] = f"{fields}\n\nSo. {links} {hub}"
    found = wheels(dossier_of(files, PLAN))
    for drawing in found.drawings:
        dots = [each.place for each in drawing.dots]
        assert all(14 <= one <= SIZE - 14 for place in dots for one in place)
        assert len(dots) == len(set(dots))
        labels = [each.label.place for each in (*drawing.groups, *drawing.abroad) if each.label]
        paths = " ".join((drawing.up, drawing.down, drawing.between, *(each.lines for each in drawing.abroad)))
        places = [(float(x), float(y)) for x, y in PAIRS.findall(paths)]
        assert all(0 <= one <= SIZE for place in (*labels, *places) for one in place)
    counted = sum(each.published.number + each.drafts.number for each in (*found.shown, *found.folded))
    assert counted == number


@given(some.lists(some.integers(1, 30), min_size=1, max_size=20))
def test_places_on_a_ring_ascend_within_a_turn(sizes):
    found = places_on_ring(sizes, 0.05, 0.1)
    angles = [angle for each, _, _ in found for angle in each]
    assert [len(each) for each, _, _ in found] == sizes
    assert angles == sorted(set(angles))
    assert angles[0] >= 0
    assert found[-1][2] <= FULL_TURN + 1e-9


@given(some.lists(some.floats(0, 6.28), min_size=1, max_size=5), some.floats(0.1, 1.2))
def test_labels_do_not_overlap(wanted, width):
    found = kept_apart(sorted(wanted), [width] * len(wanted))
    assert len(found) == len(wanted)
    assert all(apart(one, other) >= width - 1e-5 for at, one in enumerate(found) for other in found[:at])


@given(some.lists(some.tuples(some.floats(0, 1), some.floats(0, 1)), max_size=60))
def test_a_curve_stays_in_its_box(values):
    places = line(values, 240, 56, 5)
    assert all(5 <= each.x <= 235 and 5 <= each.y <= 51 for each in places)
    assert all(math.isclose(each.x, round(each.x, 1)) for each in places)
