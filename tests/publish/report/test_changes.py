"""What is new and what is mended, told apart by what was found at another revision."""

from __future__ import annotations

from dataclasses import replace

from pelican_contentstrategy.model.progress import Mended
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from pelican_contentstrategy.publish.report.changes import changes
from tests.format.reviews import found
from tests.sites import build_of

REVIEW = build_of({"content/1.md": "Title: A\n"}).review
NOW = snapshot(REVIEW.site, REVIEW.checks)
SAME = compare("main", NOW, NOW, REVIEW.site.strategy)
LONG = "content/1.md:5:1", "CS101", "47 words are more than 30"
LONGER = "content/1.md:9:1", "CS101", "52 words are more than 30"


def changed(before, after, comparison=SAME, was_judged=lambda _: True):
    made = changes(comparison, ([found(*each) for each in before], None), [found(*each) for each in after], was_judged)
    return [each.span.line for each in made.new], [(each.path, each.line) for each in made.mended]


def test_nothing():
    assert changed([LONG, LONGER], [LONGER, LONG]) == ([], [])


def test_lines_and_numbers_do_not_count():
    assert changed([LONG], [LONGER]) == ([], [])


def test_of_several_alike_the_last_are_new_and_the_last_are_mended():
    assert changed([LONG], [LONGER, LONG]) == ([9], [])
    assert changed([LONGER, LONG], [LONG]) == ([], [("content/1.md", 9)])


def test_what_was_not_judged_is_not_mended():
    assert changed([LONG], [], was_judged=lambda _: False) == ([], [])


def test_where_a_rule_failed_nothing_is_mended():
    assert changed([LONG], [("content/2.md:1:1", "CS003", "failed")]) == ([1], [])


def test_a_renamed_file_is_the_same_file():
    renamed = replace(SAME, renamed=(("content/0.md", "content/1.md"),))
    before = ("content/0.md:3:1", *LONG[1:])
    assert changed([before], [LONG], renamed) == ([], [])
    assert changed([before], [], renamed) == ([], [("content/1.md", 3)])


def test_what_is_mended_is_told_as_it_was():
    made = changes(SAME, ([found(*LONG)], None), [], lambda _: True)
    assert made.mended == (Mended("content/1.md", "unknown-pillar", "47 words are more than 30", 5, "CS101"),)
    assert made.revision == "main"
