"""What is counted of all that a strategy names?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.coverage import Cell, Share, Stock
from tests.coverage_plan import PLAN
from tests.sites import BAKERY, site_of


def coverage_of(*articles: str, strategy: str = PLAN, **files: str):
    """Coverage of front matters, of articles a, b and so on, or of files by slug."""
    texts = dict(zip("abcdefgh", articles, strict=False)) | files
    return site_of({f"content/{path}.md": f"Title: {path}\n{text}" for path, text in texts.items()}, strategy).coverage


def test_an_article_counts_whatever_name_its_pillar_goes_by():
    coverage = coverage_of(*(f"Pillar: {name}\n" for name in ("bread", "Bread at Home", "loaves", "rolls")))
    assert coverage.pillar("bread").stock == Stock(published=4, assets=1)
    assert coverage.pillar("bread").outside == Stock(published=4)
    assert coverage.off_strategy == Stock()


def test_what_is_in_no_pillar_is_off_strategy():
    coverage = coverage_of("Pillar: bred\n", "", "Pillar: cakes\n", "Status: draft\n")
    assert coverage.off_strategy == Stock(published=2, drafts=1)
    assert coverage.off_strategy_percent == 67


def test_drafts_are_told_apart_and_hidden_articles_are_neither():
    place = "Pillar: bread\nCluster: starters\n"
    coverage = coverage_of(place, f"{place}Status: draft\n", f"{place}Status: hidden\n", "Pillar: bread\nCluster: x\n")
    assert coverage.pillars[0].clusters[0].stock == Stock(published=1, drafts=1)
    assert coverage.pillars[0].outside == Stock(published=1)
    assert coverage.stock == Stock(published=2, drafts=1, assets=1)


def test_pages_and_lost_files_do_not_count():
    files = {"content/pages/a.md": "Title: A\nPillar: bread\n", "content/b.md": "Pillar: bread\n"}
    assert site_of(files, PLAN).coverage.stock == Stock(assets=1)


def test_translations_are_one_article_and_the_language_of_most_is_its_main_one():
    coverage = coverage_of(
        other="Pillar: cakes\n",
        teig="Lang: de\nTranslations: content/dough.md\nPersona: cafe-owner\n",
        dough="Translations: content/teig.md\nPillar: bread\nStatus: hidden\n",
    )
    (dough,) = (piece for piece in coverage.pieces if len(piece.translations) > 1)
    assert (dough.path, dough.title, dough.url) == ("content/dough.md", "dough", "/dough/")
    assert (dough.pillar, dough.personas, dough.is_published) == ("bread", ("cafe-owner",), True)
    assert coverage.stock == Stock(published=2, assets=1)


def test_a_hub_that_the_strategy_names_is_in_its_pillar():
    strategy = PLAN.replace("title: Cakes", "title: Cakes\n    hub: content/a.md")
    assert coverage_of("", strategy=strategy).pillar("cakes").stock == Stock(published=1)


@pytest.mark.parametrize(
    ("files", "state"),
    [
        ({"content/pages/cakes.md": "Title: Cakes\n"}, "page"),
        ({"content/pages/cakes.md": "Title: Cakes\nStatus: draft\n"}, "draft"),
        ({"content/a.md": "Title: A\nPillar: cakes\n"}, "generated"),
        ({"content/a.md": "Title: A\nUrl: topics/cakes/\nSave_as: topics/cakes/index.html\n"}, "occupied"),
        ({}, "none"),
    ],
)
def test_the_state_of_a_hub_page(files, state):
    cakes = site_of(files, BAKERY).coverage.pillar("cakes")
    assert (cakes.hub, cakes.has_hub) == (state, state in {"page", "generated"})


def test_an_article_stands_in_the_cell_of_each_of_its_personas():
    coverage = coverage_of("Persona: home-baker, Café owner\nStage: tofu\n", "Persona: cafe-owner\nStage: nowhere\n")
    assert coverage.cell("home-baker", "awareness") == Cell("home-baker", "awareness", Stock(1), is_expected=True)
    assert coverage.cell("cafe-owner", "awareness").stock == Stock(1)
    assert coverage.cell("cafe-owner", "") == Cell("cafe-owner", "", Stock(1))
    assert coverage.persona("cafe-owner").stock == Stock(2)


def test_only_the_stages_of_a_persona_are_expected():
    coverage = coverage_of("Persona: home-baker\nStage: decision\n")
    assert [cell.stage for cell in coverage.cells if cell.persona == "home-baker" and cell.is_expected] == ["awareness"]
    assert coverage.cell("home-baker", "decision").stock == Stock(1)
    assert {cell.stage for cell in coverage.cells if cell.persona == "cafe-owner" and cell.is_gap} == {
        "awareness",
        "consideration",
        "decision",
        "retention",
    }


@pytest.mark.parametrize(("placed", "number"), [(0, 0), (1, 0), (2, 4), (3, 4)])
def test_empty_cells_mean_something_once_half_of_the_articles_name_reader_and_stage(placed, number):
    articles = ["Persona: home-baker\nStage: awareness\n"] * placed + ["Persona: home-baker\n"] * (4 - placed)
    assert len(coverage_of(*articles).open_cells(50)) == number


def test_of_two_personas_with_one_pain_the_reader_of_the_article_is_answered():
    coverage = coverage_of("Persona: cafe-owner\nAddresses: No time, waste\n", "Addresses: no_time\nStatus: draft\n")
    assert [(pain.persona, pain.slug, pain.stock) for pain in coverage.pains] == [
        ("home-baker", "no-time", Stock(drafts=1)),
        ("cafe-owner", "no-time", Stock(published=1, drafts=1)),
        ("cafe-owner", "waste", Stock(published=1)),
    ]


def test_formats_are_one_however_they_are_written_and_assets_count():
    coverage = coverage_of("Format: how to\n", "Format: Interview\n", "Format: interview\n", "")
    assert coverage.shares[:2] == (
        Share("formats", "How-To", 0.5, Stock(published=1, assets=1), 4),
        Share("formats", "Interview", None, Stock(published=2), 4),
    )
    decision = next(share for share in coverage.shares if share.slug == "decision")
    assert decision == Share("stages", "decision", None, Stock(assets=1), 1)


@pytest.mark.parametrize(
    ("planned", "number", "whole", "is_off"),
    [
        (0.4, 12, 40, False),  # 30% is ten points from 40%
        (0.4, 11, 40, True),
        (0.4, 21, 40, True),
        (0.3, 0, 1, False),  # a third of one piece
        (0.3, 0, 2, True),
        (None, 9, 9, False),
        (0.0, 0, 0, False),
    ],
)
def test_a_share_is_off_by_more_than_so_many_points_and_by_a_whole_piece(planned, number, whole, is_off):
    assert Share("formats", "guide", planned, Stock(number), whole).is_off_plan(10) is is_off


def test_articles_by_call_to_action():
    coverage = coverage_of("CTA: course\n", "CTA: Fair\n", "CTA: unknown\n", "")
    assert [(cta.slug, cta.stock.published, cta.has_ended) for cta in coverage.ctas] == [
        ("course", 1, False),
        ("fair", 1, True),
    ]
    assert coverage.without_cta == Stock(published=2)


@pytest.mark.parametrize(
    "front_matter",
    [
        "Title: When it sleeps – Reviving a Starter\n",
        "Title: A\nKeyword: Revive a starter\n",
        "Title: A\nBrief: briefs/when-it-sleeps-reviving-a-starter.md\n",
        "Title: A\nBrief: briefs/revive-a-starter.md\n",
    ],
)
@pytest.mark.parametrize(("status", "state", "days"), [("published", "published", 0), ("draft", "begun", 2)])
def test_a_topic_is_found_by_title_keyword_or_brief(front_matter, status, state, days):
    site = site_of({"content/a.md": f"{front_matter}Status: {status}\n"}, PLAN)
    (topic,) = site.coverage.topics
    assert (topic.state, topic.path, topic.days_overdue) == (state, "content/a.md", days)


def test_a_topic_that_is_published_somewhere_is_published():
    (topic,) = coverage_of("Keyword: revive a starter\nStatus: draft\n", "Keyword: revive a starter\n").topics
    assert (topic.state, topic.path) == ("published", "content/b.md")


@pytest.mark.parametrize(("keyword", "state"), [("c++", "published"), ("C", "missing"), ("++", "missing")])
def test_the_keyword_of_a_topic_is_one_as_it_is_between_articles(keyword, state):
    strategy = PLAN.replace("keyword: revive a starter", "keyword: C++")
    (topic,) = coverage_of(f"Keyword: {keyword}\n", strategy=strategy).topics
    assert topic.state == state


def test_empty_fields_and_pillar_pages_are_no_topics():
    strategy = PLAN.replace("            keyword: revive a starter\n", "")
    (topic,) = coverage_of("Keyword:\nBrief:\n", strategy=strategy).topics
    assert (topic.state, topic.days_overdue) == ("missing", 2)
    page = {"content/pages/p.md": "Title: When it sleeps: reviving a starter\nPillar: bread\nHub: yes\n"}
    assert site_of(page, PLAN).coverage.topics[0].state == "missing"


def test_without_articles_nothing_is_divided_by_nothing():
    coverage = coverage_of()
    assert (coverage.off_strategy_percent, coverage.open_cells(0), coverage.shares[0].percent) == (0, (), 100)
