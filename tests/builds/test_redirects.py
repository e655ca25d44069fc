"""Where do readers of addresses that are given up arrive, on a site that Pelican has built?"""

from __future__ import annotations

import re

import pytest

CRUST = """Title: An old piece on crust
Slug: crust
Date: 2026-03-03
Pillar: bread
Cluster: shaping
Persona: home-baker
Stage: awareness
CTA: newsletter
Audit: retire
Redirect_to: loaf.md#crust

Crust is colour, on [bread]({filename}/topics/bread.md) and [the first loaf]({filename}loaf.md).
"""
FLOUR = """Title: Flour
Date: 2026-03-04
Status: draft
Audit: consolidate
Redirect_to: {filename}starter.md

Flour is flour.
"""
GIVEN_UP = {"content/articles/crust.md": CRUST, "content/articles/flour.md": FLOUR}
REFRESH = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]*)">')
CANONICAL = re.compile(rb'<link rel="canonical" href="([^"]*)">')
LINK = re.compile(rb'<a href="([^"]*)">([^<]*)</a>')
OLD = ("crust/index.html", "flour/index.html", "topics/loaves/index.html")


@pytest.fixture
def site(site):
    """A clean site with an article that is retired, a draft that is given up, and a pillar of another name."""
    site.add(GIVEN_UP)
    strategy = (site.folder / "strategy.yaml").read_text().replace("aliases: [loaves]", "renamed_from: [loaves]")
    site.write("strategy.yaml", strategy)
    site.settings('DRAFT_URL = "drafts/{slug}/"\nDRAFT_SAVE_AS = "drafts/{slug}/index.html"')
    return site


def led_to(site):
    """Where each page that leads on leads to."""
    pages = ((path, REFRESH.search(content)) for path, content in site.output().items())
    return {path: found[1].decode() for path, found in pages if found}


def test_by_default_nothing_leads_on(site):
    assert site.pelican("content").code == 0
    output = site.output()
    assert b"Crust is colour" in output["crust/index.html"]
    assert not {*OLD[1:], "_redirects"} & output.keys()


def test_a_page_at_each_old_address(site):
    site.strategy("publish: {redirects: html}")
    run = site.pelican("content")
    assert (run.code, led_to(site)) == (
        0,
        {
            "crust/index.html": "https://bakery.example/the-first-loaf/#crust",
            "flour/index.html": "https://bakery.example/a-starter-from-flour-and-water/",
            "topics/loaves/index.html": "https://bakery.example/topics/bread/",
        },
    )
    page = site.output()["crust/index.html"]
    assert LINK.findall(page) == [(b"https://bakery.example/the-first-loaf/#crust", b"The first loaf")]
    assert CANONICAL.search(page)[1] == b"https://bakery.example/the-first-loaf/#crust"
    assert b'<html lang="en">' in page
    assert b'<meta name="robots" content="noindex">' in page
    assert b"Crust is colour" not in page


def test_the_file_that_servers_read_and_a_page_where_an_article_stands(site):
    site.strategy("publish: {redirects: _redirects}")
    assert site.pelican("content").code == 0
    assert site.output()["_redirects"].decode().splitlines()[1:] == [
        "/crust/ /the-first-loaf/#crust 301",
        "/flour/ /a-starter-from-flour-and-water/ 301",
        "/topics/loaves/ /topics/bread/ 301",
    ]
    assert led_to(site) == {"crust/index.html": "https://bakery.example/the-first-loaf/#crust"}


def test_relative_addresses(site):
    site.settings("RELATIVE_URLS = True")
    site.strategy("publish: {redirects: html}")
    assert site.pelican("content").code == 0
    assert led_to(site) == {
        "crust/index.html": "../the-first-loaf/#crust",
        "flour/index.html": "../a-starter-from-flour-and-water/",
        "topics/loaves/index.html": "../../topics/bread/",
    }
    assert CANONICAL.search(site.output()[OLD[2]])[1] == b"https://bakery.example/topics/bread/"


def test_a_site_in_a_folder(site):
    site.settings('SITEURL = "https://example.com/bakery"')
    site.strategy("publish: {redirects: _redirects}")
    assert site.pelican("content").code == 0
    assert "/bakery/flour/ /bakery/a-starter-from-flour-and-water/ 301" in site.output()["_redirects"].decode()
    assert led_to(site) == {"crust/index.html": "https://example.com/bakery/the-first-loaf/#crust"}


def test_an_article_with_a_file_of_its_own_choice_makes_way_too(site):
    own = "Save_as: old/crust.html\nURL: old/crust.html\nAudit:"
    site.write("content/articles/crust.md", CRUST.replace("Audit:", own))
    site.strategy("publish: {redirects: html}")
    run = site.pelican("content")
    assert (run.code, "ERROR" in run.text) == (0, False)
    assert led_to(site)["old/crust.html"] == "https://bakery.example/the-first-loaf/#crust"


def test_the_sites_own_file_is_not_touched(site):
    site.write("content/extra/_redirects", "/a /b 302\n")
    site.settings('STATIC_PATHS = ["extra"]\nEXTRA_PATH_METADATA = {"extra/_redirects": {"path": "_redirects"}}\n')
    site.strategy("publish: {redirects: _redirects}")
    run = site.pelican("content")
    assert site.output()["_redirects"] == b"/a /b 302\n"
    assert "CS220 unwritten-redirects" in run.out


def test_an_article_that_is_kept_after_all_is_back_with_the_next_build(site):
    site.strategy("publish: {redirects: _redirects}")
    site.pelican("content")
    site.write("content/articles/crust.md", CRUST.replace("Audit: retire", "Audit: keep"))
    site.pelican("content")
    output = site.output()
    assert b"Crust is colour" in output["crust/index.html"]
    assert b"/crust/" not in output["_redirects"]


def test_a_theme_may_have_its_own_template(site):
    site.write("templates/contentstrategy/redirect.html", "{{ SITEURL }}/{{ to }}: {{ title }} {{ lang }}")
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    site.strategy("publish: {redirects: html}")
    site.pelican("content")
    assert site.output()[OLD[0]] == b"https://bakery.example/the-first-loaf/#crust: The first loaf en"


def test_a_link_to_an_old_address_is_told_with_the_new_one(site):
    site.strategy("publish: {redirects: html}")
    site.write(
        "content/pages/about.md",
        "Title: About\n\nOn [bread](/topics/loaves/), [flour](/flour/) and [flour]({filename}/articles/flour.md).\n",
    )
    told = site.check("content/pages/about.md").out
    assert told.count("CS216 link-to-redirect") == 3
    assert "CS204" not in told
    assert told.count("write '{filename}/articles/starter.md'") == 2
    assert told.count("write '{filename}/topics/bread.md'") == 1
