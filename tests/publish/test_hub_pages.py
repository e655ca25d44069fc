"""What do the pages say that lead readers to articles?"""

from __future__ import annotations

from pelican_contentstrategy.model.publishing import Publish
from pelican_contentstrategy.publish.hub_pages import hub_pages
from tests.sites import BAKERY, build_of

LABELLED = BAKERY.replace("    name: Home baker\n", "    name: Home baker\n    label: For home bakers\n")
STARTER = """\
Title: Feed a *starter*
Pillar: bread
Cluster: starters
Persona: home-baker
Stage: awareness
CTA: newsletter
Summary: Flour & water.
Reviewed: 2026-10-01

Then to [cakes](/cakes/) and a [sponge](/sponge/).
"""
LOAF = "Title: A first loaf\nPillar: bread\nStage: decision\n\nBake it hot, as the first paragraph says.\n"
CAKES = "Title: Cakes\n\nAll about cakes.\n"
SPONGE = "Title: A plain sponge\nPillar: cakes\nPersona: home-baker\n\nEggs, sugar, flour.\n"
FILES = {
    "content/starter.md": STARTER,
    "content/loaf.md": LOAF,
    "content/pages/cakes.md": CAKES,
    "content/sponge.md": SPONGE,
}


def pages_of(files, strategy=LABELLED):
    review = build_of(files, strategy).review
    return {page.url: page for page in hub_pages.publish(review, Publish())}


def test_a_pillar_without_a_page_the_index_and_personas_that_readers_have_a_name_for_get_one():
    assert sorted(pages_of(FILES)) == ["for/home-baker/", "topics/", "topics/bread/"]


def test_one_hub_needs_no_index():
    assert sorted(pages_of({"content/starter.md": STARTER}, BAKERY)) == ["topics/bread/"]


def test_addresses_are_options_and_may_be_left_out():
    strategy = LABELLED + "publish:\n  hubs:\n    index: ''\n  personas:\n    url: readers/{persona}.html\n"
    assert sorted(pages_of(FILES, strategy)) == ["readers/home-baker.html", "topics/bread/"]


def test_what_a_hub_page_tells():
    hub = pages_of(FILES)["topics/bread/"].context["hub"]
    assert (hub.title, hub.promise, hub.lang) == ("Bread at home", "From the first starter to a crisp crust.", "en")
    assert (hub.article_count, str(hub.reviewed)) == (2, "2026-10-01")
    assert (hub.cta.text, hub.cta.url) == ("Get one recipe a week", "newsletter/")
    assert [(each.title, each.url) for each in hub.breadcrumb] == [
        ("Home", ""),
        ("Topics", "topics/"),
        ("Bread at home", None),
    ]
    assert [(step.label, [card.title for card in step.cards], step.first) for step in hub.reading_path] == [
        ("Just curious", ["Feed a *starter*"], 1),
        ("Time to choose", ["A first loaf"], 2),
    ]
    assert [(section.title, [card.title for card in section.cards]) for section in hub.sections] == [
        ("Sourdough starters", ["Feed a *starter*"]),
        ("More articles", ["A first loaf"]),
    ]
    assert [(each.title, each.url, each.reason) for each in hub.related] == [
        ("Cakes", "cakes/", "1 link between the two")
    ]
    assert [(each.title, each.url) for each in hub.personas] == [("For home bakers", "for/home-baker/")]


def test_a_card_has_the_summary_or_what_the_article_begins_with():
    cards = pages_of(FILES)["topics/bread/"].context["hub"].entries
    assert [card.summary for card in cards] == ["Flour & water.", "Bake it hot, as the first paragraph says."]


def test_the_page_of_a_persona_shows_only_what_readers_call_things():
    page = pages_of(FILES)["for/home-baker/"].context["persona_page"]
    assert (page.label, page.promise) == ("For home bakers", "2 articles")
    assert [(step.label, [card.title for card in step.cards]) for step in page.steps] == [
        ("Just curious", ["Feed a *starter*"]),
        ("", ["A plain sponge"]),
    ]
    assert [(each.title, each.url) for each in page.pillars] == [
        ("Bread at home", "topics/bread/"),
        ("Cakes", "cakes/"),
    ]


def test_links_to_these_pages_are_no_broken_ones():
    body = "Title: A\nPillar: bread\n\n[1](/topics/) [2]({filename}/topics.md) [3]({filename}/for/home-baker.md)\n"
    review = build_of({**FILES, "content/a.md": body}, LABELLED).review
    assert [each.message for each in review.diagnostics if each.code == "CS204"] == []


def test_machines_are_told_what_is_on_the_page_and_nothing_breaks_out_of_the_script():
    files = FILES | {"content/bad.md": "Title: </script><script>alert(1)</script> & more\nPillar: bread\n\nText.\n"}
    meta = pages_of(files)["topics/bread/"].context["meta"]
    assert meta.canonical == "https://bakery.example/topics/bread/"
    assert not any("<" in script or ">" in script or "&" in script for script in meta.json_ld)
    assert '"@type": "ItemList", "numberOfItems": 3' in meta.json_ld[0]
    assert '"@type": "BreadcrumbList"' in meta.json_ld[1]
