"""Coverage for people, spreadsheets and programs."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from pelican_contentstrategy.format.coverage_csv import coverage_csv
from pelican_contentstrategy.format.coverage_json import coverage_json
from pelican_contentstrategy.format.coverage_table import coverage_table
from pelican_contentstrategy.publish.coverage import snapshot
from tests.coverage_plan import PLAN
from tests.coverage_schema import COVERAGE
from tests.sites import build_of

STARTER = "Title: Starter\nPillar: bread\nCluster: starters\nPersona: home-baker\nStage: awareness\nFormat: guide\n"
FILES = {
    "content/starter.md": f"{STARTER}CTA: fair\n",
    "content/loaf.md": "Title: Loaf\nPillar: bread\nPersona: cafe-owner\nStage: decision\nAddresses: waste\n"
    "Format: guide\n",
    "content/fair.md": "Title: Fair\nPersona: home-baker\nStage: decision\n",
    "content/sleep.md": "Title: Sleeping\nKeyword: revive a starter\nPersona: home-baker\nAddresses: no-time\n"
    "Pillar: bread\nCluster: starters\nStatus: draft\n",
}
TABLE = """\
pillar / cluster                articles  target  drafts  assets
bread                                  2               1       1
  starters        ████░░░░░░░░         1       3       1
  shaping                              0
  in no cluster                        1
cakes                                  0                          no hub page
in no pillar                           1                          33%

persona by stage  awareness  consideration  decision  retention
home-baker                1              ·         1          ·
cafe-owner                0              0         1          0

pains: 1 of 3 answered
persona     pain
home-baker  no-time  Has an hour a week  1 draft
cafe-owner  no-time  Has ten minutes

planned topics: 0 of 1 published
due         topic                               cluster
2026-10-30  When it sleeps: reviving a starter  starters  begun, 2 days late

format  planned  there  pieces
How-To      50%    33%       1  1 too few
guide              67%       2

call to action  articles
course                 0
fair                   1  ended
none                   2

3 articles, 1 draft, 1 asset; 11 gaps: 1 pillar without a hub page, 1 empty cluster, 1 target not reached, \
1 overdue topic, 3 persona gaps, 2 pains not answered, 1 share off plan, too many articles in no pillar
"""
SMALL = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread at home\n"
CLUSTERS = f"{SMALL}    clusters:\n" + "".join(
    f"      {slug}:\n        title: {slug}\n" for slug in ("rye", "oat", "nut")
)


def snapshot_of(files=FILES, strategy=PLAN):
    built = build_of(files, strategy)
    return snapshot(built.review.site, built.blueprint.checks)


def shown(found, width=80, *, terminal=False, encoding="utf-8"):
    class Screen(StringIO):
        pass

    screen = Screen()
    Screen.encoding = encoding
    console = Console(file=screen, width=width, force_terminal=terminal, no_color=True, soft_wrap=True, highlight=False)
    console.print(coverage_table(found), end="")
    return screen.getvalue()


def test_the_table():
    assert shown(snapshot_of()) == TABLE


def test_a_part_without_anything_in_it_is_left_out():
    assert shown(snapshot_of({"content/a.md": "Title: A\nPillar: bread\n"}, SMALL)) == (
        "pillar / cluster  articles\nbread                    1\n\n1 article; no gaps\n"
    )


def test_without_personas_articles_are_counted_by_stage():
    files = {"content/a.md": "Title: A\nStage: tofu\n", "content/b.md": "Title: B\n"}
    assert "stage     awareness  consideration  decision  retention  no stage\n" in shown(snapshot_of(files, SMALL))
    assert "articles          1              0         0          0         1\n" in shown(snapshot_of(files, SMALL))


def test_without_targets_bars_tell_clusters_apart():
    files = {f"content/{n}.md": f"Title: A\nPillar: bread\nCluster: {'rye' if n else 'oat'}\n" for n in range(5)}
    assert shown(snapshot_of(files, CLUSTERS)).splitlines()[:5] == [
        "pillar / cluster                articles",
        "bread                                  5",
        "  rye             ████████████         4",
        "  oat             ███                  1",
        "  nut                                  0",
    ]


@pytest.mark.parametrize(
    ("number", "bar"),
    [(0, "░░░░░░░░░░░░"), (1, "█░░░░░░░░░░░"), (99, "███████████░"), (100, "████████████"), (120, "████████████")],
)
def test_a_bar_is_full_at_its_target_and_not_before(number, bar):
    strategy = CLUSTERS.replace("title: rye", "title: rye\n        target: 100")
    files = {f"content/{n}.md": "Title: A\nPillar: bread\nCluster: rye\n" for n in range(number)}
    line = shown(snapshot_of(files, strategy)).splitlines()[2]
    assert line.split() == ["rye", bar, str(number), "100"]


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_tables_fit_the_screen(width):
    lines = re.sub(r"\x1b\[\d*m", "", shown(snapshot_of(), width, terminal=True)).splitlines()
    assert max(map(len, lines[:-1])) <= max(width, 66)  # numbers and headings are never cut
    assert any("…" in line for line in lines) is (width < 100)


def test_a_screen_that_knows_ascii_only():
    assert "####--------" in shown(snapshot_of(), encoding="ascii")


def test_gaps_are_red_where_there_are_colours():
    screen = StringIO()
    Console(file=screen, width=80, force_terminal=True, color_system="standard", _environ={}).print(
        coverage_table(snapshot_of()), soft_wrap=True
    )
    assert "\x1b[1;31mno hub page\x1b[0m" in screen.getvalue()


def test_what_would_steer_a_terminal_is_spelled_out():
    strategy = PLAN.replace('title: "When', 'title: "\\e[31mWhen').replace("Has ten minutes", '"\\e]0;t\\a ten"')
    table = shown(snapshot_of(strategy=strategy))
    assert "\\u001b[31mWhen it sleeps" in table
    assert "\x1b" not in table
    assert "\a" not in table


def test_csv():
    rows = list(csv.DictReader(StringIO(coverage_csv(snapshot_of()))))
    filled = [{name: value for name, value in row.items() if value} for row in rows]
    assert filled[:4] == [
        {"thing": "site", "published": "3", "drafts": "1", "assets": "1"},
        {"thing": "in no pillar", "published": "1", "drafts": "0", "assets": "0", "gap": "off-strategy-share"},
        {
            "thing": "pillar",
            "pillar": "bread",
            "name": "Bread at home",
            "published": "2",
            "drafts": "1",
            "assets": "1",
            "state": "generated",
        },
        {
            "thing": "cluster",
            "pillar": "bread",
            "cluster": "starters",
            "name": "Sourdough starters",
            "published": "1",
            "drafts": "1",
            "assets": "0",
            "target": "3",
            "gap": "target-not-reached",
        },
    ]
    assert {
        "thing": "topic",
        "pillar": "bread",
        "cluster": "starters",
        "name": "When it sleeps: reviving a starter",
        "state": "begun",
        "due": "2026-10-30",
        "path": "content/sleep.md",
        "gap": "overdue-topic",
    } in filled
    assert sum("gap" in row for row in filled) == len(snapshot_of().gaps)


def test_csv_is_harmless_to_spreadsheets():
    strategy = PLAN.replace("Bread at home", '"=HYPERLINK(1)"')
    assert ",'=HYPERLINK(1)," in coverage_csv(snapshot_of(strategy=strategy))


def test_json():
    data = json.loads(coverage_json(snapshot_of()))
    Draft202012Validator(COVERAGE).validate(data)
    assert (data["site"], data["day"]) == ("The bakery", "2026-11-01")
    assert data["articles"] == {"published": 3, "drafts": 1, "assets": 1}
    assert data["pillars"][0]["clusters"][0] == {
        "id": "starters",
        "title": "Sourdough starters",
        "published": 1,
        "drafts": 1,
        "assets": 0,
        "target": 3,
    }
    assert data["formats"][0] == {
        "id": "How-To",
        "planned": 0.5,
        "share": 0.3333,
        "of": 3,
        "published": 0,
        "drafts": 0,
        "assets": 1,
    }
    assert data["gaps"][0] == {
        "key": "target-not-reached:bread/starters",
        "kind": "target-not-reached",
        "about": ["bread", "starters"],
        "pieces": 2,
    }


def test_json_of_next_to_nothing():
    text = coverage_json(snapshot_of({}, SMALL))
    Draft202012Validator(COVERAGE).validate(json.loads(text))
    assert text.isascii()
