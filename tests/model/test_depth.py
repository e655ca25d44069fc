"""How many clicks lead from the home page to a document?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.model.depth import depths
from pelican_contentstrategy.model.host import IndexPage
from tests.sites import HOST, build_of

HOME = IndexPage("index.html", "index.html")
NEWS = IndexPage("category/news.html", "category/news.html", (("c/index.html",),))


def depths_of(files, *index_pages, menu=(), siteurl=HOST.siteurl):
    """Depths in texts by path, by the last part of their path."""
    host = replace(HOST, siteurl=siteurl, menu=menu, index_pages=index_pages)
    found = depths(build_of({f"content/{path}": text for path, text in files.items()}, host=host).review.site)
    return {path.removeprefix("content/").removesuffix(".md"): clicks for path, clicks in found.items()}


def texts(**bodies):
    """Documents by slug."""
    return {f"{slug}.md": f"Title: {slug}\n\n{body}\n" for slug, body in bodies.items()}


def test_articles_on_the_home_page_and_what_they_link_to():
    home = replace(HOME, parts=(("a/index.html",),))
    assert depths_of(texts(a="[b](/b/)", b="[c](/c/) [a](/a/)", c="", d="[a](/a/)"), home) == {"a": 1, "b": 2, "c": 3}


def test_pages_of_an_index_are_leafed_through_from_both_ends():
    files = [f"{slug}/index.html" for slug in "abcdef"]
    home = replace(HOME, parts=tuple((file,) for file in files))
    assert depths_of(texts(**dict.fromkeys("abcdef", "")), home) == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 3, "f": 2}


def test_the_home_page_may_be_a_document():
    page = {"home.md": "Title: Home\nSave_as: index.html\nUrl: \n\n[a](/a/)\n"}
    assert depths_of(page | texts(a="", b=""), IndexPage("blog/", "blog/index.html", (("b/index.html",),))) == {
        "home": 0,
        "a": 1,
    }


@pytest.mark.parametrize(
    "link", ["/category/news.html", "https://bakery.example/category/news.html", "category/news.html"]
)
def test_the_menu_leads_to_listings(link):
    assert depths_of(texts(c="", d=""), HOME, NEWS, menu=(link,)) == {"c": 2}


@pytest.mark.parametrize("link", ["/c/", "/shop/c/", "c/"])
def test_the_menu_of_a_site_in_a_folder(link):
    assert depths_of(texts(c=""), HOME, menu=(link,), siteurl="https://bakery.example/shop") == {"c": 1}


def test_a_menu_may_lead_out_of_the_site_or_nowhere():
    assert depths_of(texts(c=""), HOME, menu=("https://example.com/", "/gone/", "", "#top")) == {}


def test_a_listing_that_a_body_links_to():
    home = replace(HOME, parts=(("a/index.html",),))
    assert depths_of(texts(a="[news](/category/news.html)", c=""), home, NEWS) == {"a": 1, "c": 3}


def test_a_listing_in_pelicans_notation():
    home = replace(HOME, parts=(("a/index.html",),))
    assert depths_of(texts(a="[news]({category}News)", c=""), home, NEWS) == {"a": 1, "c": 3}


def test_a_generated_hub_page_leads_to_the_articles_of_its_pillar():
    files = {"a.md": "Title: A\nPillar: bread\n\n[bread](/topics/bread/)\n", "b.md": "Title: B\nPillar: bread\n"}
    assert depths_of(files, replace(HOME, parts=(("a/index.html",),))) == {"a": 1, "b": 3}


def test_drafts_have_no_depth_and_lead_nowhere_but_hidden_articles_do():
    files = texts(a="[h](/h/) [d](/d/)", x="", y="") | {
        "h.md": "Title: H\nStatus: hidden\n\n[x](/x/)\n",
        "d.md": "Title: D\nStatus: draft\n\n[y](/y/)\n",
    }
    assert depths_of(files, replace(HOME, parts=(("a/index.html",),))) == {"a": 1, "h": 2, "x": 3}


def test_without_a_home_page_nothing_is_known():
    assert depths_of(texts(a="[c](/c/)", c=""), NEWS, menu=("/a/",)) == {}


def test_a_link_that_readers_see_as_markup_leads_nowhere():
    home = replace(HOME, parts=(("a/index.html",),))
    assert depths_of(texts(a="`[b]({filename}b.md)`", b=""), home) == {"a": 1}


def test_an_articles_page_leads_to_its_listings_where_the_theme_shows_them():
    home = replace(HOME, parts=(("a/index.html",),))
    rye = IndexPage("tag/rye.html", "tag/rye.html", (("a/index.html", "b/index.html"),), "tag")
    host = replace(HOST, index_pages=(home, rye), article_listings=frozenset({"tag"}))
    files = {f"content/{path}": text for path, text in texts(a="", b="").items()}
    site = build_of(files, host=host).review.site
    assert depths(site) == {"content/a.md": 1, "content/b.md": 3}


def test_a_link_to_a_category_in_pelicans_own_notation():
    assert depths_of(texts(a="[news]({category}news)", c=""), replace(HOME, parts=(("a/index.html",),)), NEWS) == {
        "a": 1,
        "c": 3,
    }
