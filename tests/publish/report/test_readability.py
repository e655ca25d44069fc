"""Does the histogram show how hard texts are, whose limits there are, and who breaks them?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.publish.report.bands import Band, band_of
from tests.publish.report.top import dossier_of, section, words
from tests.sites import BAKERY, site_of

EASY = "Feed the starter once a day and keep it in a warm place. " * 12
HARD = (
    "Maintaining microorganisms necessitates regular replenishment of carbohydrates, because fermentation continuously "
    "consumes available nutrients and accumulates considerable acidity. " * 8
)
GERMAN = "Füttere den Sauerteig jeden Tag und stelle ihn an einen warmen Ort. " * 12
LIMITED = BAKERY.replace("    name: Home baker\n", "    name: Home <b>baker</b>\n    readability:\n      grade: 9\n")
LIMITED += "readability:\n  grade: 12.5\n"


def article(title, text, *lines):
    return "\n".join((f"Title: {title}", *lines, "", text))


FILES = {
    "content/easy.md": article("Easy", EASY, "Persona: home-baker"),
    "content/hard.md": article("Hard", HARD, "Persona: home-baker"),
    "content/plain.md": article("Plain", EASY),
    "content/short.md": article("Short", "Bake."),
}


def histogram(files=FILES, strategy=LIMITED):
    return section(dossier_of(files, strategy), "readability")


def test_each_band_leads_to_its_articles():
    view, page = histogram()
    (shown,) = view.shown
    full = [(each.title, each.articles.paths) for each in shown.steps if each.articles.paths]
    assert full == [("2 to 3", ("content/easy.md", "content/plain.md")), ("over 19", ("content/hard.md",))]
    assert (shown.steps[0].title, shown.steps[-1].title, len(shown.steps)) == ("2 to 3", "over 19", 18)
    assert shown.steps[0].articles.facets == (("band", "grade-3"), ("status", "published"))
    assert page.find("a", href="#readability-grade-3").string == "2"


def test_a_limit_is_a_line_with_its_owner_and_how_many_break_it():
    view, page = histogram()
    assert [words(each) for each in page.select("tr.limit")] == [
        "limit 9 Home <b>baker</b> : 1 of 2 harder",
        "limit 12.5 the site : its one within",
    ]
    (over,) = [line.over for step in view.shown[0].steps for lines in step.lines.values() for line in lines][:1]
    assert over.paths == ("content/hard.md",)
    assert page.select_one("tr.limit a")["href"] == f"#{over.id}"


def test_a_limit_stands_behind_the_last_band_within_it():
    view, _ = histogram()
    assert {each.title: [*each.lines] for each in view.shown[0].steps if each.lines} == {
        "8 to 9": [9.0],
        "11 to 12": [12.5],
    }


def test_texts_without_a_score_are_counted():
    view, page = histogram()
    assert view.silent.paths == ("content/short.md",)
    assert "1 published article has no score: too short, or in a language without a formula." in words(page)


def test_other_languages_are_measured_by_reading_ease_and_their_limits():
    plan = f"{BAKERY}readability:\n  grade: 12\n  reading_ease: 95\n"
    files = {"content/easy.md": article("E", EASY), "content/leicht.md": article("L", GERMAN, "Lang: de")}
    view, page = histogram(files, plan)
    assert [each.measure for each in view.shown] == ["grade", "ease"]
    ease = view.shown[1].steps
    assert [each.articles.paths for each in ease if each.articles.paths] == [("content/leicht.md",)]
    assert "the site : 1 of 1 harder" in words(page)
    assert "Flesch reading ease of 1 article" in words(page)


def test_where_only_reading_ease_is_limited_english_texts_are_measured_by_it_too():
    view, _ = histogram(FILES, f"{BAKERY}readability:\n  reading_ease: 60\n")
    assert [each.measure for each in view.shown] == ["ease"]


def test_the_limit_of_the_rule_itself_holds_all_texts_without_another():
    plan = f"{BAKERY}checks:\n  options:\n    too-hard-to-read:\n      grade: 10\n"
    _, page = histogram(FILES, plan)
    assert [words(each) for each in page.select("tr.limit")] == ["limit 10 all texts : 1 of 3 harder"]


def test_without_a_score_anywhere_there_is_nothing_to_show():
    view, page = histogram({"content/short.md": FILES["content/short.md"]})
    assert view.shown == ()
    assert page.find(id="readability") is None


@pytest.mark.parametrize(
    ("band", "title"),
    [
        (Band("grade", 1), "up to 1"),
        (Band("grade", 9), "8 to 9"),
        (Band("grade", 20), "over 19"),
        (Band("ease", 90), "90 and over"),
        (Band("ease", 60), "60 to 70"),
        (Band("ease", 0), "under 10"),
    ],
)
def test_what_a_band_is_called(band, title):
    assert band.title == title


def test_a_text_too_short_has_no_band():
    site = site_of(FILES)
    assert band_of(site.document("content/short.md"), site.strategy) is None
    assert band_of(site.document("content/easy.md"), site.strategy).slug == "grade-3"
