"""What does a screen reader hear of each template? Held against tests/browser/aria/, written anew by

UPDATE_ARIA=1 python -m pytest tests/browser/test_aria.py

The site is the bakery of tests/builds: small, and nobody's to grow.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.browser.site import SETTINGS, served
from tests.builds.site import bakery

GOLDEN = Path(__file__).with_name("aria")
TEMPLATES = {
    "index": "",
    "article": "a-starter-from-flour-and-water/",
    "page": "newsletter/",
    "pillar-page": "cakes/",
    "hub": "topics/bread/",
    "hubs": "topics/",
    "persona": "for/home-baker/",
    "category": "category/articles.html",
    "categories": "categories.html",
    "tag": "tag/flour.html",
    "tags": "tags.html",
    "author": "author/ruth.html",
    "authors": "authors.html",
    "archives": "archives.html",
    "period_archives": "2026/index.html",
    "draft": "drafts/rye.html",
    "404": "404.html",
}
MORE = """
DEFAULT_PAGINATION = 10
DEFAULT_METADATA = {"author": "Ruth", "tags": "flour"}
SITESUBTITLE = "Bread and cakes, at home"
MENUITEMS = [("Bread", "/topics/bread/"), ("Cakes", "/cakes/")]
DISPLAY_PAGES_ON_MENU = DISPLAY_CATEGORIES_ON_MENU = False
RELATIVE_URLS = True
"""
SPONGE = "Title: A sponge\nDate: 2026-03-04\nPillar: cakes\n\nEggs, sugar and flour.\n"
DRAFT = "Title: Rye\nDate: 2026-03-09\nStatus: draft\n\nRye rises slowly.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    site = bakery(tmp_path_factory.mktemp("aria") / "site")
    site.write("content/articles/rye.md", DRAFT)
    site.write("content/articles/sponge.md", SPONGE)
    site.edit("strategy.yaml", "    name: Home baker\n", "    name: Home baker\n    label: For home bakers\n")
    site.settings(SETTINGS + MORE)
    site.pelican("content", "-s", "pelicanconf.py")
    with served(site.folder / "output") as url:
        yield url


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_heard(desks, home, template):
    page = desks.page()
    assert page.goto(home + TEMPLATES[template]).ok
    heard = page.locator("body" if template == "index" else "main").aria_snapshot() + "\n"
    golden = GOLDEN / f"{template}.yml"
    if os.environ.get("UPDATE_ARIA"):
        golden.write_text(heard, encoding="utf-8")
    assert heard == golden.read_text(encoding="utf-8")
