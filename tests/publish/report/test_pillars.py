"""Does the table show what there is of each pillar and cluster, and what is planned in it?"""

from __future__ import annotations

from tests.publish.report.top import dossier_of, section, words

STRATEGY = """version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    hub: content/pages/bread.md
    owner: ann
    clusters:
      starters:
        title: Starters & sponges
        target: 3
        topics:
          - title: Revive a "tired" starter
            due: 2026-10-01
            owner: bob
      crust:
        title: Crust
governance:
  people:
    ann:
      name: Ann Baker
    bob:
      name: Bob
assets:
  - title: Flour calculator
    url: /flour/
    pillar: bread
"""
FILES = {
    "content/pages/bread.md": "Title: Bread\nPillar: bread\nHub: yes\n\nBegin with [this]({filename}/starter.md).",
    "content/starter.md": "Title: Feed a starter\nDate: 2026-09-01\nModified: 2026-10-02\nPillar: bread\n"
    "Cluster: starters\n\nAll of [bread]({filename}/pages/bread.md).",
    "content/loaf.md": "Title: A loaf\nDate: 2026-09-03\nPillar: bread\n\nFlour.",
    "content/fair.md": "Title: Meet us at the fair\nDate: 2026-09-03\n\nCome.",
}


def row(page, title):
    return next(each for each in page.select("tbody tr") if each.th and words(each.th).startswith(title))


def cells(found):
    return [words(each) for each in found.find_all("td")]


def test_a_pillar_has_its_articles_its_links_its_last_update_and_its_owner():
    _, page = section(dossier_of(FILES, STRATEGY), "pillars")
    found = cells(row(page, "Bread at home"))
    assert found[0] == "2 + 1 asset"
    assert found[1] == "3 2 to go"
    assert found[3:5] == ["50%", "50%"]
    assert found[6:] == ["2 October 2026", "Ann Baker"]


def test_a_number_leads_to_its_group_and_the_pillar_to_its_hub_page():
    _, page = section(dossier_of(FILES, STRATEGY), "pillars")
    assert row(page, "Bread at home").td.a["href"] == "#pillar-bread"
    assert row(page, "Bread at home").th.a["href"] == "#a-bread"
    assert row(page, "Starters & sponges").td.a["href"] == "#cluster-bread-starters"
    assert row(page, "In no cluster").td.a["href"] == "#cluster-bread-none"


def test_what_is_in_no_pillar_comes_last():
    _, page = section(dossier_of(FILES, STRATEGY), "pillars")
    assert words(page.select("tbody th")[-1]) == "In no pillar"
    assert cells(row(page, "In no pillar"))[0] == "1"


def test_a_planned_topic_offers_the_command_of_its_brief_and_a_stub():
    _, page = section(dossier_of(FILES, STRATEGY), "pillars")
    plan = page.select(".plans details")[0]
    assert words(plan.summary) == 'Revive a "tired" starter was due 31 days ago, Bob'
    command, stub = (each.code.string for each in plan.select(".copyable"))
    assert command == "pelican-contentstrategy brief new 'Revive a \"tired\" starter'"
    assert stub.splitlines()[:5] == [
        'Title: Revive a "tired" starter',
        "Date: 2026-11-01",
        "Status: draft",
        "Pillar: bread",
        "Cluster: starters",
    ]


def test_a_topic_that_begins_like_an_option_is_none():
    strategy = STRATEGY.replace("Revive a ", "--help, ")
    assert strategy != STRATEGY
    _, page = section(dossier_of(FILES, strategy), "pillars")
    command = page.select(".plans .copyable")[0].code.string
    assert command == "pelican-contentstrategy brief new -- '--help, \"tired\" starter'"


def test_an_empty_cluster_is_a_gap_with_a_way_to_close_it():
    _, page = section(dossier_of(FILES, STRATEGY), "pillars")
    gap = next(each for each in page.select(".plans details") if "has no article" in words(each.summary))
    assert gap.code.string == 'pelican-contentstrategy brief new "empty-cluster bread/crust"'


def test_columns_without_a_figure_are_left_out():
    plain = "version: 1\nname: Me\npillars: {bread: {title: Bread}}\n"
    _, page = section(dossier_of({"content/a.md": "Title: A\nPillar: bread\n\nFlour."}, plain), "pillars")
    heads = [words(each) for each in page.select("thead th")]
    assert "Target" not in heads
    assert "Owner" not in heads


def test_many_clusters_are_folded_pillar_by_pillar():
    clusters = "\n".join(f"      c{number}: {{title: Cluster {number}}}" for number in range(70))
    many = f"version: 1\nname: Me\npillars:\n  bread:\n    title: Bread\n    clusters:\n{clusters}\n"
    _, page = section(dossier_of({"content/a.md": "Title: A\nPillar: bread\n\nFlour."}, many), "pillars")
    assert words(page.select("details.clusters > summary")[0]) == "Bread : 70 clusters"
    assert len(page.select("table")) == 2
