"""Can the strategy be read by everybody: on small and dark screens, on paper, and by programs that check it?"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.browser.site import served
from tests.browser.test_accessibility import LOOKS, violations
from tests.browser.test_layout import complaints, width
from tests.browser.test_output import html_errors  # noqa: F401 - a fixture
from tests.builds.site import bakery

PAGES = ("sample", "solo")
SOLO = """version: 1
name: My bakery blog
mission: Help home bakers bake bread that works.
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Sourdough starters
"""
UNKNOWN = "blocked by “style-src” directive"
"""The checker does not compare a stylesheet with the policy's digest; browsers do."""
EVERY_PAGE = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def folder(output, tmp_path_factory):
    """The strategy of the sample site as its build wrote it, and a solo writer's few lines as they are printed."""
    made = tmp_path_factory.mktemp("strategy")
    site = bakery(tmp_path_factory.mktemp("solo") / "site")
    site.write("strategy.yaml", SOLO)
    run = site.run("pelican_contentstrategy", "strategy", "--format", "html")
    assert run.code == 0, run.text
    (made / "solo.html").write_text(run.out, encoding="utf-8")
    sample = output.parent / "strategy-report" / "strategy.html"
    (made / "sample.html").write_text(sample.read_text(encoding="utf-8"), encoding="utf-8")
    return made


@EVERY_PAGE
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(desks, folder, name, look):
    page = desks.page(bypass_csp=True, **LOOKS[look])
    page.goto((folder / f"{name}.html").as_uri())
    assert violations(page) == []


@EVERY_PAGE
def test_nothing_sticks_out_at_320_pixels(desks, folder, name):
    assert width(desks.page(viewport={"width": 320, "height": 640}), (folder / f"{name}.html").as_uri()) == 320


@EVERY_PAGE
def test_it_loads_without_a_complaint_and_asks_nobody(browser, folder, name):
    with served(folder, "default-src 'none'; style-src 'unsafe-inline'") as url, browser.new_page() as page:
        assert complaints(page, f"{url}{name}.html") == []
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"


@pytest.mark.parametrize(("look", "ground"), [("light", "rgb(255, 255, 255)"), ("dark and narrow", "rgb(15, 21, 32)")])
def test_it_goes_dark_where_the_screen_is(desks, folder, look, ground):
    page = desks.page(**LOOKS[look])
    page.goto((folder / "sample.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground


A4 = (595, 842)
"""Points."""


@pytest.mark.parametrize(("name", "sheets"), [("sample", 2), ("solo", 1)])
def test_it_fits_on_as_few_sheets_as_a_strategy_should(browser, folder, name, sheets):
    with browser.new_page() as page:
        page.goto((folder / f"{name}.html").as_uri())
        printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) in range(1, sheets + 1)
    for wide, tall in re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", printed):
        assert (round(float(wide)), round(float(tall))) == A4


def test_headings_climb_down_step_by_step(desks, folder):
    page = desks.page()
    page.goto((folder / "sample.html").as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(each => Number(each.tagName[1]))")
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_it_is_valid(html_errors, folder):  # noqa: F811 - the fixture
    assert [each for each in html_errors(folder) if UNKNOWN not in each] == []
