"""A fault of ours is told with rule and file, and takes nothing else down."""

from __future__ import annotations

import re

import pytest

from pelican_contentstrategy.check import analyse as analysing
from pelican_contentstrategy.check import check
from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.source import Passage
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.site import read_site
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.sites import BAKERY, HOST, TODAY, found_in, source_of

FILES = {
    "content/a.md": "Title: A\n\none\n\ntwo [three](/three/)\n",
    "content/b.md": "Title: B\n\nfour [five](/five/) [six](/six/)\n",
}

VOICES = Voices(read_blueprint(BAKERY, "strategy.yaml").strategy, Library())


def found_by(*rules, files=FILES):
    """What some rules of a test, and those that tell of crashes and suppressions, find."""
    blueprint = read_blueprint(BAKERY, "strategy.yaml")
    checking = [each for each in all_rules() if each.code.startswith("CS00")]
    selection = Selection(blueprint.checks, (*checking, *rules))
    documents = [
        Document(each, analyse(each, selection, VOICES)) for each in (source_of(*file) for file in files.items())
    ]
    site = read_site(documents, blueprint, HOST, TODAY, Library())
    return [
        (each.span.path, each.span.line, each.code, re.sub(r"(?<=\.py):\d+", ":N", each.message))
        for each in check(site, selection)
    ]


@rule("CS991", on=Document, severity=Severity.NOTE)
def fine(document):
    """Find every document."""
    yield Problem(document.at("title"), "is there")


@rule("CS992", on=Document, severity=Severity.NOTE)
def fails_on_a(document):
    """Fail on one document."""
    if document.path == "content/a.md":
        raise KeyError("a")
    yield Problem(document.at("title"), "is not a")


@rule("CS993", on=Document, severity=Severity.NOTE)
def fails_on_a_site(document, site):
    """Fail on one document, as a rule that knows the site."""
    yield Problem(document.at("title"), "found before")
    if document.path == "content/a.md":
        raise ValueError(f"with {len(site.documents)}\ndocuments")


FINE = [("content/a.md", 1, "CS991", "is there"), ("content/b.md", 1, "CS991", "is there")]


def test_a_rule_that_fails_is_told_and_everything_else_goes_on():
    assert found_by(fine, fails_on_a) == [
        ("content/a.md", 1, "CS003", "fails-on-a failed: KeyError: 'a' (test_crash.py:N)"),
        FINE[0],
        FINE[1],
        ("content/b.md", 1, "CS992", "is not a"),
    ]


def test_what_a_rule_found_before_it_failed_is_kept():
    assert found_by(fails_on_a_site) == [
        ("content/a.md", 1, "CS003", "fails-on-a-site failed: ValueError: with 2 documents (test_crash.py:N)"),
        ("content/a.md", 1, "CS993", "found before"),
        ("content/b.md", 1, "CS993", "found before"),
    ]


@pytest.mark.parametrize("on", [Block, Link])
@pytest.mark.parametrize("needs_site", [False, True])
def test_a_rule_that_fails_on_parts_of_a_document_is_told_once_a_file(on, needs_site):
    def local(_):
        raise ZeroDivisionError

    def of_the_site(_, site):
        raise ZeroDivisionError(site)

    declare = rule("CS994", on=on, severity=Severity.NOTE)
    found = found_by(declare(of_the_site if needs_site else local), fine)
    assert [each[:3] for each in found if each[2] == "CS003"] == [
        ("content/a.md", 1, "CS003"),
        ("content/b.md", 1, "CS003"),
    ]
    assert [each for each in found if each[2] == "CS991"] == FINE


@pytest.mark.parametrize("on", [Site, Pillar, Cluster])
def test_a_rule_that_fails_on_the_strategy_is_told_there(on):
    @rule("CS994", on=on, severity=Severity.NOTE)
    def broken(_, site):
        raise AssertionError(site.today.isoformat())

    (crash, *rest) = reversed(found_by(broken, fine))
    assert crash[:3] == ("strategy.yaml", 1, "CS003")
    assert crash[3] == "broken failed: AssertionError: 2026-11-01 (test_crash.py:N)"
    assert rest == FINE[::-1]


def test_choosing_documents_may_fail_too():
    def among(document):
        return 1 / (document.path != "content/a.md")

    @rule("CS994", on=Document, severity=Severity.NOTE, among=among)
    def local(document):
        yield Problem(document.at("title"), "is chosen")

    @rule("CS995", on=Document, severity=Severity.NOTE, among=among)
    def of_the_site(document, site):
        yield Problem(document.at("title"), f"is chosen of {len(site.documents)}")

    assert [each[:3] for each in found_by(local, of_the_site, fine)] == [
        ("content/a.md", 1, "CS003"),
        ("content/a.md", 1, "CS003"),
        ("content/a.md", 1, "CS991"),
        ("content/b.md", 1, "CS991"),
        ("content/b.md", 1, "CS994"),
        ("content/b.md", 1, "CS995"),
    ]


@pytest.mark.parametrize("needs_site", [False, True])
def test_what_is_no_problem_and_a_place_that_is_none_are_faults_of_the_rule(needs_site):
    def local(_):
        yield "no problem"

    def of_the_site(_, site):
        yield Problem(Passage("content/none.md", 0, 1), f"in none of {len(site.documents)}")

    declare = rule("CS994", on=Document, severity=Severity.NOTE)
    found = found_by(declare(of_the_site if needs_site else local), fine)
    assert [each[:3] for each in found if each[2] == "CS003"] == [
        ("content/a.md", 1, "CS003"),
        ("content/b.md", 1, "CS003"),
    ]
    assert [each for each in found if each[2] == "CS991"] == FINE


def test_a_document_that_cannot_be_read_takes_no_other_down(monkeypatch):
    def read_body(html, path):
        if path == "content/a.md":
            raise MemoryError("too much of it")
        return analysing_read_body(html, path)

    analysing_read_body = analysing.read_body
    monkeypatch.setattr(analysing, "read_body", read_body)
    found = found_in(FILES, BAKERY + "checks: {select: [CS204, CS111]}\n")
    assert [(each.span.path, each.code) for each in found] == [
        ("content/a.md", "CS003"),
        ("content/a.md", "CS111"),
        ("content/b.md", "CS111"),
        ("content/b.md", "CS204"),
        ("content/b.md", "CS204"),
    ]
    assert found[0].message.startswith("reading failed: MemoryError: too much of it (test_crash.py:")
    assert found[0].hint == "a fault of this program: report it with the file, and ignore the rule meanwhile"


def test_a_crash_cannot_be_suppressed():
    files = {"content/a.md": "Title: A\nContentstrategy_disable: rule-crashed, CS992, CS\n"}
    assert ("content/a.md", 1, "CS003") in [each[:3] for each in found_by(fails_on_a, files=files)]


def test_a_crash_is_told_whatever_counts():
    crashing = [each for each in all_rules() if each.name == "rule-crashed"]
    blueprint = read_blueprint(BAKERY + "checks: {select: [CS992], severity: {CS0: warning}}\n", "strategy.yaml")
    selection = Selection(blueprint.checks, (*crashing, fails_on_a))
    source = source_of("content/a.md", "Title: A\n")
    site = read_site([Document(source, analyse(source, selection, VOICES))], blueprint, HOST, TODAY, Library())
    assert [(each.code, each.severity) for each in check(site, selection)] == [("CS003", Severity.WARNING)]


def test_a_long_error_is_cut():
    @rule("CS994", on=Document, severity=Severity.NOTE)
    def broken(document):
        raise ValueError(document.source.text * 1000)

    (crash,) = found_by(broken, files={"content/a.md": "Title: A\n"})
    assert len(crash[3]) < 300


def test_a_place_that_cannot_be_told_ends_what_a_rule_finds_there():
    @rule("CS994", on=Document, severity=Severity.NOTE)
    def astray(document, site):
        """Find something in each document; in one of them, at a place that nobody knows."""
        for where in (
            document.at("title"),
            Passage("content/none.md" if document.path.endswith("a.md") else document.path, 0, 3),
        ):
            yield Problem(where, f"of {len(site.documents)}")
        yield Problem(document.at("title"), "and more")

    found = found_by(astray)
    assert [(each[0], each[2]) for each in found] == [
        ("content/a.md", "CS003"),
        ("content/a.md", "CS994"),
        *[("content/b.md", "CS994")] * 3,
    ]
