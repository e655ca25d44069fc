"""Does the funnel show how much there is at each stage?"""

from __future__ import annotations

from tests.publish.report.top import dossier_of, section, words

STRATEGY = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
stages:
  awareness:
    label: Just <b>curious</b>
  decision:
mix:
  stages:
    awareness: 25%
    decision: 75%
assets:
  - title: Flour calculator
    url: /flour/
    stage: awareness
"""
FILES = {
    "content/a.md": "Title: A\nStage: awareness\n\nSo.",
    "content/b.md": "Title: B\nStage: decision\n\nSo.",
    "content/c.md": "Title: C\nStage: decision\n\nSo.",
    "content/d.md": "Title: D\nStage: decision\nStatus: draft\n\nSo.",
    "content/e.md": "Title: E\n\nSo.",
}


def test_each_stage_has_its_bar_its_numbers_and_what_the_mix_wants():
    _, page = section(dossier_of(FILES, STRATEGY), "funnel")
    assert [[words(cell) for cell in row.find_all(["th", "td"])] for row in page.select("#funnel tbody tr")] == [
        ["Just <b>curious</b> awareness 1 wanted, 1 more there", "1", "0", "1"],
        ["decision 3 wanted, 1 too few", "2", "1", "0"],
        ["names no stage", "1", "0", ""],
    ]


def test_numbers_lead_to_articles():
    view, page = section(dossier_of(FILES, STRATEGY), "funnel")
    assert {each.id: each.paths for each in view.shelves} == {
        "funnel-awareness-published": ("content/a.md",),
        "funnel-decision-published": ("content/b.md", "content/c.md"),
        "funnel-decision-draft": ("content/d.md",),
        "funnel-none-published": ("content/e.md",),
    }
    assert [each["href"][1:] for each in page.select("#funnel a")] == [each.id for each in view.shelves]
    assert next(view.shelves).facets == (("stage", "awareness"), ("status", "published"))


def test_bars_share_one_scale_and_what_is_wanted_is_marked():
    view, _ = section(dossier_of(FILES, STRATEGY), "funnel")
    first, second = view.rows
    assert (first.starts, first.lengths, first.mark) == ((0.0, 33.3, 66.7), (33.3, 33.4, 0.0), 33.3)
    assert (second.starts, second.lengths, second.mark) == ((0.0, 66.7, 66.7), (66.7, 0.0, 33.3), 100.0)


def test_without_a_mix_and_without_assets_there_are_no_columns_for_them():
    plan = STRATEGY.split("mix:", maxsplit=1)[0]
    _, page = section(dossier_of(FILES, plan), "funnel")
    assert [words(each) for each in page.select("#funnel thead th")] == ["Stage", "Published", "Drafts"]
    assert "wants" not in words(page)


def test_without_a_stage_named_anywhere_there_is_no_funnel():
    plan = STRATEGY.split("mix:", maxsplit=1)[0]
    view, page = section(dossier_of({"content/e.md": FILES["content/e.md"]}, plan), "funnel")
    assert view.rows == ()
    assert page.find(id="funnel") is None
