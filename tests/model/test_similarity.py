"""How much alike are articles, and which pairs of them compete?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.competition import Distance, title_likeness
from pelican_contentstrategy.model.similarity import joining
from tests.sites import site_of

FEED = "Feed the starter with rye flour and warm water every morning. A hungry starter smells of vinegar."
FED = "Every morning, feed the starter: rye flour and warm water. If it smells of vinegar, the starter is hungry."
CRUST = "Steam keeps the crust soft until the loaf has risen; then a dry oven makes it crackle."
BREAD = {
    "content/feed.md": f"Title: Feed a starter\n\n{FEED}",
    "content/fed.md": f"Title: How to feed your starter\n\n{FED}",
    "content/crust.md": f"Title: A crust that crackles\n\n{CRUST}",
    "content/oven.md": "Title: Buy an oven\n\nAn oven for bread has steam, and a door that is tight.",
    "content/kruste.md": f"Title: A crust that crackles\nLang: de\n\n{CRUST}",
    "content/draft.md": f"Title: A draft on crusts\nStatus: draft\n\n{CRUST}",
}


def between(site, first, second):
    return site.similarity.between(site.document(f"content/{first}.md"), site.document(f"content/{second}.md"))


def paths_of(pairs):
    return [(pair.first.path, pair.second.path) for pair in pairs]


def test_what_has_the_same_words_is_alike():
    site = site_of(BREAD)
    assert between(site, "feed", "feed") == pytest.approx(1)
    assert between(site, "feed", "fed") > 0.95
    assert 0.05 < between(site, "crust", "oven") < 0.3
    assert between(site, "feed", "crust") == 0


def test_likeness_goes_both_ways():
    site = site_of(BREAD)
    assert between(site, "crust", "oven") == pytest.approx(between(site, "oven", "crust"))


def test_drafts_can_be_compared_too():
    assert between(site_of(BREAD), "draft", "crust") > 0.6


def test_documents_in_different_languages_are_not_alike():
    site = site_of(BREAD)
    english, german = site.document("content/crust.md"), site.document("content/kruste.md")
    assert between(site, "crust", "kruste") == 0
    assert site.similarity.shared(english, german) == ()


def test_shared_terms_come_with_the_weightiest_first():
    site = site_of(BREAD)
    shared = site.similarity.shared(site.document("content/crust.md"), site.document("content/oven.md"))
    assert shared == ("oven", "steam")


def test_the_nearest_published_articles_come_first():
    site = site_of(BREAD)
    near = site.similarity.near(site.document("content/draft.md"))
    assert [document.path for document, _ in near] == ["content/crust.md", "content/oven.md"]
    assert near[0][1] == pytest.approx(between(site, "draft", "crust"))


def test_an_article_is_not_near_itself():
    site = site_of(BREAD)
    assert [each.path for each, _ in site.similarity.near(site.document("content/fed.md"))] == ["content/feed.md"]


def test_a_site_without_articles_in_a_language_has_nothing_near():
    site = site_of({"content/pages/about.md": f"Title: About\n\n{FEED}"})
    about = site.document("content/pages/about.md")
    assert site.similarity.near(about) == ()
    assert site.similarity.between(about, about) == pytest.approx(1)
    assert site.similarity.pairs == ()


def test_articles_that_compete_are_told_with_what_they_share():
    (pair,) = site_of(BREAD).similarity.pairs
    assert (pair.first.path, pair.second.path) == ("content/fed.md", "content/feed.md")
    assert pair.terms[:2] == ("starter", "feed")
    assert 0.8 < pair.score < pair.likeness
    assert not pair.is_copy


def test_a_copy_competes_more_than_what_is_merely_alike():
    site = site_of(
        {
            **BREAD,
            "content/copy.md": f"Title: Of hunger\n\n{FEED} It grows.\n{FED}",
            "content/other-copy.md": f"Title: Ninety times\n\n{FEED} It grows.\n{FED}",
        }
    )
    worst = site.similarity.pairs[0]
    assert worst.is_copy
    assert paths_of([worst]) == [("content/other-copy.md", "content/copy.md")]
    assert worst.score >= 0.95


@pytest.mark.parametrize(
    "line",
    [
        *("Noindex: yes", "Expires: 2026-10-31", "Redirect_to: content/fed.md", "Audit: retire", "Competes_ok: yes"),
        *("Competes_ok: content/fed.md", "Competes_ok: fed.md", "Translations: content/fed.md"),
    ],
)
def test_some_articles_do_not_compete(line):
    files = {**BREAD, "content/feed.md": f"Title: Feed a starter\n{line}\n\n{FEED}"}
    assert site_of(files).similarity.pairs == ()


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        ("Persona: home-baker", "Persona: cafe-owner", 0.6),
        ("Persona: home-baker", "Persona: home baker, cafe-owner", 1),
        ("Stage: awareness", "Stage: decision", 0.8),
        ("Stage: awareness", "", 1),
        ("Keyword: feed a starter", "Keyword: hungry starter", 0.5),
        ("Keyword: feed a starter", "Keyword: Feed a starter", 1),
        ("Translations: content/fed.md", "", 0),
        ("", "Translations: content/feed.md", 0),
        ("Competes_ok: yes", "", 0),
        ("", "Competes_ok: oven.md, content/feed.md", 0),
        ("", "Competes_ok: eed.md", 1),
        ("Summary: See [why](/fed/)", "", 1),
        ("", "Lang: en\n\nSee [why](/feed/).", 0.7),
    ],
)
def test_what_sets_two_articles_apart(one, other, left):
    assert left_of(f"Title: Feed a starter\n{one}", f"Title: A fed starter\n{other}") == pytest.approx(left)


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        ("Baking, part 1", "Baking, part 2", 0.5),
        ("Letters: On rye", "Letters: On spelt", 0.85),
        ("Letters: On rye", "Letters: on Rye", 1),
        ("Letters: On rye", "On spelt", 1),
        ("Notes: On rye", "Notes: On spelt", 1),
    ],
)
def test_editions_and_series_set_two_articles_apart(one, other, left):
    assert left_of(f"Title: {one}", f"Title: {other}") == pytest.approx(left)


def left_of(first, second):
    others = {f"content/{number}.md": f"Title: Letters: {number}" for number in "345"}
    site = site_of({"content/feed.md": first, "content/fed.md": second, **others})
    return Distance(site).left(site.document("content/feed.md"), site.document("content/fed.md"))


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Feeding a starter", "Feeding the starter, part 2", 1),
        ("Feeding a starter", "Feeding a levain", 1 / 3),
        ("FAQ on rye", "FDA on rye", 0),
        ("Rye", "rye", 1),
        ("On", "Off", 0),
        ("餵養酵母", "餵養", 1 / 2),
    ],
)
def test_titles_are_alike_in_what_they_name(one, other, likeness):
    files = {"content/a.md": f"Title: {one}\nSlug: a", "content/b.md": f"Title: {other}\nSlug: b"}
    site = site_of(files)
    assert title_likeness(site.document("content/a.md"), site.document("content/b.md")) == pytest.approx(likeness)


def test_as_few_pairs_as_name_all_articles():
    text = f"{FEED} {CRUST} It grows. {FED}"
    site = site_of({f"content/{name}.md": f"Title: Bread {name}\n\n{text}" for name in "abcd"})
    assert len(site.similarity.pairs) == 6
    assert len(list(joining(site.similarity.pairs))) == 3
