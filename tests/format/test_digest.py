"""Diagnostics in forty lines at most."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.format.digest import digest
from pelican_contentstrategy.format.full import full
from pelican_contentstrategy.model.severity import Severity
from tests.format.reviews import HOSTILE, SOME, found, review_of

CLOSING = "all of them: pelican-contentstrategy check     why: pelican-contentstrategy rule CODE"


def lines(review):
    return digest(review).plain.splitlines()


def notes(code, number):
    return [found(f"content/{each + 1}.md:1:8", code, f"message {each + 1}") for each in range(number)]


def test_a_few_are_told_in_full():
    assert digest(review_of(*SOME)).plain == full(review_of(*SOME)).plain
    assert digest(review_of()).plain == "no problems in 3 files\n"


def test_as_many_as_forty_are_told_in_full():
    review = review_of(*notes("CS203", 40))
    assert digest(review).plain == full(review).plain
    assert digest(review_of(*notes("CS203", 41))).plain.startswith("CS203 orphan-article: 41 notes\n")


def test_more_are_counted_by_rule_the_worst_and_most_frequent_first():
    review = review_of(*notes("CS203", 1_200), *notes("CS204", 2), *notes("CS131", 3), *notes("CS101", 40))
    assert digest(review).plain == (
        "CS101 unknown-pillar: 40 errors\n"
        "  content/1.md:1:8: error CS101 unknown-pillar message 1\n"
        "  content/10.md:1:8: error CS101 unknown-pillar message 10\n"
        "  content/11.md:1:8: error CS101 unknown-pillar message 11\n"
        "CS131 leaked-front-matter: 3 errors\n"
        "  content/1.md:1:8: error CS131 leaked-front-matter message 1\n"
        "  content/2.md:1:8: error CS131 leaked-front-matter message 2\n"
        "  content/3.md:1:8: error CS131 leaked-front-matter message 3\n"
        "CS204 broken-link: 2 warnings\n"
        "  content/1.md:1:8: warning CS204 broken-link message 1\n"
        "  content/2.md:1:8: warning CS204 broken-link message 2\n"
        "CS203 orphan-article: 1,200 notes\n"
        "  content/1.md:1:8: note CS203 orphan-article message 1\n"
        "  content/10.md:1:8: note CS203 orphan-article message 10\n"
        "  content/100.md:1:8: note CS203 orphan-article message 100\n"
        "\n"
        "1,245 problems (43 errors, 2 warnings, 1,200 notes) in 1,200 of 1,200 files\n"
        f"{CLOSING}\n"
    )


@pytest.mark.parametrize("rules", [1, 2, 9, 10, 12, 13, 18, 19, 35, 36, 37, 38, 100, 900])
@pytest.mark.parametrize("each", [1, 2, 50])
def test_more_than_forty_take_no_more_than_forty_lines(rules, each):
    review = review_of(*(one for number in range(rules) for one in notes(f"CS{number:03}", each)))
    report = lines(review)
    if rules * each > 40:
        assert len(report) <= 40
        assert report[-1] == CLOSING
    else:
        assert digest(review).plain == full(review).plain


@pytest.mark.parametrize(
    ("rules", "examples"), [(2, 3), (9, 3), (10, 2), (12, 2), (13, 1), (18, 1), (19, 0), (36, 0), (500, 0)]
)
def test_the_more_rules_the_fewer_examples(rules, examples):
    review = review_of(*(one for number in range(rules) for one in notes(f"CS{number:03}", 41)))
    assert sum("content/" in line for line in lines(review)) == examples * min(rules, 36)


def test_rules_beyond_the_room_are_counted():
    review = review_of(*(one for number in range(500) for one in notes(f"CS{number:03}", 2)))
    assert lines(review)[36] == "and 464 more rules"
    review = review_of(*(one for number in range(37) for one in notes(f"CS{number:03}", 2)))
    assert lines(review)[36] == "and 1 more rule"


def test_lines_are_lines_whatever_stands_in_titles():
    report = digest(review_of(*[replace(HOSTILE, severity=Severity.ERROR)] * 100)).plain
    assert len(report.splitlines()) == 7
    assert not [character for character in report if character != "\n" and not character.isprintable()]
