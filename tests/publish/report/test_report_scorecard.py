"""The scorecard within the report: figures, what is missing, and where each thing is mended."""

from __future__ import annotations

from tests.coverage_plan import PLAN
from tests.model.test_scorecard import SOLO, TEAM
from tests.publish.report.top import dossier_of, section, words
from tests.sites import TEXT

FILES = {
    "content/a.md": f"Title: Loaf & <b>more</b>\n{TEXT}",
    "content/b.md": f"Title: Starter\nPillar: bread\nCluster: starters\n{TEXT}",
    "content/c.md": "Title: Soon\nPillar: bread\n",
}


def cards(files, strategy=PLAN):
    _, page = section(dossier_of(files, strategy), "scorecard")
    return {each.h3.get_text(): each for each in page.select(".standing")}


def test_every_aspect_is_so_much_of_so_much():
    told = {name: words(each).partition(" Missing ")[0] for name, each in cards(FILES).items()}
    assert told == {
        "Documentation": "Documentation 2 of 8 25 % parts of the strategy are written down",
        "Alignment": "Alignment 1 of 2 50 % articles with a text are in a pillar",
        "Coverage": "Coverage 2 of 14 14 % parts of the plan are covered",
    }


def test_what_is_missing_has_its_place():
    found = cards(FILES)
    assert words(found["Coverage"].li) == "Bread at home / Sourdough starters : 1 of 3 articles strategy.yaml:10"
    assert (found["Alignment"].li.a["href"], words(found["Alignment"].li)) == (
        "#a-a",
        "Loaf & <b>more</b> : in no pillar",
    )


def test_the_first_few_are_shown_and_the_rest_is_folded():
    shown, folded = cards(FILES)["Coverage"].select("ul")
    assert (len(shown.select("li")), words(folded.parent.summary)) == (3, "9 more things")
    assert len(folded.select("li")) == 9


def test_of_many_articles_a_few_are_named_and_all_are_counted():
    files = {f"content/{number}.md": f"Title: Piece {number}\n{TEXT}" for number in range(9)}
    dossier = dossier_of(files, PLAN)
    view, page = section(dossier, "scorecard")
    (alignment,) = [each for each in view.lines if each.aspect == "alignment"]
    assert [each["href"] for each in page.select("#scorecard-alignment li a")][3:] == [f"#{alignment.articles.id}"]
    assert (alignment.articles.number, alignment.articles in [*view.shelves]) == (9, True)


def test_what_has_no_text_is_left_out_and_said_to_be():
    view, page = section(dossier_of(FILES, PLAN), "scorecard")
    assert view.stubs.paths == ("content/c.md",)
    assert words(page.select(".note")[1]) == "Left out here: 1 article with hardly any text."
    _, page = section(dossier_of({"content/b.md": FILES["content/b.md"]}, PLAN), "scorecard")
    assert len(page.select(".note")) == 1


def test_a_team_sees_its_initiatives_and_a_solo_writer_none():
    assert words(cards({}, TEAM)["Initiatives"].li) == (
        "Fill the cakes : active, was due on 31 October 2026 strategy.yaml:36"
    )
    assert [*cards({}, SOLO)] == ["Documentation", "Coverage"]
