"""Is the page whole, bearable in size, and the same whenever it is made?"""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from bs4 import BeautifulSoup

from pelican_contentstrategy.publish.report.html import SECTIONS, report_html
from tests.publish.report.top import dossier_of
from tests.sites import BAKERY

KILOBYTE = 1000
TEMPLATES = files("pelican_contentstrategy") / "templates" / "contentstrategy" / "report"
HANDLES = "starter loaf crust sponge rye levain oven flour salt water".split()


def generated(number):
    """So many articles, each with a few problems, and none like another."""
    return {
        f"content/{each:04}.md": (
            f"Title: What {HANDLES[each % 10]} number {each} does to {HANDLES[each // 10 % 10]} in the long run\n"
            f"Date: 20{10 + each % 16}-0{1 + each % 9}-1{each % 10}\n"
            f"Pillar: {('bread', 'cakes', 'bred', '')[each % 4]}\n"
            f"Cluster: {('starters', 'shaping', 'sponges')[each % 3]}\n"
            f"Persona: {('home-baker', 'cafe-owner')[each % 2]}\nStage: {('awareness', 'decision', '')[each % 3]}\n\n"
            f"It took {each} loaves, and [a link](gone-{each}.md), and ![](x{each}.png). See [here](/{each}/).\n"
        )
        for each in range(number)
    }


@pytest.mark.parametrize(("number", "least", "most"), [(10, 40, 150), (2000, 800, 2500)])
def test_a_report_grows_with_the_site_but_no_more_than_can_be_opened(number, least, most):
    page = report_html(dossier_of(generated(number)))
    assert least * KILOBYTE < len(page.encode()) < most * KILOBYTE
    assert page.count("<li data-f=") == number


def test_it_is_the_same_in_whatever_order_articles_are_read():
    texts = generated(12)
    assert report_html(dossier_of(texts)) == report_html(dossier_of(dict(reversed(texts.items()))))


def test_sections_stand_in_order():
    page = BeautifulSoup(report_html(dossier_of(generated(30))), "lxml")
    found = [each["id"] for each in page.select("main > section")]
    assert found == [each for each in SECTIONS if each in found]
    assert {"pillars", "articles", "method"} <= set(found)


def test_a_site_without_articles_has_a_report():
    assert "<h1" in report_html(dossier_of({}))


def test_what_html_cannot_hold_is_replaced():
    page = report_html(dossier_of({"content/a.md": "Title: A\x01B\ufffe\n\nFlour."}))
    assert "A\ufffdB\ufffd" in page
    assert not re.search(r"[\x00-\x08\x7f-\x9f\ufffe]", page)


def test_apostrophes_are_left_as_they_are_for_no_attribute_stands_between_them():
    page = report_html(
        dossier_of({"content/a.md": "Title: It's a loaf\n\nFlour."}, BAKERY.replace("Cakes", 'Cakes\' "x"'))
    )
    assert "It's a loaf" in page
    assert "&#39;" not in page
    for template in TEMPLATES.iterdir():
        assert not re.search(r"='[^']*\{\{", template.read_text(encoding="utf-8")), template.name


def test_what_stands_in_attributes_without_quotes_is_made_of_letters_and_figures():
    evil = "x onclick=hit()>"
    texts = {"content/a.md": f"Title: A\nSlug: {evil}\nUrl: {evil}/\nSave_as: {evil}.html\n\nFlour."}
    page = BeautifulSoup(report_html(dossier_of(texts)), "lxml")
    assert page.select("[onclick]") == []
    assert page.select_one("#articles .a p")["id"] == "a-x-onclick-hit---"
