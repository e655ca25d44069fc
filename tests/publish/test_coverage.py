"""Which gaps are there, and are they those that the rules tell of?"""

from __future__ import annotations

from pelican_contentstrategy.model.gap import Gap
from pelican_contentstrategy.publish.coverage import snapshot
from tests.coverage_plan import PLAN
from tests.sites import build_of

FILES = {
    "content/a.md": "Title: A\nPillar: bread\nCluster: starters\nPersona: home-baker\nStage: decision\nFormat: guide\n",
    "content/b.md": "Title: B\nPersona: cafe-owner\nStage: decision\nAddresses: waste\nFormat: guide\n\n"
    "[A](/a/) [a](/a/)\n",
}


def snapshot_of(files, strategy=PLAN):
    built = build_of(files, strategy)
    return snapshot(built.review.site, built.blueprint.checks), built.review


def test_all_gaps():
    found, _ = snapshot_of(FILES)
    assert [(gap.key, gap.pieces) for gap in found.gaps] == [
        ("target-not-reached:bread/starters", 2),
        ("empty-cluster:bread/shaping", 1),
        ("pillar-without-hub:cakes", 1),
        ("overdue-topic:bread/starters/when-it-sleeps:-reviving-a-starter", 1),
        ("persona-gap:home-baker/awareness", 1),
        ("persona-gap:cafe-owner/awareness", 1),
        ("persona-gap:cafe-owner/consideration", 1),
        ("persona-gap:cafe-owner/retention", 1),
        ("unanswered-pain:home-baker/no-time", 1),
        ("unanswered-pain:cafe-owner/no-time", 1),
        ("mix-off-plan:formats/how-to", 1),
        ("off-strategy-share:", 1),
    ]


def test_rules_and_gaps_agree():
    found, review = snapshot_of(FILES)
    told = [each.name for each in review.diagnostics if each.code.startswith("CS50")]
    assert sorted(told) == sorted(gap.kind for gap in found.gaps)


def test_options_of_rules_are_those_of_gaps_and_ignored_rules_have_gaps():
    checks = "checks:\n  ignore: [CS5]\n  options:\n    persona-gap:\n      percent: 100\n"
    checks += "    mix-off-plan:\n      points: 50\n    off-strategy-share:\n      percent: 50\n"
    found, review = snapshot_of(FILES | {"content/c.md": "Title: C\nPillar: bread\n"}, PLAN + checks)
    assert {gap.kind for gap in found.gaps} == {
        "target-not-reached",
        "empty-cluster",
        "pillar-without-hub",
        "overdue-topic",
        "unanswered-pain",
    }
    assert not [each for each in review.diagnostics if each.code.startswith("CS5")]


def test_links_between_articles_count_once():
    found, _ = snapshot_of(FILES)
    assert found.links == (("content/b.md", "content/a.md"),)


def test_a_gap_that_turns_into_another_keeps_its_subject():
    empty, short = Gap("empty-cluster", ("bread", "rye")), Gap("target-not-reached", ("Bread", "rye"), 3)
    assert empty.subject == short.subject
    assert empty.key != short.key
    assert Gap("planned-topic-missing", ("a", "b", "T")).subject == Gap("overdue-topic", ("a", "b", "t")).subject
