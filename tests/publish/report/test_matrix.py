"""Does the matrix show who finds what at which stage, and what is missing?"""

from __future__ import annotations

from tests.publish.report.top import dossier_of, section, words

STRATEGY = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
stages:
  awareness:
    label: Just curious
  decision:
personas:
  cafe-owner:
    name: Café owner
    tier: secondary
    stages: [decision]
  home-baker:
    name: Home <b>baker</b>
"""
FILES = {
    "content/starter.md": "Title: Feed a starter\nPersona: home-baker\nStage: awareness\n\nFlour.",
    "content/loaf.md": "Title: A loaf\nPersona: home-baker, cafe-owner\nStage: decision\nStatus: draft\n\nFlour.",
}


def rows(page):
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr")]


def test_primary_readers_come_first_and_what_is_not_planned_is_no_gap():
    _, page = section(dossier_of(FILES, STRATEGY), "matrix")
    assert rows(page) == [
        ["Home <b>baker</b> primary", "1", "gap 1 draft"],
        ["Café owner", "not planned", "gap 1 draft"],
    ]
    assert [words(each) for each in page.select("thead th")] == ["Reader", "Just curious", "decision"]


def test_a_cell_leads_to_its_articles():
    view, page = section(dossier_of(FILES, STRATEGY), "matrix")
    shelf = next(each for each in view.shelves if each.paths == ("content/starter.md",))
    assert shelf.id == "cell-home-baker-awareness"
    assert shelf.facets == (("persona", "home-baker"), ("stage", "awareness"), ("status", "published"))
    assert page.find("a", href=f"#{shelf.id}").string == "1"


def test_a_gap_offers_the_command_of_its_brief_and_a_stub():
    _, page = section(dossier_of(FILES, STRATEGY), "matrix")
    gap = page.find(id="gap-cell-home-baker-decision")
    command, stub = (each.code.string for each in gap.select(".copyable"))
    assert command == 'pelican-contentstrategy brief new "persona-gap home-baker/decision"'
    assert stub == (
        "Title: Home <b>baker</b>: decision\nDate: 2026-11-01\nStatus: draft\n"
        "Pillar:\nPersona: home-baker\nStage: decision"
    )
    assert page.find("a", href="#gap-cell-home-baker-decision").string == "gap"


def test_what_names_none_has_a_row_and_a_column_only_where_there_is_something():
    files = {**FILES, "content/rye.md": "Title: Rye\n\nFlour."}
    _, page = section(dossier_of(files, STRATEGY), "matrix")
    assert rows(page)[-1] == ["Names none", "0", "0", "1"]
    assert words(page.select("thead th")[-1]) == "Names none"


def test_without_personas_there_is_no_matrix():
    _, page = section(dossier_of(FILES, "version: 1\nname: Me\npillars: {bread: {title: Bread}}\n"), "matrix")
    assert page.find(id="matrix") is None
    assert page.select(".contents a") == []


def test_the_table_has_a_caption_and_scopes_and_scrolls_by_keys():
    _, page = section(dossier_of(FILES, STRATEGY), "matrix")
    region = page.find(attrs={"role": "region"})
    assert region["tabindex"] == "0"
    assert page.find(id=region["aria-labelledby"]).name == "caption"
    assert {each["scope"] for each in page.select("th")} == {"col", "row"}
