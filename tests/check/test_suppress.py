"""What do suppressions hold back, and what is wrong with them?"""

from __future__ import annotations

import pytest

from tests.sites import BAKERY, found_in

BROKEN = "Title: A\n\n[one](/one/)\n\n[two](/two/)\n\n[three](/three/)\n"


def told(text, checks="select: [CS0, CS204]", path="content/a.md"):
    """Line and code of everything found in one file."""
    return [(each.span.line, each.code) for each in found_in({path: text}, f"{BAKERY}checks: {{{checks}}}\n")]


def with_comment(comment, line, text=BROKEN):
    lines = text.split("\n")
    return "\n".join([*lines[: line - 1], f"<!-- contentstrategy: {comment} -->", *lines[line - 1 :]])


def test_without_suppressions_everything_is_told():
    assert told(BROKEN) == [(3, "CS204"), (5, "CS204"), (7, "CS204")]


@pytest.mark.parametrize("handle", ["CS204", "cs204", "broken-link", "Broken_Link", "CS2", "CS", ""])
def test_a_rule_goes_by_any_of_its_handles(handle):
    assert told(with_comment(f"disable-file {handle}", 4)) == []


def test_the_next_line_alone():
    assert told(with_comment("disable-next-line CS204", 5)) == [(3, "CS204"), (8, "CS204")]


def test_a_range():
    text = with_comment("enable CS204", 7, with_comment("disable CS204", 4))
    assert told(text) == [(3, "CS204"), (9, "CS204")]


def test_from_one_line_to_the_end():
    assert told(with_comment("disable", 6)) == [(3, "CS204"), (5, "CS204")]


def test_suppressing_one_rule_leaves_the_others():
    text = "Title: A\nPillar: bred\nContentstrategy_disable: CS101\n\n[one](/one/)\n"
    assert told(text, "select: [CS0, CS101, CS204]") == [(5, "CS204")]


def test_a_suppression_holds_for_its_own_file_only():
    files = {"content/a.md": f"{BROKEN}\n<!-- contentstrategy: disable-file CS204 -->\n", "content/b.md": BROKEN}
    found = found_in(files, BAKERY + "checks: {select: [CS204]}\n")
    assert {each.span.path for each in found} == {"content/b.md"}


def test_two_that_hold_back_the_same_are_both_used():
    text = with_comment("disable-file CS204", 4, with_comment("disable-next-line broken-link", 5))
    assert told(text) == []


def test_unused_and_unknown_ones_are_told_where_they_stand():
    text = with_comment("disable-file CS101, CS999", 6)
    assert told(text, "select: [CS0, CS101]") == [(6, "CS001"), (6, "CS002")]


def test_a_prefix_of_codes_is_known_and_used_if_any_of_them_is():
    assert told(with_comment("disable-file CS20", 4)) == []
    assert told("Title: A\nContentstrategy_disable: CS20\n") == [(2, "CS001")]


@pytest.mark.parametrize("checks", ["select: [CS0]", "ignore: [CS1, CS2]", "per_path: {content: {ignore: [CS204]}}"])
def test_a_suppression_of_what_does_not_count_is_not_called_unused(checks):
    assert (4, "CS001") not in told(with_comment("disable-file CS204", 4), checks)


def test_a_suppression_of_what_is_not_asked_yet_is_not_called_unused():
    assert told("Title: A\nStatus: draft\nContentstrategy_disable: CS101\n", "select: [CS0, CS101]") == []
    assert told("Title: A\nContentstrategy_disable: CS101\n", "select: [CS0, CS101]") == [(2, "CS001")]


def test_faults_of_suppressions_may_be_ignored_but_not_suppressed():
    text = "Title: A\nContentstrategy_disable: CS204, CS999, CS0\n"
    assert told(text) == [(2, "CS001"), (2, "CS002"), (2, "CS001")]
    assert told(text, "select: [CS0, CS204], ignore: [CS001]") == [(2, "CS002")]
    assert told(text, "select: [CS0, CS204], per_path: {content: {ignore: [CS00]}}") == []


def test_a_problem_told_in_another_file_is_suppressed_there():
    hub = "Title: Cakes\nContentstrategy_disable: CS202\n"
    sponge = "Title: A sponge\nPillar: cakes\nContentstrategy_disable: CS202\n"
    checks = BAKERY + "checks: {select: [CS0, CS202]}\n"
    found = found_in({"content/pages/cakes.md": hub, "content/sponge.md": sponge}, checks)
    assert [(each.span.path, each.code) for each in found] == [("content/sponge.md", "CS001")]


def test_an_unused_suppression_is_told_on_the_page_where_the_problem_would_stand():
    hub = "Title: Cakes\nContentstrategy_disable: hub-misses-article\n\n[a]({filename}/sponge.md)\n"
    files = {"content/pages/cakes.md": hub, "content/sponge.md": "Title: A sponge\nPillar: cakes\n"}
    found = found_in(files, BAKERY + "checks: {select: [CS0, CS202]}\n")
    assert [(each.span.path, each.code) for each in found] == [("content/pages/cakes.md", "CS001")]


def test_the_strategy_file_has_no_suppressions():
    assert "CS205" in {each.code for each in found_in({}, f"# contentstrategy: disable-file CS205\n{BAKERY}")}
