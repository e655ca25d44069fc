"""Is everything there is listed where it belongs, with all that was found in it?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from pelican_contentstrategy.publish.report.articles import diagnostics
from pelican_contentstrategy.publish.report.articles.articles import articles
from pelican_contentstrategy.publish.report.changes import Changes
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.html import report_html
from tests.publish.report.top import dossier_of, words
from tests.sites import BAKERY

STARTER = """Title: Feed a starter
Date: 2026-10-01
Pillar: bread
Cluster: starters
Persona: home-baker
Stage: awareness
CTA: newsletter

Flour and water, as for all [bread](/topics/bread/), and then [a loaf](lost/).
"""
FILES = {
    "content/starter.md": STARTER,
    "content/rye.md": "Title: Rye\nDate: 2026-10-02\nPillar: loaves\nStatus: draft\n\nFlour.",
    "content/crumbs.md": "Title: Crumbs & crusts\nDate: 2026-10-03\n\nNothing is lost.",
    "content/pages/about.md": "Title: About\n\nWho we are.",
    "content/lost.md": "Nothing with a title.",
}


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(report_html(dossier_of(FILES)), "lxml").select_one("#articles")


def entry(page, title):
    return next(each for each in page.select(".a > li") if title in each.summary.b.get_text())


def headings(page, title):
    """The headings that an article stands under."""
    found = entry(page, title)
    group, pillar = found.find_parent(class_="g"), found.find_parent(class_="g").parent
    return [words(each) for each in (pillar.h3, group.h4) if each]


def test_every_document_stands_under_its_pillar_and_cluster(page):
    assert headings(page, "Feed a starter") == ["Bread at home", "Sourdough starters"]
    assert headings(page, "Rye") == ["Bread at home", "In no cluster"]
    assert headings(page, "Crumbs & crusts") == headings(page, "About") == ["In no pillar"]
    assert page.select_one(".shown").get_text().startswith("5 articles and pages, ")


def test_what_is_no_published_article_says_so(page):
    assert [words(entry(page, each).em) for each in ("Rye", "About", "lost.md")] == [
        "draft",
        "page",
        "left out by Pelican",
    ]
    assert entry(page, "Feed a starter").em is None


def test_what_is_known_of_an_article_is_told(page):
    told = words(entry(page, "Feed a starter").p)
    assert told.startswith("content/starter.md Home baker, Just curious, 11 words (1 min), 0 links in")


def test_a_diagnostic_has_code_place_message_and_fix(page):
    [found] = [each for each in entry(page, "Feed a starter").select(".d li") if "CS204" in each.get_text()]
    assert words(found) == "CS204 9:72 error link to 'lost/' leads nowhere: there is no /starter/lost/"
    assert found.a["href"] == "#CS204"
    assert page.select_one("#CS204 h4").get_text() == "CS204 broken-link"


def test_every_rule_is_summed_up(page):
    rule = page.select_one("#CS204")
    assert "leads nowhere on this site" in words(rule)
    assert [each["href"] for each in rule.select("p a")] == ["#a-starter"]
    assert "1 error in Feed a starter" in words(rule)


def test_what_stands_in_other_files_is_listed_too():
    found = articles(dossier_of(FILES, f"{BAKERY}mix:\n  stages: {{awareness: 50%}}\n")).files
    assert [(each.path, each.anchor) for each in found] == [("strategy.yaml", "file-strategy.yaml")]


def test_known_and_new_ones_are_marked():
    dossier = dossier_of(FILES)
    first, *others = dossier.review.diagnostics
    review = replace(dossier.review, diagnostics=tuple(others), known=(first,))
    changes = Changes.__new__(Changes)
    object.__setattr__(changes, "new", (others[0],))
    listed = diagnostics.Diagnostics(Dossier(review, changes))
    found = [*listed.of(first.span.path).own, *listed.of(others[0].span.path).own]
    assert {each.mark for each in found} == {"known", "new", ""}


def test_more_than_ten_of_a_rule_are_counted():
    links = " ".join(f"[{each}](/gone-{each}/)" for each in "abcdefghijklm")
    files = {"content/a b.md": f"Title: Links\n\nSee {links}"}
    found = articles(dossier_of(files)).pillars[-1].groups[0].entries[0].found
    assert [(each.code, each.number) for each in found.more] == [("CS204", 3)]
    page = BeautifulSoup(report_html(dossier_of(files)), "lxml")
    assert 'CS204 and 3 more: pelican-contentstrategy check "content/a b.md"' in words(page.select_one(".d"))


def test_what_many_say_stands_once_under_the_rule():
    files = {
        f"content/{each}.md": f"Title: Number {each}\nDate: 2026-10-01\n\nFlour." for each in range(diagnostics.OFTEN)
    }
    page = BeautifulSoup(report_html(dossier_of(files)), "lxml").select_one("#articles")
    assert "names no pillar" not in words(page.select_one(".list"))
    assert "CS111 missing-pillar" in words(page.select_one(".list .c"))
    assert "Message: names no pillar Fix: add 'Pillar: ' and one of bread, cakes" in words(page.select_one("#CS111"))


def test_where_there_are_very_many_notes_are_told_in_few_letters(monkeypatch):
    monkeypatch.setattr(diagnostics, "MANY", 0)
    page = BeautifulSoup(report_html(dossier_of(FILES)), "lxml").select_one("#articles")
    own = [words(each) for each in entry(page, "Feed a starter").select(".d li")]
    assert any("leads nowhere: there is no /starter/lost/" in each for each in own)
    notes = [each for each in entry(page, "Feed a starter").select(".d li") if not each.b]
    assert all(len(each.a.next_sibling) <= diagnostics.FEW_LETTERS + 1 for each in notes)


def test_rules_of_styles_share_a_code_but_have_an_id_each():
    files = {
        "styles/Ours/Words.yml": "extends: existence\nmessage: \"leave out '%s'\"\ntokens: [awful]\n",
        "styles/Ours/Hype.yml": "extends: existence\nmessage: \"spare us '%s'\"\ntokens: [unique]\n",
        "content/a.md": "Title: A\n\nAn awful and unique loaf.",
    }
    page = BeautifulSoup(report_html(dossier_of(files, BAKERY.replace("styles: []", "styles: [Ours]"))), "lxml")
    hrefs = {each["href"] for each in page.select(".d a") if each.get_text().startswith("CS401")}
    assert hrefs == {"#CS401-Words", "#CS401-Hype"}
    assert page.select_one("#CS401 #CS401-Words").get_text() == "Ours.Words"


def test_a_site_without_problems_has_neither_rules_nor_lists():
    page = BeautifulSoup(report_html(dossier_of({}, f"{BAKERY}checks: {{select: [CS204]}}\n")), "lxml")
    assert page.select_one("#articles") is None
