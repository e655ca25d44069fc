"""Does the number of a report lead to the very articles that it counts?"""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from pelican_contentstrategy.publish.report.articles.articles import articles
from pelican_contentstrategy.publish.report.html import report_html
from pelican_contentstrategy.publish.report.shelf import Shelf
from tests.publish.report.top import dossier_of, words

FILES = {
    f"content/{name}.md": f"Title: {name.title()}\nDate: 2026-10-0{number}\n{more}\nFlour."
    for number, (name, more) in enumerate(
        {
            "starter": "Pillar: bread\nCluster: starters\nPersona: home-baker\nStage: awareness\n",
            "levain": "Pillar: bread\nCluster: starters\nPersona: home-baker\nStage: decision\n",
            "rye": "Pillar: bread\nCluster: starters\nStage: awareness\nStatus: draft\n",
            "sponge": "Pillar: cakes\nCluster: sponges\nPersona: home-baker, cafe-owner\nStage: awareness\n",
        }.items(),
        start=1,
    )
}
ALL = tuple(FILES)
STARTER, LEVAIN, RYE, SPONGE = ALL
LISTED = articles(dossier_of(FILES))


@pytest.mark.parametrize(
    ("paths", "facets", "query"),
    [
        ((STARTER, RYE, SPONGE), (("stage", "awareness"),), "stage=awareness"),
        ((STARTER, SPONGE), (("stage", "awareness"),), "stage=awareness&status=published"),
        ((RYE,), (("persona", ""),), "persona=-"),
        ((STARTER, LEVAIN, RYE), (("pillar", "bread"), ("cluster", "starters")), "place=bread%2Fstarters"),
        ((STARTER, LEVAIN, RYE), (("pillar", "bread"),), "place=bread"),
        ((LEVAIN, RYE), (("stage", "awareness"),), "rows=0-1"),
        ((LEVAIN, SPONGE), (), "rows=0.3"),
        ((LEVAIN, STARTER), (("band", "8"),), "rows=0.2"),
    ],
)
def test_facets_are_asked_for_only_where_they_mean_these_very_articles(paths, facets, query):
    [found] = LISTED.shelved([Shelf("some", "Some", paths, facets)])
    assert found.query == query


def test_an_empty_shelf_is_not_listed_and_one_of_two_alike_is():
    shelves = [Shelf("none", "None", ()), Shelf("some", "Some", (RYE,)), Shelf("some", "Again", ALL)]
    assert [(each.id, each.title, each.number) for each in LISTED.shelved(shelves)] == [("some", "Some", 1)]


def test_only_the_first_articles_are_named():
    files = {f"content/{each}.md": f"Title: Loaf {each}\nDate: 2026-10-01\n\nFlour." for each in range(9)}
    [found] = articles(dossier_of(files)).shelved([Shelf("all", "All", tuple(files))])
    assert [each.title for each in found.named] == [f"Loaf {each}" for each in range(6)]
    assert found.more == 3


def test_every_link_within_the_report_leads_somewhere():
    page = BeautifulSoup(report_html(dossier_of(FILES)), "lxml")
    ids = [each["id"] for each in page.select("[id]")]
    assert len(ids) == len(set(ids))
    broken = [each["href"] for each in page.select("a[href^='#']") if each["href"][1:] not in ids]
    assert broken == []


def test_what_a_section_counts_is_listed_behind_the_articles():
    page = BeautifulSoup(report_html(dossier_of(FILES)), "lxml")
    drafts = page.select_one(".lists #drafts")
    assert drafts["data-query"] == "status=draft"
    assert words(drafts) == "Rye"
