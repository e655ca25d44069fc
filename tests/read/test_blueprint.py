"""What does a strategy file mean once it is read?"""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Duration
from pelican_contentstrategy.read.blueprint import read_blueprint

WHOLE = (Path(__file__).parent / "cases/whole.yaml").read_text(encoding="utf-8")

SMALL = """\
version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
"""


def read(text):
    return read_blueprint(text, "strategy.yaml")


def strategy_of(text):
    return read(text).strategy


def test_three_keys_make_a_strategy():
    strategy = strategy_of(SMALL)
    assert (strategy.version, strategy.name, strategy.profile, strategy.mission) == (1, "The bakery", "solo", "")
    assert strategy.pillars["bread"].title == "Bread at home"
    assert strategy.names("pillar") == ("bread",)


def test_what_is_left_out_has_its_default():
    blueprint = read(SMALL)
    assert blueprint.checks.select == ("CS",)
    assert (blueprint.checks.fail_on.build, blueprint.checks.fail_on.check) == (None, Severity.ERROR)
    assert (blueprint.checks.baseline, blueprint.checks.executor) == ("strategy-baseline.json", "in-process")
    assert (blueprint.publish.inject, blueprint.publish.redirects) == ("never", "none")
    assert blueprint.publish.hubs.url == "topics/{pillar}/"
    assert (blueprint.publish.feeds.axes, blueprint.publish.feeds.items) == (("site", "pillar", "persona"), 20)
    assert blueprint.publish.snippets.channels == ("x", "linkedin", "newsletter")
    assert blueprint.publish.report.path == "strategy-report"
    weights = blueprint.scores.weights
    assert (weights.linking, weights.readability, weights.voice, weights.coverage) == (2, 1, 1, 2)


def test_empty_keys_count_as_left_out():
    text = SMALL + "personas:\nstages:\nctas: ~\ngovernance:\n  people:\nchecks:\n  fail_on:\npublish: null\n"
    assert strategy_of(text) == strategy_of(SMALL)
    assert not strategy_of(text).declares_stages


def test_stages_left_out_are_the_usual_four():
    strategy = strategy_of(SMALL)
    assert strategy.names("stage") == ("awareness", "consideration", "decision", "retention")
    assert [strategy.stage(name).slug for name in ("tofu", "MOFU", "BoFu", "Retention")] == [*strategy.stages]
    assert not strategy.declares_stages


def test_stages_of_its_own_are_the_only_ones():
    strategy = strategy_of(WHOLE)
    assert strategy.declares_stages
    assert strategy.names("stage") == ("curious", "ready")
    assert strategy.stage("bofu") is None


def test_entities_know_their_ids():
    strategy = strategy_of(WHOLE)
    assert strategy.personas["café-owner"].slug == "café-owner"
    assert strategy.pillars["bread"].clusters["starters"].pillar == "bread"
    assert strategy.governance.people["desk"].slug == "desk"


@pytest.mark.parametrize("name", ["bread", "Bread", "Bread at home", "bread_at-HOME", "loaves", "baking", " Loaves "])
def test_a_pillar_is_found_by_id_title_alias_and_former_id(name):
    assert strategy_of(WHOLE).pillar(name).slug == "bread"


@pytest.mark.parametrize("name", ["", "bred", "starters", "-"])
def test_a_name_that_means_nothing_finds_nothing(name):
    strategy = strategy_of(WHOLE)
    assert strategy.pillar(name) is None
    assert strategy.persona(name) is None


def test_a_cluster_is_found_in_its_pillar_or_in_all():
    strategy = strategy_of(WHOLE)
    bread, cakes = strategy.pillars.values()
    assert strategy.cluster(bread, "Leaven").title == "Sourdough starters"
    assert strategy.cluster(cakes, "starters").title == "First cakes"
    assert strategy.cluster(cakes, "leaven") is None
    assert [cluster.pillar for cluster in strategy.clusters_named("starters")] == ["bread", "cakes"]
    assert strategy.names("cluster") == ("starters",)


def test_personas_people_and_calls_to_action_are_found():
    strategy = strategy_of(WHOLE)
    assert strategy.persona("CAFÉ OWNER").slug == "café-owner"
    assert strategy.persona("hobby_baker").slug == "home-baker"
    assert strategy.person("The desk").slug == "desk"
    assert strategy.cta("letter").url == "{filename}/pages/letter.md"
    assert strategy.names("person") == ("desk",)


def test_values_take_their_types():
    strategy = strategy_of(WHOLE)
    assert strategy.mix.formats == {"guide": 0.4, "recipe": 0.6}
    assert strategy.mix.stages == {"curious": 0.7}
    assert strategy.kpis["bookings"].by == date(2027, 6, 30)
    assert (strategy.kpis["bookings"].target, strategy.kpis["likes"].vanity) == (30.5, True)
    assert strategy.pillars["bread"].review_every == Duration(6, "month")
    assert str(strategy.governance.review_every) == "1 year"


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "New to baking"), ("de", "Neu am Ofen"), ("de_AT", "Neu am Ofen"), ("fr", "New to baking")],
)
def test_a_label_speaks_the_language_asked_for(lang, words):
    assert strategy_of(WHOLE).stages["curious"].label.in_(lang) == words


def test_one_label_does_for_all_languages():
    strategy = strategy_of(WHOLE)
    assert strategy.stages["ready"].label.in_("de") == "Ready to bake"
    assert str(strategy.personas["home-baker"].label) == "For home bakers"
    assert not strategy.personas["café-owner"].label


@pytest.mark.parametrize(
    ("duration", "day", "later"),
    [
        (Duration(30, "day"), date(2026, 1, 31), date(2026, 3, 2)),
        (Duration(2, "week"), date(2026, 12, 24), date(2027, 1, 7)),
        (Duration(1, "month"), date(2026, 1, 31), date(2026, 2, 28)),
        (Duration(13, "month"), date(2026, 12, 31), date(2028, 1, 31)),
        (Duration(1, "year"), date(2028, 2, 29), date(2029, 2, 28)),
        (Duration(9999, "year"), date(2026, 1, 1), date.max),
    ],
)
def test_a_duration_is_added_to_a_day(duration, day, later):
    assert duration.after(day) == later


@pytest.mark.parametrize("name", ["2024", "no", "on", "12:30", "0x1F", "2024-01-01", "1e3", "null island"])
def test_text_stays_text_whatever_yaml_takes_it_for(name):
    text = f"version: 1\nname: {name}\npillars:\n  {name.replace(' ', '-').replace(':', '-')}:\n    title: {name}\n"
    strategy = strategy_of(text)
    assert strategy.name == name
    assert strategy.pillar(name).title == name


def test_titles_and_aliases_may_stand_for_ids_and_become_ids():
    text = WHOLE.replace("            stage: curious", "            stage: TOFU")
    text = text.replace("pillar: bread", "pillar: Loaves")
    strategy = strategy_of(text)
    assert strategy.pillars["bread"].clusters["starters"].topics[0].stage == "curious"
    assert strategy.assets[0].pillar == "bread"


def test_built_in_aliases_may_stand_for_stages():
    text = SMALL + "assets:\n  - title: Oven test\n    url: /oven/\n    stage: tofu\n"
    assert strategy_of(text).assets[0].stage == "awareness"


def test_anchors_aliases_and_merge_keys_work():
    text = """\
version: 1
name: The bakery
pillars:
  bread: &bread
    title: Bread
    summary: Loaves
    clusters: &clusters
      basics:
        title: Basics
  cakes:
    <<: *bread
    title: Cakes
  pies:
    title: Pies
    clusters: *clusters
"""
    pillars = strategy_of(text).pillars
    assert [pillars["cakes"].title, pillars["cakes"].summary] == ["Cakes", "Loaves"]
    assert [pillar.clusters["basics"].pillar for pillar in pillars.values()] == ["bread", "cakes", "pies"]


def test_a_key_tells_where_it_stands():
    strategy = strategy_of(SMALL + "    clusters:\n      starters:\n        title: Starters\n")
    assert str(strategy.at("pillars", "bread", "clusters", "starters", "title")) == (
        "Span(path='strategy.yaml', line=8, column=9, end_line=8, end_column=14)"
    )
    assert strategy.at("pillars", "bread", "hub").line == 4
    assert (strategy.at("mission").line, strategy.at("mission").column) == (1, 1)


def test_items_of_lists_tell_where_they_stand():
    strategy = strategy_of(WHOLE)
    topic = strategy.at("pillars", "bread", "clusters", "starters", "topics", 0, "due")
    assert WHOLE.splitlines()[topic.line - 1].strip() == "due: 2026-12-01"


def test_places_count_code_points_behind_a_byte_order_mark_and_windows_line_ends():
    text = "\ufeff" + SMALL.replace("The bakery", "Bäckerei 🥖").replace("\n", "\r\n")
    span = strategy_of(text.encode()).at("pillars", "bread")
    assert (span.line, span.column, span.end_column) == (4, 3, 8)


def test_the_same_file_reads_the_same():
    blueprint = read(WHOLE)
    assert blueprint == read(WHOLE.encode())
    assert pickle.loads(pickle.dumps(blueprint)) == blueprint  # noqa: S301
    assert hash(blueprint.strategy.pillars["bread"]) == hash(read(WHOLE).strategy.pillars["bread"])
