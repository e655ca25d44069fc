"""Which rules count where, and how much?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.check.select import Selection, glob_pattern
from pelican_contentstrategy.model.baseline import Known
from pelican_contentstrategy.model.handles import specificity
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules._rule import rule
from tests.sites import BAKERY, found_in

RULES = {rule.code: rule for rule in all_rules()}


def selection(checks=""):
    """A selection by lines of YAML under `checks:`."""
    lines = "".join(f"\n  {line}" for line in checks.splitlines())
    return Selection(read_blueprint(f"{BAKERY}checks:{lines or ' {}'}\n", "strategy.yaml", all_rules()).checks)


def selected(checks):
    return sorted(selection(checks).codes)


CATEGORY_1 = [code for code in RULES if code.startswith("CS1")]
EVERYTHING = sorted(RULES)


@pytest.mark.parametrize(
    ("checks", "codes"),
    [
        ("", EVERYTHING),
        ("select: [CS]", EVERYTHING),
        ("select: [CS1]", CATEGORY_1),
        ("select: [cs10]", [code for code in CATEGORY_1 if code.startswith("CS10")]),
        ("select: [CS101, missing-pillar]", ["CS101", "CS111"]),
        ("select: [Missing_Pillar]", ["CS111"]),
        ("select: []", []),
        ("select: [CS1]\nignore: [CS1]", []),
        ("select: [CS101]\nignore: [CS1]", ["CS101"]),
        ("select: [CS101]\nignore: [CS101]", []),
        ("select: [CS101]\nignore: [unknown-pillar]", []),
        ("select: [unknown-pillar]\nignore: [CS10, CS]", ["CS101"]),
        ("select: [CS12]\nignore: [CS12, cta-outside-stage]", []),
        ("select: [CS, CS121]\nignore: [CS1]", [code for code in EVERYTHING if code[:3] != "CS1" or code == "CS121"]),
        ("ignore: [CS]", []),
    ],
)
def test_the_more_specific_word_wins_and_ignore_wins_a_tie(checks, codes):
    assert selected(checks) == codes


@pytest.mark.parametrize(
    ("handle", "expected"),
    [
        ("CS101", 1000),
        ("cs101", 1000),
        ("unknown-pillar", 1000),
        ("Unknown_Pillar", 1000),
        ("CS10", 4),
        ("CS1", 3),
        ("c", 1),
        ("CS2", 0),
        ("CS1011", 0),
        ("unknown", 0),
        ("", 0),
    ],
)
def test_how_exactly_a_handle_means_a_rule(handle, expected):
    assert specificity(handle, "CS101", "unknown-pillar") == expected


def test_a_rule_that_is_ignored_is_not_asked():
    files = {"content/starter.md": "Title: A\nPillar: bred\nStage: awarness\n"}
    found = found_in(files, BAKERY + "checks: {select: [CS10], ignore: [CS103]}\n")
    assert [each.code for each in found] == ["CS101"]


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("content/starter.md", "content/starter.md", True),
        ("content/starter.md", "content/starter.md.txt", False),
        ("content/*.md", "content/starter.md", True),
        ("content/*.md", "content/old/starter.md", False),
        ("content/**/*.md", "content/old/er/starter.md", True),
        ("content/**/*.md", "content/starter.md", True),
        ("**/starter.md", "starter.md", True),
        ("**/starter.md", "content/starter.md", True),
        ("**/starter.md", "content/a-starter.md", False),
        ("content/old", "content/old/er/starter.md", True),
        ("content/old/", "content/old/starter.md", True),
        ("content/old", "content/older/starter.md", False),
        ("content/old/**", "content/old/er/starter.md", True),
        ("content/20??-*", "content/2026-starter.md", True),
        ("content/20??-*", "content/206-starter.md", False),
        ("content/[a].md", "content/[a].md", True),
        ("content/[a].md", "content/a.md", False),
        ("content/a+b (c).md", "content/a+b (c).md", True),
        ("*", "strategy.yaml", True),
        ("./content/*.md", "content/starter.md", True),
        ("content//./old/", "content/old/starter.md", True),
        ("./", "content/starter.md", True),
        ("**", "content/old/starter.md", True),
    ],
)
def test_patterns_of_paths(glob, path, matches):
    assert bool(glob_pattern(glob).fullmatch(path)) is matches


def test_a_rule_may_be_ignored_for_some_paths():
    chosen = selection("per_path:\n  content/old: {ignore: [CS1]}\n  '**/notes.md': {ignore: [unknown-pillar]}")
    rule = RULES["CS101"]
    assert chosen.counts(rule, "content/starter.md")
    assert not chosen.counts(rule, "content/old/starter.md")
    assert not chosen.counts(rule, "content/notes.md")
    assert chosen.counts(RULES["CS102"], "content/notes.md")
    assert "CS101" in chosen.codes


def test_problems_in_the_strategy_file_may_be_ignored_too():
    assert "CS205" in {each.code for each in found_in({})}
    ignoring = "checks:\n  per_path:\n    strategy.yaml: {ignore: [missing-hub-page]}\n"
    assert "CS205" not in {each.code for each in found_in({}, BAKERY + ignoring)}


@pytest.mark.parametrize(
    ("checks", "severity"),
    [
        ("", Severity.ERROR),
        ("severity: {CS101: note}", Severity.NOTE),
        ("severity: {Unknown_Pillar: warning}", Severity.WARNING),
        ("severity: {CS: note, CS10: warning}", Severity.WARNING),
        ("severity: {unknown-pillar: note, CS10: warning}", Severity.NOTE),
        ("severity: {CS2: note}", Severity.ERROR),
    ],
)
def test_severities(checks, severity):
    assert selection(checks).severity(RULES["CS101"]) is severity


def test_a_diagnostic_has_the_severity_that_is_configured():
    files = {"content/starter.md": "Title: A\nPillar: bred\n"}
    found = found_in(files, BAKERY + "checks: {select: [CS101], severity: {CS1: note}}\n")
    assert [each.severity for each in found] == [Severity.NOTE]


def test_options_are_those_configured_or_their_defaults():
    rule = RULES["CS201"]
    assert selection().options(rule).within_links == 0
    assert selection("options:\n  CS201: {within_links: 2}").options(rule).within_links == 2
    assert selection("options:\n  missing-hub-link: {}").options(rule).within_links == 0


def test_what_was_not_judged_cannot_be_called_mended():
    chosen = selection("ignore: [CS102]\nper_path:\n  content/old: {ignore: [CS101]}")
    assert chosen.judges(Known("content/a.md", "unknown-pillar", "x"), None)
    assert not chosen.judges(Known("content/old/a.md", "unknown-pillar", "x"), None)
    assert not chosen.judges(Known("content/a.md", "unknown-cluster", "x"), None)
    assert not chosen.judges(Known("content/a.md", "a-rule-of-old", "x"), None)


def test_rules_are_parted_by_what_they_need():
    chosen = selection()
    assert {"CS131", "CS132", "CS133"} <= {rule.code for rule in chosen.local_rules}
    assert {"CS101", "CS205"} <= {rule.code for rule in chosen.site_rules}
    assert not {rule.code for rule in chosen.local_rules} & {rule.code for rule in chosen.site_rules}


@pytest.mark.parametrize("on", [Site, Pillar, Cluster])
def test_a_rule_about_the_strategy_is_asked_even_if_it_takes_no_site(on):
    @rule("CS991", on=on, severity=Severity.NOTE)
    def asked(_):
        yield from ()

    assert Selection(read_blueprint(BAKERY, "strategy.yaml").checks, [asked]).site_rules == (asked,)
