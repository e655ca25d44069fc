"""Which document does an address in an export belong to?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.read.exports.addresses import Addresses
from tests.read.exports.harvest import ADDRESSES, FILES, LOAF, RENAMED, ROLLS
from tests.sites import HOST, build_of, site_of

FOLDER = Addresses.of(build_of(FILES, RENAMED, host=replace(HOST, siteurl="https://bakery.example/blog")).review.site)


@pytest.mark.parametrize(
    "address",
    [
        "/loaf/",
        "/loaf",
        "loaf/",
        "/loaf/index.html",
        "/loaf/?utm_source=x&a=b#top",
        "https://bakery.example/loaf/",
        "http://www.bakery.example:80/loaf",
        "HTTPS://BAKERY.EXAMPLE/loaf/",
        "//bakery.example/loaf/",
        "bakery.example/loaf/",
        " /loaf/ ",
        "/l%6Faf/",
    ],
)
def test_every_way_to_write_an_address(address):
    assert ADDRESSES.find(address).key == LOAF


@pytest.mark.parametrize("address", ["/br%C3%B6tchen/", "/brötchen/", "/bro\u0308tchen", "/bro%CC%88tchen/"])
def test_letters_that_look_alike_are_alike(address):
    assert ADDRESSES.find(address).key == ROLLS


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("/old/", LOAF),
        ("/drafts/old.html", "content/old.md"),
        ("/topics/loaves/", "hub:bread"),
        ("/topics/bread/", "hub:bread"),
    ],
)
def test_what_leads_on_counts_where_it_leads_to(address, key):
    assert ADDRESSES.find(address).key == key


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("/Loaf/", "nothing of this site has this address"),
        ("/nope/", "nothing of this site has this address"),
        ("/", "a listing or a file, not an article or page"),
        ("/category/news.html", "a listing or a file, not an article or page"),
        ("/images/loaf.jpg", "a listing or a file, not an article or page"),
        ("/out/", "leads out of the site, to 'https://mill.example/'"),
        ("https://shop.example/loaf/", "is of another site: 'shop.example'"),
        ("https://shop.bakery.example/loaf/", "is of another site: 'shop.bakery.example'"),
        ("", "has no address: a total, or what the tool could not place"),
        ("Grand total", "a total, not a page"),
        ("総計", "a total, not a page"),
        ("(other)", "stands for many pages at once"),
        ("(nicht festgelegt)", "stands for many pages at once"),
        ("Others", "stands for many pages at once"),
        ("The first loaf | The bakery", "is not the address of a page"),
        ("android-app://com.example/loaf", "is not the address of a page"),
        ("mailto:desk@bakery.example", "is not the address of a page"),
        ("https://[bakery/", "is not the address of a page"),
    ],
)
def test_why_an_address_belongs_to_nothing(address, reason):
    assert ADDRESSES.find(address)[1:] == ("", reason)


def test_the_host_may_stand_beside():
    assert ADDRESSES.find("/loaf/", "bakery.example").key == LOAF
    assert ADDRESSES.find("/loaf/", "shop.example").reason == "is of another site: 'shop.example'"


def test_a_site_in_a_folder():
    assert FOLDER.find("/blog/loaf/") == ("/blog/loaf", LOAF, "")
    assert FOLDER.find("https://bakery.example/blog/loaf/?a").key == LOAF
    assert FOLDER.find("/loaf/").reason == "lies outside of the site's folder '/blog'"
    assert FOLDER.find("/blogger/").reason == "lies outside of the site's folder '/blog'"


def test_an_address_with_an_ending_may_be_seen_without():
    addresses = Addresses.of(site_of({"content/a.md": "Title: A\nURL: a.html\nSave_as: a.html\n"}))
    assert addresses.find("/a").key == addresses.find("/a.html").key == "content/a.md"


def test_a_path_says_the_same_when_it_is_read_again():
    for address in ("/50%25-off?/", "/a%2520b/", "/a%3Fb%23c/", "/a%0Ab/", "/%FF/"):
        path = ADDRESSES.find(address).path
        assert ADDRESSES.find(path).path == path


def test_without_a_siteurl_any_host_is_the_sites_own():
    addresses = Addresses.of(build_of(FILES, RENAMED, host=replace(HOST, siteurl="")).review.site)
    assert addresses.find("https://anywhere.example/loaf/").key == LOAF


def test_an_article_that_still_stands_keeps_what_is_counted_there():
    files = {**FILES, "content/a.md": "Title: A\nRedirect_to: loaf.md\n"}
    assert Addresses.of(site_of(files)).find("/a/").key == "content/a.md"


def test_titles_and_subjects():
    assert ADDRESSES.titled(("bread that rises", "")).key == LOAF
    assert ADDRESSES.titled(("", "The First Loaf")).key == LOAF
    assert ADDRESSES.titled(("Cakes", "")).reason == "no document has this title or subject"
    twice = Addresses.of(site_of({"content/a.md": "Title: A\n", "content/b.md": "Title: a\n"}))
    assert twice.titled(("A",)).reason == "2 documents are called so: content/a.md, content/b.md"
