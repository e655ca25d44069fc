"""Where does a link lead?"""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.host import Host
from pelican_contentstrategy.model.target import Address, Hub, Missing
from pelican_contentstrategy.read.near_files import KnownFiles
from tests.sites import BAKERY, HOST, build_of

FILES = {
    "content/loaf.md": "Title: A loaf\nPillar: bread\n",
    "content/old/bun.md": "Title: A bun\nURL: 2019/bun.html\nSave_as: 2019/bun.html\n",
    "content/brötchen.md": "Title: Brötchen\n",
    "content/lost.md": "No title.\n",
    "content/pages/cakes.md": "Title: Cakes\nURL: cakes.html\nSave_as: cakes.html\n",
}


def lead(href, path="content/starter.md", host=HOST, files=FILES, strategy=BAKERY):
    """What a link in an article leads to, in a word."""
    text = f"Title: From here\n\n<a href='{escape(href)}'>there</a>\n"
    site = build_of({**files, path: text}, strategy, host=host).review.site
    (link,) = site.document(path).links
    target = site.target(link)
    match target:
        case Document():
            return target.path
        case Hub():
            return f"hub {target.pillar.slug}"
        case Address():
            return f"/{target.url.lstrip('/')}"
        case Missing():
            return f"no {target.meant}"
    return None


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("{filename}loaf.md", "content/loaf.md"),
        ("{filename}/loaf.md", "content/loaf.md"),
        ("{filename}old/../loaf.md#crust", "content/loaf.md"),
        ("{filename}../../loaf.md", "content/loaf.md"),
        ("|filename|/loaf.md?print=yes", "content/loaf.md"),
        ("{filename}/br%C3%B6tchen.md", "content/brötchen.md"),
        ("{filename}/brötchen.md", "content/brötchen.md"),
        ("{filename}/old/bun.md", "content/old/bun.md"),
        ("{filename}starter.md", "content/starter.md"),
        ("{filename}/pages/cakes.md", "hub cakes"),
        ("{filename}/topics/bread.md", "hub bread"),
        ("{filename}/images/loaf.jpg", "/images/loaf.jpg"),
        ("{static}images/loaf.jpg", "/images/loaf.jpg"),
        ("{attach}/images/loaf.jpg", "/images/loaf.jpg"),
        ("{index}", "/index.html"),
        ("{tag}Rye", "/tag/rye.html"),
        ("{category}news", "/category/news.html"),
        ("{author}ann", "/author/ann.html"),
        ("{filename}/roll.md", "no content/roll.md"),
        ("{filename}/topics/cakes.md", "no content/topics/cakes.md"),
        ("{filename}/lost.md", "no "),
        ("{static}/loaf.md", "no "),
        ("{static}/images/bun.jpg", "no content/images/bun.jpg"),
        ("{tag}wheat", "no {tag}wheat"),
        ("{filname}/loaf.md", "no {filname}/loaf.md"),
    ],
)
def test_pelicans_notation(href, target):
    assert lead(href) == target


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/loaf/", "content/loaf.md"),
        ("/loaf", "content/loaf.md"),
        ("/loaf/index.html", "content/loaf.md"),
        ("/loaf/?a=b#c", "content/loaf.md"),
        (" /loaf/ ", "content/loaf.md"),
        ("../loaf/", "content/loaf.md"),
        ("../../../loaf/", "content/loaf.md"),
        ("https://bakery.example/loaf/", "content/loaf.md"),
        ("HTTP://BAKERY.EXAMPLE/loaf/", "content/loaf.md"),
        ("//bakery.example/loaf/", "content/loaf.md"),
        ("/2019/bun.html", "content/old/bun.md"),
        ("/2019/bun", "content/old/bun.md"),
        ("/br%C3%B6tchen/", "content/brötchen.md"),
        ("/brötchen/", "content/brötchen.md"),
        ("/cakes.html", "hub cakes"),
        ("/topics/bread/", "hub bread"),
        ("/topics/bread/index.html", "hub bread"),
        ("/", "/index.html"),
        ("https://bakery.example", "/index.html"),
        ("/index2.html", "/index.html"),
        ("/page/2/", "/index.html"),
        ("/category/news3.html", "/category/news.html"),
        ("/newsletter", "/newsletter/"),
        ("/theme/css/main.css", "/theme/css/main.css"),
        (".", "content/starter.md"),
        ("/Loaf/", "no /Loaf/"),
        ("loaf/", "no /starter/loaf/"),
        ("loaf.md", "no /starter/loaf.md"),
        ("/loaf/2/", "no /loaf/2/"),
        ("/2019/bun2.html", "no /2019/bun2.html"),
        ("/2019/", "no /2019/"),
        ("/themes/css/main.css", "no /themes/css/main.css"),
        ("/lost/", "no /lost/"),
        ("https://bakery.example/roll/", "no /roll/"),
        ("", "no "),
        ("  ", "no "),
        ("www.example.com", "no "),
        ("http://[", "no "),
    ],
)
def test_addresses_of_the_site(href, target):
    assert lead(href) == target


@pytest.mark.parametrize(
    "href",
    [
        "https://example.com/loaf/",
        "https://shop.bakery.example/loaf/",
        "https://bakery.example:8000/loaf/",
        "//example.com/loaf/",
        "ftp://bakery.example/loaf/",
        "mailto:ann@bakery.example",
        "tel:+44",
        "javascript:void(0)",
        "data:text/plain,loaf",
        "#crust",
        "?print=yes",
    ],
)
def test_out_of_the_site_and_the_page_itself(href):
    assert lead(href) is None


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/blog/loaf/", "content/loaf.md"),
        ("https://bakery.example/blog/loaf/", "content/loaf.md"),
        ("../loaf/", "content/loaf.md"),
        ("{filename}/loaf.md", "content/loaf.md"),
        ("/blog", "/index.html"),
        ("/blog/roll/", "no /roll/"),
        ("/loaf/", None),
        ("/blogs/", None),
        ("../../shop/", None),
        ("https://bakery.example/shop/", None),
    ],
)
@pytest.mark.parametrize("siteurl", ["https://bakery.example/blog", "https://bakery.example/blog/"])
def test_a_site_in_a_folder(href, target, siteurl):
    assert lead(href, host=replace(HOST, siteurl=siteurl)) == target


def test_a_site_without_an_address_as_while_it_is_written():
    host = replace(HOST, siteurl="")
    assert lead("/loaf/", host=host) == "content/loaf.md"
    assert lead("../roll/", host=host) == "no /roll/"
    assert lead("https://bakery.example/loaf/", host=host) is None


def test_links_are_read_from_the_folder_of_their_file():
    assert lead("{filename}bun.md", "content/old/starter.md") == "content/old/bun.md"
    assert lead("{filename}loaf.md", "content/old/starter.md") == "no content/old/loaf.md"
    assert lead("{filename}../loaf.md", "content/old/starter.md") == "content/loaf.md"
    assert lead("../loaf/", "content/old/starter.md") == "no /old/loaf/"


def test_content_beside_the_strategy():
    files = {"loaf.md": "Title: A loaf\n"}
    assert lead("{filename}/loaf.md", "starter.md", Host(folder="."), files) == "loaf.md"
    assert lead("{filename}/bun.md", "starter.md", Host(folder="."), files) == "no ./bun.md"


def test_a_published_document_answers_before_a_draft():
    one = "Title: One\nURL: loaf/\nSave_as: loaf/index.html\n"
    draft = f"{one}Status: draft\n"
    assert lead("/loaf/", files={"content/a.md": one, "content/b.md": draft}) == "content/a.md"
    assert lead("/loaf/", files={"content/a.md": draft, "content/b.md": one}) == "content/b.md"


def test_a_document_answers_before_a_listing():
    files = {"content/pages/home.md": "Title: Home\nURL:\nSave_as: index.html\n"}
    assert lead("/", files=files) == "content/pages/home.md"


def test_a_document_that_is_not_written_has_no_address():
    files = {"content/pages/nowhere.md": "Title: Nowhere\nURL:\nSave_as:\n"}
    assert lead("/", files=files) == "/index.html"
    assert lead("{filename}/pages/nowhere.md", files=files) == "content/pages/nowhere.md"


def test_what_the_strategy_vouches_for_is_there():
    strategy = BAKERY.replace("url: https://example.com/course", "url: /shop/course")
    assert lead("/shop/course", strategy=strategy) == "/shop/course"
    assert lead("/shop/flour", strategy=strategy) == "no /shop/flour"


def test_hubs_at_another_address():
    strategy = BAKERY + 'publish:\n  hubs:\n    url: "{pillar}.html"\n'
    assert lead("/bread.html", strategy=strategy) == "hub bread"
    assert lead("{filename}/bread.md", strategy=strategy) == "hub bread"


def hint(href, files):
    """What is proposed for a link that leads nowhere."""
    site = build_of({**files, "content/starter.md": f"Title: From here\n\n[there]({href})\n"}).review.site
    target = site.target(site.document("content/starter.md").links[0])
    assert isinstance(target, Missing)
    return target.hint


@pytest.mark.parametrize(
    ("href", "proposed"),
    [
        ("{filename}/loav.md", "did you mean '{filename}/loaf.md'?"),
        ("{filename}/bun.md", "did you mean '{filename}/old/bun.md'?"),
        ("{filename}/old/bn.md", "did you mean '{filename}/old/bun.md'?"),
        ("{filename}/pages/cake.md", "did you mean '{filename}/pages/cakes.md'?"),
        ("{filename}/new/loav.md", ""),
        ("{filename}/xyz.md", ""),
        ("{static}/images/loav.jpg", "did you mean '{static}/images/loaf.jpg'?"),
        ("{static}/loaf.jpg", "did you mean '{static}/images/loaf.jpg'?"),
    ],
)
def test_a_file_near_to_a_path_is_proposed(href, proposed):
    assert hint(href, FILES) == proposed


@pytest.mark.parametrize("slip", ["axrticle-0500-of-many.md", "article-0500-f-many.md", "article-0500-of-many.mdx"])
def test_a_file_is_proposed_out_of_a_large_folder(slip):
    known = KnownFiles(f"old/article-{number:04}-of-many.md" for number in range(1000))
    assert known.nearest(f"old/{slip}") == "old/article-0500-of-many.md"
