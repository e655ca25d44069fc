"""What changed, for people, spreadsheets and programs."""

from __future__ import annotations

import csv
import json
from io import StringIO

from jsonschema import Draft202012Validator
from rich.console import Console

from pelican_contentstrategy.format.changes_csv import changes_csv
from pelican_contentstrategy.format.changes_json import changes_json
from pelican_contentstrategy.format.changes_table import changes_table
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from tests.coverage_schema import CHANGES
from tests.sites import build_of

PLAN = """
version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Sourdough starters
        target: 2
      shaping:
        title: Shaping
"""
MORE = PLAN + "      crust:\n        title: Crust\n"
STARTER = "Title: Starter\nPillar: bread\nCluster: starters\n"
LOAF = "Title: Loaf\nPillar: bread\nCluster: shaping\n\n[Starter](/starter/)\n"
BEFORE = {"content/starter.md": STARTER, "content/loaf.md": LOAF, "content/old.md": "Title: Old\nPillar: bread\n"}
AFTER = {
    "content/begin.md": STARTER,
    "content/keep.md": "Title: Keep\nPillar: bread\nCluster: starters\n\n[Begin](/begin/)\n",
    "content/loaf.md": "Title: Loaf\nPillar: bread\n\n[Starter](/begin/)\n",
    "content/old.md": "Title: Old\nPillar: bread\nStatus: draft\n",
}
TABLE = """\
gaps closed: 1
  bread / starters: 1 article to go

gaps opened: 2
  bread / shaping: no article
  bread / crust: no article (new in the plan)

articles published: 1
  content/keep.md (bread / starters)

articles no longer published: 1
  content/old.md (bread, now a draft)

articles moved: 1
  content/loaf.md: bread / shaping -> bread

files renamed: 1
  content/starter.md -> content/begin.md

links won: 1
  content/keep.md -> content/begin.md

since v1: articles 3 as before, gaps 1 -> 2, links between articles 1 -> 2
"""


def changes(before=BEFORE, after=AFTER, plan=MORE):
    built = [build_of(before, PLAN), build_of(after, plan)]
    first, second = (snapshot(each.review.site, each.blueprint.checks) for each in built)
    return compare("v1", first, second, built[1].blueprint.strategy)


def shown(comparison):
    screen = StringIO()
    Console(file=screen, width=80, soft_wrap=True, highlight=False).print(changes_table(comparison), end="")
    return screen.getvalue()


def test_the_table():
    assert shown(changes()) == TABLE


def test_the_table_of_no_change():
    assert shown(changes(after=BEFORE, plan=PLAN)) == (
        "since v1: articles 3 as before, gaps 1 as before, links between articles 1 as before\n"
    )


def test_pillars_that_grew_or_shrank():
    table = shown(changes(after=BEFORE | {"content/rye.md": "Title: Rye\nPillar: bread\n"}))
    assert "pillar  before  now  change\nbread        3    4      +1\n" in table


def test_a_gap_that_became_smaller():
    table = shown(changes(before={"content/loaf.md": LOAF}, after=BEFORE, plan=PLAN))
    assert "gaps that changed: 1\n  bread / starters: 1 article to go; before: no article\n" in table


def test_long_lists_are_cut_and_say_so():
    many = {f"content/{number}.md": f"Title: {number}\nPillar: bread\n" for number in range(25)}
    lines = shown(changes(before={}, after=many, plan=PLAN)).splitlines()
    assert "articles published: 25" in lines
    assert "  and 5 more: --format csv" in lines
    assert len(list(csv.DictReader(StringIO(changes_csv(changes(before={}, after=many, plan=PLAN)))))) == 26


def test_csv():
    rows = list(csv.DictReader(StringIO(changes_csv(changes()))))
    assert [" ".join(filter(None, row.values())) for row in rows] == [
        "target-not-reached closed bread / starters 1 content",
        "empty-cluster opened bread / shaping 1 content",
        "empty-cluster opened bread / crust 1 plan",
        "article added Keep bread starters content/keep.md published",
        "article removed Old bread content/old.md published draft",
        "article moved Loaf bread content/loaf.md bread / shaping bread",
        "file renamed content/begin.md content/starter.md content/begin.md",
        "link won content/keep.md content/begin.md",
    ]


def test_json():
    data = json.loads(changes_json(changes()))
    Draft202012Validator(CHANGES).validate(data)
    assert (data["before"]["gaps"], data["after"]["gaps"]) == (1, 2)
    assert data["gaps"]["closed"][0]["before"]["key"] == "target-not-reached:bread/starters"
    assert data["articles"]["removed"][0] == {
        "path": "content/old.md",
        "url": "/old/",
        "title": "Old",
        "pillar": "bread",
        "cluster": None,
        "other_status": "draft",
    }
    assert data["articles"]["renamed"] == [{"before": "content/starter.md", "after": "content/begin.md"}]
    assert data["links"] == {"won": [{"source": "content/keep.md", "target": "content/begin.md"}], "lost": []}
