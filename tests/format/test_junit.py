"""Diagnostics as the results of a test."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pelican_contentstrategy.format._words import bearable, printable
from pelican_contentstrategy.format.junit import junit
from pelican_contentstrategy.model.checks import Checks
from pelican_contentstrategy.model.source import Span
from tests.format.reviews import HOSTILE, SOME, found, review_of

TEXT = st.text(st.characters(), max_size=80)

GOLDEN = """\
<?xml version='1.0' encoding='UTF-8'?>
<testsuites name="pelican-contentstrategy" tests="4" failures="2" errors="0">
  <testsuite name="pelican-contentstrategy" tests="4" failures="2" errors="0">
    <testcase classname="content" name="content/1.md" file="content/1.md">
      <failure message="1 problem: unknown-pillar" type="error">\
content/1.md:2:9: error CS101 unknown-pillar pillar 'bred' is not in strategy.yaml
  hint: did you mean 'bread'?
</failure>
      <system-out>content/1.md:12:26: warning CS204 broken-link link to '{filename}/laof.md' leads nowhere
</system-out>
    </testcase>
    <testcase classname="content" name="content/2.md" file="content/2.md"/>
    <testcase classname="content" name="content/3.md" file="content/3.md">
      <system-out>content/3.md:1:8: note CS203 orphan-article no other published article links here
  hint: link to it
</system-out>
    </testcase>
    <testcase classname="pelican-contentstrategy" name="strategy.yaml" file="strategy.yaml">
      <failure message="1 problem: missing-hub-page" type="error">\
strategy.yaml:16:5: error CS205 missing-hub-page hub page 'cakes.md' of pillar 'cakes' is not on the site
</failure>
    </testcase>
  </testsuite>
</testsuites>
"""


def read(review):
    """The suite of a review, as a program reads it."""
    return etree.fromstring(junit(review).encode())[0]


def failing_at(threshold, *diagnostics):
    """A review of a site that sets `fail_on`."""
    checks = Checks.model_validate({"fail_on": {"check": threshold}})
    return replace(review_of(*diagnostics), checks=checks)


def test_a_case_for_each_file_to_the_letter():
    assert junit(review_of(*SOME, known=2, mended=1)) == GOLDEN


def test_of_a_clean_site_every_file_passes():
    suite = read(review_of())
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "0", "0")
    assert [len(case) for case in suite] == [0, 0, 0]


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [
        ("never", []),
        ("error", ["content/1.md", "strategy.yaml"]),
        ("warning", ["content/1.md", "strategy.yaml"]),
        ("note", ["content/1.md", "content/3.md", "strategy.yaml"]),
    ],
)
def test_a_file_fails_by_what_reaches_fail_on(threshold, failing):
    review = failing_at(threshold, *SOME)
    assert [case.get("name") for case in read(review) if case.find("failure") is not None] == failing
    assert review.reaches(review.checks.fail_on.check) is bool(failing)


def test_a_failure_names_all_that_it_is_for_and_weighs_as_the_worst():
    review = failing_at(
        "note", found("content/1.md:1:1", "CS203", "x"), *SOME[:2], found("content/1.md:9:1", "CS203", "y")
    )
    failure = read(review)[0].find("failure")
    assert failure.get("message") == "4 problems: orphan-article, unknown-pillar, broken-link"
    assert failure.get("type") == "error"


def test_where_a_rule_failed_a_case_is_an_error_whatever_else_is_found():
    crash = replace(found("content/1.md:1:1", "CS003", "rule dead-end failed: KeyError"), name="rule-crashed")
    suite = read(failing_at("never", crash, SOME[0]))
    assert (suite.get("failures"), suite.get("errors")) == ("0", "1")
    error, output = suite[0]
    assert (error.tag, error.get("message"), output.tag) == ("error", "1 problem: rule-crashed", "system-out")


def test_paths_are_those_of_the_repository():
    case = read(replace(review_of(documents=1), folder="sites/bakery"))[0]
    assert (case.get("classname"), case.get("name")) == ("sites/bakery/content", "sites/bakery/content/1.md")
    assert case.get("file") == "sites/bakery/content/1.md"


def test_what_xml_cannot_hold_is_spelled_out():
    suite = read(review_of(HOSTILE, found("content/1.md:1:1", "CS203", "a\x00b\ufffe]]>&<c/>")))
    hostile, plain, *_ = suite
    assert hostile.get("name") == "content/\\u001b[31mred 2.md"
    assert "\\ud800 \\u2028" in hostile[0].text
    assert plain[0].text == "content/1.md:1:1: note CS203 orphan-article a\\u0000b\\ufffe]]>&<c/>\n"


@given(TEXT.filter(bool), TEXT, TEXT)
def test_whatever_is_told_arrives(path, message, hint):
    problem = replace(SOME[0], span=Span(path, 2, 9, 2, 13), message=message, hint=hint)
    (case,) = read(review_of(problem, documents=0))
    shown = printable(path)
    assert (case.get("name"), case.get("file")) == (shown, shown)
    rest = f"  hint: {bearable(hint)}\n" if hint else ""
    assert case[0].text == f"{shown}:2:9: error CS101 unknown-pillar {bearable(message)}\n{rest}"
