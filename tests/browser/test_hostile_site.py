"""Does a real browser run anything, or ask anybody, on pages of a site whose every text is hostile?"""

from __future__ import annotations

import re

import pytest

from tests.browser.site import served
from tests.security.conftest import built, hostile  # noqa: F401 - fixtures

ANY = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'"
"""A policy that forbids nothing: what keeps pages from running anything is in themselves."""
FOLDERS = ("output", "strategy-report", "letters")


@pytest.fixture(scope="module")
def pages(built, hostile):  # noqa: ARG001, F811 - fixtures
    """Every page of HTML that was written for the hostile site, a newsletter among them; and whether it leads on."""
    hostile.run("pelican_contentstrategy", "newsletter", "--output", "letters", "--since", "2026-10-01")
    found = [f"{folder}/{path}" for folder in FOLDERS for path in hostile.output(folder) if path.endswith(".html")]
    assert {path.partition("/")[0] for path in found} == {*FOLDERS}
    return {path: b'http-equiv="refresh"' in (hostile.folder / path).read_bytes() for path in found}


def test_nothing_runs_and_nobody_is_asked(browser, hostile, pages):  # noqa: F811 - a fixture
    ran: list[str] = []
    asked: list[str] = []
    led: list[str] = []
    schemes: set[str] = set()
    with served(hostile.folder, ANY) as address, browser.new_context() as context:
        context.expose_binding("hack", lambda source: ran.append(source["page"].url))

        def look_at(route):
            request = route.request
            if request.url.startswith(address):
                route.continue_()
                return
            (led if request.is_navigation_request() else asked).append(request.url)
            route.fulfill(body="")

        control = context.new_page()
        control.set_content("<img src=x onerror=hack()>")
        control.wait_for_function("document.images[0].complete")
        control.close()
        assert ran == ["about:blank"]
        ran.clear()
        context.route(lambda url: not url.startswith("blob:"), look_at)
        for path, leads_on in pages.items():
            page = context.new_page()
            page.on("dialog", lambda dialog: ran.append(dialog.message))
            page.goto(f"{address}{path}", wait_until="commit" if leads_on else "load")
            if not leads_on:
                schemes |= set(page.evaluate("[...document.links].map(each => each.protocol)"))
                page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
            else:
                page.wait_for_url(lambda url, path=path: not url.endswith(path))
            page.close()
    assert ran == []
    assert asked == []
    assert schemes <= {"http:", "https:", "mailto:"}
    assert all(re.match(r"https://(?:hack|bakery)\.example/", each) for each in led)
