"""Does axe find anything wrong with a page, in light, dark and forced colours, and from right to left?"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.site import ALIKE, PAGES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark and narrow": {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}


def violations(page):
    """Name each rule that is broken, and by which element; axe is a script, so the page's policy is passed by."""
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize(("name", "look"), [(name, look) for name in PAGES for look in LOOKS if name not in ALIKE])
def test_axe_finds_nothing(desks, address, name, look):
    page = desks.page(bypass_csp=True, **LOOKS[look])
    page.goto(address + PAGES[name])
    assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_from_right_to_left(desks, arabic_address, name):
    page = desks.page(bypass_csp=True)
    page.goto(arabic_address + PAGES[name])
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert violations(page) == []


def test_a_fault_is_seen(desks):
    page = desks.page(bypass_csp=True)
    page.set_content("<!DOCTYPE html><html lang=en><title>x</title><main><h1>x</h1><img src=x.png></main>")
    assert violations(page) == ['image-alt: <img src="x.png">']
