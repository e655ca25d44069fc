"""Can the report be read by everybody, in whatever way, and trusted with any text?"""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from tests.browser.reports import EVIL, choice, listed
from tests.browser.site import served
from tests.browser.test_accessibility import LOOKS, violations
from tests.browser.test_layout import complaints, width
from tests.browser.test_output import KILOBYTE, html_errors  # noqa: F401 - a fixture

PAGES = ("sample", "solo", "hostile")
UNKNOWN = "directive"
"""The checker does not compare a style or a script with the policy's digests; browsers do."""
EVERY_PAGE = pytest.mark.parametrize("name", PAGES)


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")


@EVERY_PAGE
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(desks, reports, name, look):
    page = desks.page(bypass_csp=True, **LOOKS[look])
    page.goto((reports / f"{name}.html").as_uri())
    assert violations(page) == []
    unfold(page)
    assert violations(page) == []


@pytest.mark.parametrize("look", ["light", "dark and narrow"])
def test_axe_finds_nothing_while_articles_are_picked(desks, reports, look):
    page = desks.page(bypass_csp=True, **LOOKS[look])
    page.goto((reports / "sample.html").as_uri() + "#list?status=published&sort=title&text=data")
    assert len(listed(page)) > 1
    assert violations(page) == []


@EVERY_PAGE
def test_nothing_sticks_out_at_320_pixels(desks, reports, name):
    page = desks.page(viewport={"width": 320, "height": 640})
    assert width(page, (reports / f"{name}.html").as_uri()) == 320
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@EVERY_PAGE
def test_it_keeps_to_the_policy_in_it_and_asks_nobody(browser, reports, name):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', (reports / f"{name}.html").read_text("utf-8"))[1]
    ours = r"style-src 'sha256-[^' ]+'; script-src 'sha256-[^' ]+'"
    assert re.fullmatch(rf"default-src 'none'; base-uri 'none'; form-action 'none'; {ours}", policy)
    with served(reports, policy) as url, browser.new_page() as page:
        asked = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        assert complaints(page, f"{url}{name}.html") == []
        assert page.locator("#articles form").is_visible()
        assert asked == [f"/{name}.html"]


def test_it_is_valid(html_errors, reports):  # noqa: F811 - the fixture
    assert [each for each in html_errors(reports) if UNKNOWN not in each] == []


def test_the_samples_is_small(reports):
    assert (reports / "sample.html").stat().st_size < 150 * KILOBYTE


@EVERY_PAGE
def test_headings_climb_down_step_by_step(desks, reports, name):
    page = desks.page()
    page.goto((reports / f"{name}.html").as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4, h5')].map(each => Number(each.tagName[1]))")
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_without_a_script_everything_is_there_and_nothing_that_needs_one(desks, reports):
    page = desks.page(java_script_enabled=False)
    page.goto((reports / "sample.html").as_uri())
    assert page.locator("form").is_hidden()
    [article] = (
        page.locator("#articles .list .a > li").filter(has_text="content/articles/metrics-that-disagree.md").all()
    )
    article.locator("summary").click()
    told = article.locator(".d li").inner_text()
    assert told.split() == "CS103 12:8 error stage 'awarness' is not in strategy.yaml did you mean 'awareness'?".split()
    assert len(page.locator(".d li").all()) == 12


def test_an_article_is_opened_by_its_address_without_a_script(desks, reports):
    page = desks.page(java_script_enabled=False)
    page.goto((reports / "sample.html").as_uri() + "#a-pie-or-bars")
    assert page.get_by_text("does not link to /data-visualization/").first.is_visible()
    page.goto((reports / "sample.html").as_uri() + "#cell-data-analyst-awareness")
    assert page.locator("#cell-data-analyst-awareness a").first.is_visible()


def test_on_paper_articles_stay_lines_and_nothing_is_there_to_be_picked(browser, reports):
    with browser.new_page() as page:
        page.goto((reports / "sample.html").as_uri())
        page.emulate_media(media="print")
        assert page.locator("#articles form").is_hidden()
        assert page.locator("#a-pie-or-bars").is_hidden()
        assert len(listed(page)) == 33
        printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) in range(2, 16)


def test_no_text_becomes_an_element_or_runs(browser, reports):
    with browser.new_page() as page:
        assert complaints(page, (reports / "hostile.html").as_uri()) == []
        assert (
            page.locator("img, iframe, object, embed, link, base, body [onclick], body [onerror], b[title]").count()
            == 0
        )
        assert page.locator("script").count() == 1
        assert page.evaluate("[...document.links].filter(each => /^(javascript|data):/.test(each.href)).length") == 0
        assert page.evaluate("typeof hit") == "undefined"
        page.get_by_role("searchbox").fill("<script>hit()")
        assert len(listed(page)) >= 2
        choice(page, "place").select_option(index=1)
        assert page.locator("script, img").count() == 1
        assert EVIL in page.locator("#articles .list").text_content()
