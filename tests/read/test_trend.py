"""What earlier builds came to, read out of a file that people and machines have been at."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.model.milestone import Milestone, in_order
from pelican_contentstrategy.publish.report.trend_lines import trend_lines
from pelican_contentstrategy.read.trend import read_trend


def on(day, articles, newest=None, **more):
    """What a build in November came to."""
    return Milestone(date(2026, 11, day), newest, counts={"articles": articles}, **more)


FIRST, SECOND, THIRD = on(2, 10, revision="1a2b3c4"), on(9, 11, scores={"site": 71}), on(16, 12)
WHOLE = trend_lines([FIRST, SECOND, THIRD])


def read(text):
    return read_trend(text.encode()).milestones


def test_a_line_holds_everything():
    full = Milestone(
        date(2026, 11, 2), date(2026, 10, 30), "1a2b3c4", {"gaps": 3}, {"site": 70}, {"bread": {"articles": 2}}
    )
    assert trend_lines([full]) == (
        '{"counts": {"gaps": 3}, "day": "2026-11-02", "newest": "2026-10-30", "pillars": {"bread": {"articles": 2}},'
        ' "revision": "1a2b3c4", "scores": {"site": 70}, "version": 1}\n'
    )
    assert read(trend_lines([full])) == (full,)


def test_they_come_in_order_of_days_and_each_once():
    lines = WHOLE.splitlines(keepends=True)
    assert read("".join([lines[2], lines[0], lines[0], lines[1], lines[2]])) == (FIRST, SECOND, THIRD)


def test_of_one_day_the_one_with_older_content_comes_first():
    late, early = on(2, 9, date(2026, 11, 2)), on(2, 10, date(2026, 11, 1))
    assert in_order([late, early]) == (early, late)


def test_what_does_not_change_is_noted_once():
    assert in_order([on(2, 10), on(3, 10), on(4, 11), on(5, 10)]) == (on(2, 10), on(4, 11), on(5, 10))


def test_a_result_is_noted_once_a_day():
    assert in_order([on(2, 10), on(2, 11), on(2, 10), on(2, 11)]) == (on(2, 10), on(2, 11))


def test_the_last_200_are_kept():
    many = [Milestone(date(2026, 1, 1), counts={"articles": number}) for number in range(300)]
    assert in_order(many) == tuple(many[100:])
    assert read(trend_lines(many)) == tuple(many[100:])


def test_a_merge_that_git_could_not_make():
    first, second, third = WHOLE.splitlines()
    conflict = ["<<<<<<< HEAD", second, "||||||| base", "=======", third, ">>>>>>> main"]
    assert read("\n".join([first, *conflict, ""])) == (FIRST, SECOND, THIRD)


def test_files_of_other_machines():
    windows = "\ufeff" + WHOLE.replace("\n", "\r\n")
    assert read(windows) == (FIRST, SECOND, THIRD)
    assert read(WHOLE + windows + "\n\n") == (FIRST, SECOND, THIRD)


def test_a_file_that_was_cut_off():
    assert read(WHOLE[:-20]) == (FIRST, SECOND)
    assert read(WHOLE[20:]) == (SECOND, THIRD)


GOOD = json.loads(trend_lines([FIRST]))
ABSURD = [
    {"version": 0},
    {"version": "1"},
    {"version": True},
    {"day": "2026-02-30"},
    {"day": "20261102"},
    {"day": 20261102},
    {"day": None},
    {"counts": None},
    {"counts": {"articles": -1}},
    {"counts": {"articles": 10**10}},
    {"counts": {"articles": 1.5}},
    {"counts": {"articles": True}},
    {"counts": {"articles": float("nan")}},
    {"counts": {"": 1}},
    {"counts": {"\ud800": 1}},
    {"scores": {"site": 101}},
    {"pillars": {"bread": 4}},
    {"pillars": {"bread": {"articles": "4"}}},
    {"pillars": {"a\x1bb": {}}},
    {"pillars": {"a" * 201: {}}},
]


@pytest.mark.parametrize("wrong", ABSURD, ids=repr)
def test_an_absurd_line_is_passed_over(wrong):
    assert read(json.dumps(GOOD | wrong) + "\n" + WHOLE) == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize("line", ["[]", "4", '"a"', "null", "{}", "[" * 100_000, "[" * 90_000, "9" * 5_000, "x", "\0"])
def test_a_line_that_holds_something_else_is_passed_over(line):
    assert read(f"{line}\n{WHOLE}") == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize("revision", [None, 4, "HEAD", "<b>"])
def test_a_revision_that_is_none_is_left_out(revision):
    assert read(json.dumps(GOOD | {"revision": revision})) == (on(2, 10),)


def test_keys_of_later_versions_do_no_harm():
    assert read(json.dumps(GOOD | {"mood": "fine"})) == (FIRST,)


def test_lines_of_later_versions_are_kept_and_not_used():
    later = '{"version": 2, "day": "2027-01-01", "counts": "another way"}'
    found = read_trend(f"{later}\n{WHOLE}{later}\n".encode())
    assert found.milestones == (FIRST, SECOND, THIRD)
    assert trend_lines(found.milestones, found.later) == f"{WHOLE}{later}\n"


def test_a_file_of_somebody_else_is_told_from_a_damaged_one():
    assert read_trend(b'{"id": 1}\n{"id": 2}\n').is_foreign
    assert not read_trend(WHOLE.encode()[:40]).is_foreign
    assert not read_trend(b"\n").is_foreign
    assert not read_trend(b"").is_foreign


FIGURES = st.dictionaries(st.sampled_from(["articles", "gaps"]), st.integers(0, 3), max_size=2)
MILESTONES = st.builds(
    Milestone,
    st.dates(date(2026, 11, 1), date(2026, 11, 5)),
    st.none() | st.dates(date(2026, 10, 1), date(2026, 10, 3)),
    st.sampled_from(["", "1a2b3c4"]),
    FIGURES,
    FIGURES,
    st.dictionaries(st.sampled_from(["bread", "cakes"]), FIGURES, max_size=2),
)
HISTORIES = st.lists(MILESTONES, max_size=8).map(in_order)


@given(st.binary())
def test_whatever_it_holds_it_can_be_read(content):
    assert read_trend(content).milestones == ()


@given(HISTORIES, st.integers(0, 2000), st.binary(max_size=20))
def test_damage_costs_the_lines_it_is_in(history, at, damage):
    lines = trend_lines(history).encode()
    at = min(at, len(lines))
    found = read_trend(lines[:at] + damage.replace(b"\n", b"") + lines[at:]).milestones
    assert len({each.result for each in history} - {each.result for each in found}) <= 1


@given(HISTORIES)
def test_what_is_written_is_read(history):
    assert read_trend(trend_lines(history).encode()).milestones == history


@given(HISTORIES, HISTORIES)
def test_two_histories_merged_hold_what_both_tell_in_order(ours, theirs):
    merged = read_trend((trend_lines(ours) + trend_lines(theirs)).encode()).milestones
    assert [each.day for each in merged] == sorted(each.day for each in merged)
    assert {each.day for each in merged} <= {each.day for each in (*ours, *theirs)}
    assert in_order(merged) == merged
    assert all(before.result != after.result for before, after in pairwise(merged))
    again = read_trend((trend_lines(merged) + trend_lines(ours)).encode()).milestones
    assert {each.result for each in again} == {each.result for each in merged}
