"""Does a page fit a small screen, keep to a strict policy, and can it be used by keyboard alone?"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.site import PAGES, POLICY, served

NARROW = {"viewport": {"width": 320, "height": 640}}
REACHABLE = """[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter(each => each.checkVisibility({visibilityProperty: true}))
    .map((each, index) => (each.dataset.reach = String(index)))"""
LOOK = "each => { const s = getComputedStyle(each); return [s.outlineStyle, parseFloat(s.outlineWidth), s.clipPath]; }"
EVERY_PAGE = pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))


def width(page, url):
    page.goto(url)
    return page.evaluate("document.documentElement.scrollWidth")


@EVERY_PAGE
def test_nothing_sticks_out_at_320_pixels(desks, address, arabic_address, path):
    page = desks.page(**NARROW)
    assert [width(page, address + path), width(page, arabic_address + path)] == [320, 320]


def complaints(page, url):
    """What a browser says of a page while it loads: errors, breaches of the policy, requests to anybody else."""
    told, own = [], urlsplit(url).netloc
    page.on("console", lambda message: told.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url) if urlsplit(request.url).netloc != own else None)
    page.goto(url)
    return told


@EVERY_PAGE
def test_a_page_loads_without_a_complaint_under_a_strict_policy(browser, address, path):
    with browser.new_page() as page:
        assert complaints(page, address + path) == []


def unreached(page):
    """Press Tab through a page: what cannot be reached, or does not show that it is."""
    wanted = set(page.evaluate(REACHABLE))
    shown = set()
    for _ in range(len(wanted) + 1):
        page.keyboard.press("Tab")
        number = page.evaluate("document.activeElement.dataset.reach")
        if number is None:
            break
        style, thickness, clip = page.evaluate(f"({LOOK})(document.activeElement)")
        if style != "none" and thickness >= 2 and clip == "none":
            shown.add(number)
    missing = sorted(wanted - shown, key=int)
    return [page.evaluate("n => document.querySelector(`[data-reach='${n}']`).outerHTML", each) for each in missing]


@EVERY_PAGE
def test_everything_is_reached_by_tab_and_shows_it(desks, address, path):
    page = desks.page()
    page.goto(address + path)
    assert unreached(page) == []


def test_the_first_tab_skips_to_the_content(desks, address):
    page = desks.page()
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_a_motion_is_left_out_for_whom_it_disturbs(desks, address):
    page = desks.page(reduced_motion="reduce")
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.querySelector('main a')).transitionDuration") == "0s"


FAULTY = """<!DOCTYPE html><html lang=en><title>x</title><style>a { outline: 0 }</style>
<p style="width: 400px">wide <a href=#x>link</a> <button tabindex=-1>button</button><img src=https://example.com/x.png>"""


def test_faults_are_seen(browser, tmp_path):
    (tmp_path / "index.html").write_text(FAULTY)
    with served(tmp_path, POLICY) as url, browser.new_page(**NARROW) as page:
        assert {"https://example.com/x.png"} < set(complaints(page, url))
    with served(tmp_path, "") as url, browser.new_page(**NARROW) as page:
        assert width(page, url) > 320
        assert unreached(page) == [
            '<a href="#x" data-reach="0">link</a>',
            '<button tabindex="-1" data-reach="1">button</button>',
        ]
