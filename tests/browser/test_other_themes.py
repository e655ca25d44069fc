"""Does axe find anything wrong with our own markup in other themes' frames? Theirs is not ours to judge."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.site import build, served
from tests.browser.test_accessibility import TAGS

PAGES = {
    "hub": "topics/reporting-automation/",
    "hubs": "topics/",
    "persona": "for/data-analyst/",
    "article": "articles/pie-or-bars/",
}


@pytest.fixture(scope="module", params=["simple", "notmyidea"])
def site(request, browser, tmp_path_factory):  # noqa: ARG001 - without a browser, nothing need be built
    folder = tmp_path_factory.mktemp(request.param) / "site"
    output = build(folder, f'THEME = "{request.param}"\n', {"  inject: never": "  inject: after_content"})
    with served(output) as address:
        yield address


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_what_is_ours(desks, site, name):
    page = desks.page(bypass_csp=True)
    page.goto(site + PAGES[name])
    ours = "[class^=contentstrategy]"
    assert page.locator(ours).count() > 0
    theirs = {"color-contrast": {"enabled": False}}  # the colours come from the theme
    options = {"runOnly": {"type": "tag", "values": TAGS}, "rules": theirs, "resultTypes": ["violations"]}
    found = Axe().run(page, context={"include": [[ours]]}, options=options).response["violations"]
    assert [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]] == []
