"""Which links does `check` suggest?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.check.suggest import suggest
from tests.sites import BAKERY, HOST, build_of

STRATEGY = BAKERY.replace("title: Bread at home\n", "title: Bread at home\n    anchors: [home baking, baking]\n")
CRUST = """Title: A crust that sings

It takes steam, and a crust that sings is no wonder. Steam makes the crust, and so does heat.
"""
OVENS = """Title: Ovens and steam
Pillar: bread

Steam is all. With enough of it, there will be a crust that sings.
"""


def suggested(files, code, path="content/a.md", strategy=STRATEGY):
    build = build_of(files, strategy)
    selection = Selection(build.blueprint.checks)
    found = suggest(build.review.diagnostics, build.review.site, selection)
    return [one for each in found if (each.code, each.span.path) == (code, path) for one in each.suggestions]


def texts(files, code, path="content/a.md", strategy=STRATEGY):
    return [each.text for each in suggested(files, code, path, strategy)]


def test_an_orphan_may_be_linked_to_from_where_it_is_named():
    files = {"content/a.md": CRUST, "content/b.md": OVENS}
    (found,) = suggested(files, "CS203")
    assert found.text == "content/b.md:4:50: link “crust that sings” to content/a.md"
    assert found.edit.path == "content/b.md"
    assert OVENS[found.edit.start : found.edit.end] == "crust that sings"
    assert found.edit.replacement == "[crust that sings]({filename}/a.md)"


def test_a_dead_end_may_lead_on_to_what_it_names():
    files = {"content/a.md": CRUST, "content/b.md": OVENS}
    assert texts(files, "CS212", "content/b.md") == ["content/b.md:4:50: link “crust that sings” to content/a.md"]


def test_an_article_may_link_up_by_a_name_of_its_pillar():
    body = "Home baking is hard. In home baking, all is said of bread at home.\n"
    assert texts({"content/a.md": f"Title: A\nPillar: bread\n\n{body}"}, "CS201") == [
        "content/a.md:4:1: link “Home baking” to /topics/bread/",
        "content/a.md:4:25: link “home baking” to /topics/bread/",
        "content/a.md:4:53: link “bread at home” to /topics/bread/",
    ]


def test_a_single_word_must_be_a_subject_of_its_own():
    body = "We love to bake, baking and more. Its baking is slow. Baking ovens are hot."
    assert texts({"content/a.md": f"Title: A\nPillar: bread\n\n{body}\n"}, "CS201") == []


def test_a_name_with_capitals_is_that_of_something_else():
    body = "Ask Ann, Head of Home Baking, or the Home Baking team, or our Home Baking."
    assert texts({"content/a.md": f"Title: A\nPillar: bread\n\n{body}\n"}, "CS201") == []


def test_hub_pages_are_linked_to_by_their_files():
    files = {
        "content/a.md": "Title: A\nPillar: cakes\n\nMore about cakes.\n",
        "content/pages/cakes.md": "Title: Cakes\n\nAll of them.\n",
    }
    (found,) = suggested(files, "CS201", strategy=BAKERY)
    assert found.text == "content/a.md:4:12: link “cakes” to content/pages/cakes.md"
    assert found.edit.replacement == "[cakes]({filename}/pages/cakes.md)"


def test_three_at_most():
    line = "Of baking they speak.\n\n"
    assert len(texts({"content/a.md": f"Title: A\nPillar: bread\n\n{line * 5}"}, "CS201")) == 3


def test_each_document_once():
    files = {"content/a.md": CRUST, "content/b.md": f"{OVENS}\nOnce more, a crust that sings.\n"}
    assert len(texts(files, "CS203")) == 1


def test_those_of_the_same_pillar_come_first():
    files = {"content/a.md": CRUST.replace("\n", "\nPillar: cakes\n", 1), "content/b.md": OVENS}
    files["content/c.md"] = OVENS.replace("bread", "cakes")
    assert [each.partition(":")[0] for each in texts(files, "CS203")] == ["content/c.md", "content/b.md"]


@pytest.mark.parametrize(
    "head",
    [
        "Status: draft\n",
        "Status: hidden\n",
        "Noindex: yes\n",
        "Audit: retire\n",
        "Audit: consolidate\n",
        "Redirect_to: x.md\n",
        "Expires: 2026-10-31\n",
        "Lang: de\n",
        "Translations: content/a.md\n",
    ],
)
def test_where_readers_are_not_to_be_led_on_from(head):
    assert texts({"content/a.md": CRUST, "content/b.md": head + OVENS}, "CS203") == []


@pytest.mark.parametrize("head", ["Audit: retire\n", "Expires: 2026-10-31\n", "Redirect_to: x.md\n"])
def test_what_readers_are_not_to_be_led_to(head):
    assert texts({"content/a.md": head + CRUST, "content/b.md": OVENS}, "CS212", "content/b.md") == []


def test_what_is_linked_already_is_not_suggested():
    linked = f"{OVENS}\nSee [this]({{filename}}/a.md).\n"
    others = {"content/c.md": "Title: Heat\n\nIt takes heat.\n"}
    assert texts({"content/a.md": CRUST, "content/b.md": linked, **others}, "CS212", "content/a.md") == []
    assert texts({"content/a.md": CRUST, "content/b.md": linked, **others}, "CS203", "content/a.md") == []


def test_words_that_lead_elsewhere_are_left_alone():
    elsewhere = f"{OVENS}\nOf [crust that sings](https://example.com/).\n"
    assert texts({"content/a.md": CRUST, "content/b.md": elsewhere}, "CS203") == []


def test_an_article_on_something_else_is_left_alone():
    other = (
        "Title: Choirs\n\nThe choir of the town was like a crust that sings.\n" + "Altos and basses stand apart.\n" * 40
    )
    assert texts({"content/a.md": CRUST, "content/b.md": other}, "CS203") == []


def test_what_many_say_stands_for_nothing():
    others = {f"content/{number}.md": OVENS for number in range(4)}
    assert texts({"content/a.md": CRUST, **others}, "CS203") == []


def test_what_leads_to_a_hub_stands_for_no_article():
    files = {"content/a.md": "Title: Home baking\n\nOf home baking.\n", "content/b.md": "Title: B\n\nIn home baking.\n"}
    assert texts(files, "CS203") == []


def test_a_keyword_stands_for_its_article():
    files = {"content/a.md": CRUST.replace("\n", "\nKeyword: steam\n", 1), "content/b.md": OVENS}
    assert "link “Steam” to content/a.md" in texts(files, "CS203")[0] + texts(files, "CS212", "content/b.md")[0]


def test_words_written_otherwise_than_they_are_shown_are_left_alone():
    files = {"content/a.md": CRUST, "content/b.md": OVENS.replace("crust that", "crust *that*")}
    assert texts(files, "CS203") == []


def test_in_other_kinds_of_files_a_suggestion_has_no_edit():
    (found,) = suggested({"content/a.md": CRUST, "content/b.adoc": OVENS}, "CS203")
    assert (found.text.partition(":")[0], found.edit) == ("content/b.adoc", None)


def test_a_link_to_the_hub_that_must_come_early_is_suggested_early():
    links = "[x](https://example.com/x) and "
    files = {"content/a.md": f"Title: A\nPillar: bread\n\n{links}that is baking.\n"}
    early = "checks:\n  options:\n    missing-hub-link:\n      within_links: 1\n"
    assert len(texts(files, "CS201")) == 1
    assert texts(files, "CS201", strategy=STRATEGY + early) == []


def test_a_translation_links_to_the_hub_page_in_its_language():
    files = {
        "content/a.md": "Title: A\nPillar: cakes\nLang: de\n\nMehr davon: cakes.\n",
        "content/pages/cakes.md": "Title: Cakes\nTranslations: content/pages/kuchen.md\n\nAll.\n",
        "content/pages/kuchen.md": "Title: Kuchen\nLang: de\nTranslations: content/pages/cakes.md\n\nAlle.\n",
    }
    assert texts(files, "CS201", strategy=BAKERY) == ["content/a.md:5:13: link “cakes” to content/pages/kuchen.md"]
    del files["content/pages/kuchen.md"]
    assert texts(files, "CS201", strategy=BAKERY) == []


def test_every_character_of_a_path_is_kept():
    (found,) = suggested({"content/ä (1) b.md": CRUST, "content/b.md": OVENS}, "CS203", "content/ä (1) b.md")
    assert found.edit.replacement == "[crust that sings]({filename}/ä%20%281%29%20b.md)"


def test_files_are_named_from_the_content_folder():
    assert HOST.folder == "content"
    files = {"content/in/a.md": CRUST, "content/b.md": OVENS}
    (found,) = suggested(files, "CS203", "content/in/a.md")
    assert found.edit.replacement == "[crust that sings]({filename}/in/a.md)"
