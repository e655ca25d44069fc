"""Is the report on a real site of 2,775 articles and pages one that a browser opens, and people can search?"""

from __future__ import annotations

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.site import QUIET, chromium
from tests.browser.test_accessibility import violations
from tests.browser.test_layout import complaints
from tests.browser.test_output import html_errors  # noqa: F401 - a fixture
from tests.conformance.digitalgov import built

MEGABYTE = 1_000_000
UNKNOWN = "directive"
"""The checker does not compare a style or a script with the policy's digests; browsers do."""
COUNT = "document.querySelectorAll('#articles .list li[data-f]').length"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return built(tmp_path_factory.getbasetemp()).site.folder / "strategy-report"


def test_it_is_small_enough(folder):
    assert (folder / "index.html").stat().st_size < 3 * MEGABYTE


def test_it_is_valid(html_errors, folder):  # noqa: F811 - the fixture
    assert [each for each in html_errors(folder / "index.html") if UNKNOWN not in each] == []


def test_it_is_opened_searched_and_open_to_everybody(folder):
    path = chromium()
    if path is None:
        pytest.skip("Chromium not found")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        page = browser.new_page(bypass_csp=True)
        assert complaints(page, (folder / "index.html").as_uri()) == []
        assert page.evaluate(COUNT) == 2775
        page.get_by_role("searchbox").fill("plain language")
        shown = page.locator(".shown").inner_text()
        assert shown.endswith(" of 2,775")
        number = int(shown.split()[0])
        assert 20 < number < 400
        rows = page.locator("#articles .list > .a > li")
        assert rows.count() == min(number, 100)
        assert violations(page) == []
        page.get_by_role("searchbox").fill("")
        assert page.locator(".shown").inner_text().startswith("2,775 articles and pages, ")
        browser.close()
