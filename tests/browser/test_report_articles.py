"""Are articles found, picked and put in order, and do numbers of the report lead to them?"""

from __future__ import annotations

import re

import pytest

from tests.browser.reports import choice, listed
from tests.browser.test_layout import unreached


@pytest.fixture
def sample(desks, reports):
    """The sample's report, at its top."""
    page = desks.page()
    page.goto("about:blank")
    page.goto((reports / "sample.html").as_uri())
    return page


def test_everything_is_reached_by_tab_and_shows_it(sample):
    assert [each for each in unreached(sample) if 'tabindex="-1"' not in each] == []


def test_a_diagnostic_leads_to_its_rule_and_back_again(sample):
    sample.evaluate("location.hash = '#a-pie-or-bars'")
    link = sample.locator(".d a[href='#CS201']")
    link.wait_for()
    link.click()
    assert sample.locator("#CS201").is_visible()
    assert sample.evaluate("document.querySelector(':target').id") == "CS201"
    sample.locator("#CS201 p a").click()
    assert sample.locator("#a-pie-or-bars").is_visible()


def test_articles_are_found_by_words(sample):
    sample.get_by_role("searchbox").fill("pie chart")
    assert listed(sample) == ["Pie chart or bar chart? A one-minute test"]
    assert sample.locator(".shown").inner_text() == "1 of 33"
    sample.get_by_role("searchbox").fill("owner: product desk report")
    assert len(listed(sample)) > 1


def test_articles_are_picked_by_what_they_are(sample):
    choice(sample, "stage").select_option("awareness")
    many = len(listed(sample))
    choice(sample, "persona").select_option("data-analyst")
    few = len(listed(sample))
    assert many > few > 0
    assert sample.locator(".shown").inner_text() == f"{few} of 33"
    sample.go_back()
    sample.wait_for_function("document.querySelector('[name=persona]').value === ''")
    assert len(listed(sample)) == many
    sample.get_by_role("button", name="Show all").click()
    assert len(listed(sample)) == 33
    assert sample.locator(".shown").inner_text() == "33 articles and pages, 12 problems"


def test_articles_are_picked_by_their_place_and_their_problems(sample):
    choice(sample, "place").select_option("data-visualization")
    assert len(listed(sample)) == 11
    choice(sample, "place").select_option("data-visualization/choosing-charts")
    assert len(listed(sample)) == 6
    choice(sample, "problem").select_option("CS201")
    assert listed(sample) == ["Pie chart or bar chart? A one-minute test"]
    choice(sample, "place").select_option("")
    choice(sample, "problem").select_option("error")
    assert sorted(listed(sample)) == [
        "Metrics that disagree: how definitions drift apart",
        "The real cost of a monthly report: count the copies",
    ]


def test_articles_are_put_in_order(sample):
    as_planned = listed(sample)
    choice(sample, "sort").select_option("title")
    assert listed(sample) == sample.evaluate(f"{as_planned!r}.sort(new Intl.Collator().compare)")
    choice(sample, "sort").select_option("problems")
    assert listed(sample)[0] == "Analytics integration security: facts for sign-off"
    choice(sample, "sort").select_option("day")
    days = sample.locator("#articles .a > li summary i:nth-of-type(3)").all_inner_texts()
    assert [day for day in days if day] == sorted(day for day in days if day)
    choice(sample, "sort").select_option("")
    assert listed(sample) == as_planned


def test_what_is_picked_can_be_sent_to_others(desks, reports):
    page = desks.page()
    page.goto("about:blank")
    page.goto((reports / "sample.html").as_uri() + "#list?text=chart&stage=awareness&nobody=knows")
    assert (page.get_by_role("searchbox").input_value(), choice(page, "stage").input_value()) == ("chart", "awareness")
    assert 0 < len(listed(page)) < 10


def test_a_cell_of_the_matrix_leads_to_its_articles(sample):
    cell = sample.locator("#matrix a[href^='#cell-']").first
    number = int(cell.inner_text().split()[0])
    cell.click()
    status = sample.locator(".shown")
    status.get_by_text(" of 33: ").wait_for()
    assert status.inner_text().startswith(f"{number} of 33: ")
    assert len(listed(sample)) == number
    assert sample.evaluate("document.activeElement.className") == "shown"
    sample.go_back()
    sample.wait_for_function("!location.hash")
    assert len(listed(sample)) == 33


def test_every_number_that_leads_to_articles_is_how_many_there_are(sample):
    shelves = sample.evaluate("[...document.querySelectorAll('[data-query]')].map(each => each.id)")
    wrong = []
    for each in shelves:
        named = sample.locator(f"[id='{each}'] > li").all_text_contents()
        more = re.fullmatch(r"and ([\d,]+) more", named[-1])
        number = len(named) - 1 + int(more[1].replace(",", "")) if more else len(named)
        sample.evaluate(f"location.hash = '#{each}'")
        sample.wait_for_function(f"document.activeElement.className === 'shown' && location.hash === '#{each}'")
        told = sample.locator(".shown").inner_text()
        if not told.startswith(f"{number} of 33"):
            wrong.append((each, number, told))
    assert wrong == []


def test_an_article_that_is_not_picked_is_shown_to_whom_a_link_leads_there(sample):
    sample.get_by_role("searchbox").fill("pie chart")
    sample.evaluate("location.hash = '#a-live-or-copy'")
    sample.locator("#a-live-or-copy").wait_for()
    assert sample.get_by_role("searchbox").input_value() == ""


def test_an_article_is_opened_by_keyboard(sample):
    sample.get_by_role("searchbox").fill("pie chart")
    sample.get_by_role("button", name="Show all").focus()
    for _ in range(2):
        sample.keyboard.press("Tab")
        if sample.evaluate("document.activeElement.localName") == "summary":
            break
    sample.keyboard.press("Enter")
    assert sample.locator("#a-pie-or-bars").is_visible()
