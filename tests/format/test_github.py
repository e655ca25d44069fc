"""Diagnostics as commands to GitHub's runner."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.format._words import bearable, printable
from pelican_contentstrategy.format.github import github
from pelican_contentstrategy.model.source import Span
from tests.format.reviews import HOSTILE, SOME, SUGGESTED, found, review_of

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>.*?)::(?P<data>.*)")
TEXT = st.text(st.characters(), max_size=80)


def unescaped(text):
    """What the runner makes of a value."""
    for code, character in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(code, character)
    return text


def heard(text):
    """Commands as the runner reads them: each a command, its properties, and its message."""
    for line in text.splitlines()[:-1]:
        match = COMMAND.fullmatch(line)
        pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
        yield match["command"], {name: unescaped(value) for name, value in pairs}, unescaped(match["data"])


def test_a_command_each_the_worst_first_then_the_summary():
    assert github(review_of(*SOME, known=1)) == (
        "::error file=content/1.md,line=2,endLine=2,col=9,endColumn=13,title=CS101 unknown-pillar"
        "::content/1.md:2:9: pillar 'bred' is not in strategy.yaml%0Ahint: did you mean 'bread'?\n"
        "::error file=strategy.yaml,line=16,endLine=16,col=5,endColumn=9,title=CS205 missing-hub-page"
        "::strategy.yaml:16:5: hub page 'cakes.md' of pillar 'cakes' is not on the site\n"
        "::warning file=content/1.md,line=12,endLine=12,col=26,endColumn=30,title=CS204 broken-link"
        "::content/1.md:12:26: link to '{filename}/laof.md' leads nowhere\n"
        "::notice file=content/3.md,line=1,endLine=1,col=8,endColumn=12,title=CS203 orphan-article"
        "::content/3.md:1:8: no other published article links here%0Ahint: link to it\n"
        "4 problems (2 errors, 1 warning, 1 note) in 3 of 4 files; 1 known before\n"
    )


def test_nothing_found():
    assert github(review_of()) == "no problems in 3 files\n"


def test_what_means_something_to_the_runner_is_escaped():
    problem = found("content/50%, a:b.md:1:2", "CS203", "100% ::error::, or so", "see 'a:b, c'")
    assert github(review_of(problem)).splitlines()[0] == (
        "::notice file=content/50%25%2C a%3Ab.md,line=1,endLine=1,col=2,endColumn=6,title=CS203 orphan-article"
        "::content/50%25, a:b.md:1:2: 100%25 ::error::, or so%0Ahint: see 'a:b, c'"
    )


def test_of_several_lines_no_columns_are_told():
    problem = replace(SOME[0], span=Span("content/1.md", 2, 9, 4, 1), hint="")
    assert github(review_of(problem)).splitlines()[0] == (
        "::error file=content/1.md,line=2,endLine=4,title=CS101 unknown-pillar"
        "::content/1.md:2:9: pillar 'bred' is not in strategy.yaml"
    )


def test_paths_are_those_of_the_repository():
    review = replace(review_of(SOME[0], found("../shared/loaf.md:1:1", "CS203", "x")), folder="sites/bakery")
    files = [(properties["file"], data.partition(":")[0]) for _, properties, data in heard(github(review))]
    assert files == [
        ("sites/bakery/content/1.md", "sites/bakery/content/1.md"),
        ("sites/shared/loaf.md", "sites/shared/loaf.md"),
    ]


def test_where_github_shows_no_more_it_is_said():
    ten = [found(f"content/1.md:{number + 1}:1", "CS203", "x") for number in range(10)]
    assert github(review_of(*ten, *SOME[:2])).splitlines()[-1].endswith(" in 1 of 3 files")
    *lines, last = github(review_of(*ten, SOME[2])).splitlines()
    assert len(lines) == 11
    assert last == ("11 problems (11 notes) in 2 of 3 files; beside the lines, GitHub shows the first 10 of each kind")


def test_what_would_steer_a_terminal_is_spelled_out():
    (command, properties, data) = next(heard(github(review_of(HOSTILE))))
    assert (command, properties["file"]) == ("notice", "content/\\u001b[31mred 2.md")
    assert data.startswith("content/\\u001b[31mred 2.md:1:1: does not link to “\\u001b]0;title\\u0007 \\u009b2J")
    assert data.endswith("\nhint: add a link to \\u001b[8mhidden")


def test_suggestions_are_left_to_other_formats():
    assert "try" not in github(review_of(SUGGESTED))


@given(TEXT.filter(bool), TEXT, TEXT)
def test_whatever_is_told_arrives(path, message, hint):
    problem = replace(SOME[0], span=Span(path, 2, 9, 2, 13), message=message, hint=hint)
    ((command, properties, data),) = heard(github(review_of(problem, documents=0)))
    assert command == "error"
    assert properties == {
        "file": printable(path),
        "line": "2",
        "endLine": "2",
        "col": "9",
        "endColumn": "13",
        "title": "CS101 unknown-pillar",
    }
    rest = f"\nhint: {bearable(hint)}" if hint else ""
    assert data == f"{printable(path)}:2:9: {bearable(message)}{rest}"
