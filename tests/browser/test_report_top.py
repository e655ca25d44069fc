"""Can the top of the report be copied from, read without a script, and looked up by its contents?"""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def report(output):
    """The report of the sample site."""
    return (output.parent / "strategy-report" / "index.html").as_uri()


def test_a_fix_is_copied_and_that_is_said(desks, report):
    page = desks.page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(report)
    button = page.locator(".steps button").first
    assert button.get_attribute("aria-label") == "Copy edit"
    button.click()
    page.get_by_text("edit copied").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == "Stage: awareness"
    assert button.text_content() == "Copied"


def test_where_there_is_no_clipboard_a_fix_is_copied_all_the_same(desks, report):
    page = desks.page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(report)
    page.locator(".steps button").first.click()
    page.get_by_text("edit copied").wait_for(state="attached")


def test_without_a_script_there_are_no_buttons_to_copy(desks, report):
    page = desks.page(java_script_enabled=False)
    page.goto(report)
    assert page.locator(".copyable").count() > 0
    assert page.locator(".copyable button").count() == 0


def test_the_contents_lead_to_every_section_that_is_there(desks, report):
    page = desks.page()
    page.goto(report)
    sections = page.evaluate("[...document.querySelectorAll('main > section')].map(each => '#' + each.id)")
    assert [each.get_attribute("href") for each in page.locator(".contents a").all()] == sections


def test_a_gap_of_the_matrix_unfolds_how_to_close_it(desks, report):
    page = desks.page()
    page.goto(report)
    page.locator(".matrix a.gap").first.click()
    assert page.locator("#gap-cell-executive-retention .copyable").first.is_visible()


def test_on_paper_everything_is_unfolded_and_nothing_is_there_to_be_clicked(desks, report):
    page = desks.page()
    page.goto(report)
    page.emulate_media(media="print")
    try:
        assert page.locator("#gap-cell-executive-retention .copyable").first.bounding_box()["height"] > 0
        assert page.locator(".contents").is_hidden()
        assert page.locator(".steps button").first.is_hidden()
    finally:
        page.emulate_media(media="screen")


def test_the_contents_stay_where_there_is_room(desks, report):
    page = desks.page(viewport={"width": 1280, "height": 800})
    page.goto(f"{report}#pillars")
    assert page.locator(".contents").bounding_box()["y"] == 0
