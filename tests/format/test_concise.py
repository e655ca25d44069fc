"""Diagnostics a line each."""

from __future__ import annotations

import re

from pelican_contentstrategy.format.concise import concise
from tests.format.reviews import HOSTILE, SOME, review_of


def test_a_line_each_then_the_summary():
    assert concise(review_of(*SOME, known=1)).plain == (
        "content/1.md:2:9: error CS101 unknown-pillar pillar 'bred' is not in strategy.yaml\n"
        "content/1.md:12:26: warning CS204 broken-link link to '{filename}/laof.md' leads nowhere\n"
        "content/3.md:1:8: note CS203 orphan-article no other published article links here\n"
        "strategy.yaml:16:5: error CS205 missing-hub-page hub page 'cakes.md' of pillar 'cakes' is not on the site\n"
        "4 problems (2 errors, 1 warning, 1 note) in 3 of 4 files; 1 known before\n"
    )


def test_nothing_found():
    assert concise(review_of()).plain == "no problems in 3 files\n"


def test_a_diagnostic_never_takes_two_lines():
    lines = concise(review_of(HOSTILE)).plain.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "content/\\u001b[31mred 2.md:1:1: note CS203 orphan-article does not link to “\\u001b]0;"
    )


def test_editors_can_read_it():
    pattern = re.compile(
        r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning|note) (?P<message>.+)"
    )
    *lines, _ = concise(review_of(*SOME)).plain.splitlines()
    assert [pattern.fullmatch(line)["line"] for line in lines] == ["2", "12", "1", "16"]
