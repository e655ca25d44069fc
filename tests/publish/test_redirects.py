"""What is published so that old addresses lead on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_contentstrategy.model.artifact import File, Page
from pelican_contentstrategy.publish.redirects import redirects
from tests.sites import BAKERY, HOST, build_of

FILES = {
    "content/flour.md": "Title: All about <em>flour</em>\nLang: de\n",
    "content/old.md": "Title: Old\nRedirect_to: flour.md#rye\n",
    "content/gone.md": (
        "Title: Gone\nStatus: draft\nURL: drafts/gone/\nSave_as: drafts/gone/index.html\n"
        "Redirect_to: https://mill.example/a b?c=d\n"
    ),
}


def published(form, files=FILES, strategy=BAKERY, host=HOST):
    """The file and the pages that redirects are made of."""
    built = build_of(files, f"{strategy}publish: {{redirects: {form}}}\n", host=host)
    made = list(redirects.publish(built.review, built.blueprint.publish))
    return [each for each in made if isinstance(each, File)], [each for each in made if isinstance(each, Page)]


def lines(files, host=HOST, strategy=BAKERY):
    """The lines of `_redirects` but for the comment."""
    (file,), _ = published("_redirects", files, strategy, host)
    assert (file.path, file.root, file.content[0]) == ("_redirects", "output", "#")
    return file.content.splitlines()[1:]


def test_by_default_nothing_is_made():
    assert published("none") == ([], [])


def test_a_line_for_each():
    assert lines(FILES) == ["/gone/ https://mill.example/a%20b?c=d 301", "/old/ /flour/#rye 301"]


def test_the_file_is_there_with_nothing_in_it_lest_an_older_one_stays():
    assert lines({}) == []


def test_a_site_in_a_folder():
    host = replace(HOST, siteurl="https://bakery.example/blog/")
    assert lines(FILES, host)[1] == "/blog/old/ /blog/flour/#rye 301"


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("old loaf/", "/old%20loaf/"),
        ("brötchen/", "/br%C3%B6tchen/"),
        ("50%/", "/50%25/"),
        ("a%20b/", "/a%20b/"),
        ("*/:all/", "/%2A/%3Aall/"),
        ("a.html", "/a.html"),
    ],
)
def test_nothing_in_an_address_is_taken_for_a_blank_or_a_pattern(url, line):
    old = f"Title: Old\nURL: {url}\nSave_as: old.html\nRedirect_to: flour.md\n"
    assert lines({"content/flour.md": "Title: F\n", "content/old.md": old}) == [f"{line} /flour/ 301"]


def test_a_file_that_servers_lead_to_its_folder_is_named_by_the_folder():
    files = {
        "content/flour.md": "Title: F\nURL: flour/index.html\n",
        "content/old.md": "Title: Old\nRedirect_to: flour.md#rye\n",
        "content/older.md": "Title: Older\nRedirect_to: /\n",
    }
    assert lines(files) == ["/old/ /flour/#rye 301", "/older/ / 301"]


def test_an_article_that_still_stands_makes_way_for_a_page():
    for form in ("html", "_redirects"):
        page = published(form)[1][-1]
        assert (page.save_as, page.replaces, page.source_name) == ("old/index.html", True, "")


def test_where_nothing_stands_html_puts_a_page_and_the_file_none():
    assert [page.save_as for page in published("html")[1]] == ["gone/index.html", "old/index.html"]
    assert [page.save_as for page in published("_redirects")[1]] == ["old/index.html"]
    assert published("html")[0] == []


def test_a_page_tells_what_readers_find():
    gone, old = (dict(page.context) for page in published("html")[1])
    assert old == {
        "title": "All about <em>flour</em>",
        "lang": "de",
        "to": "flour/#rye",
        "is_external": False,
        "canonical": "https://bakery.example/flour/#rye",
    }
    address = "https://mill.example/a%20b?c=d"
    assert gone == {"title": "https://mill.example/a b?c=d", "lang": "", "to": address} | {
        "is_external": True,
        "canonical": address,
    }


def test_a_hub_page_is_called_by_its_pillar():
    strategy = BAKERY.replace("aliases: [loaves]", "renamed_from: [loaves]")
    _, (page,) = published("html", {"content/loaf.md": "Title: A loaf\nPillar: bread\n"}, strategy)
    assert (page.url, page.save_as, page.context["title"]) == (
        "topics/loaves/",
        "topics/loaves/index.html",
        "Bread at home",
    )


def test_without_an_address_of_the_site_no_page_names_the_whole_one():
    _, (_, page) = published("html", host=replace(HOST, siteurl=""))
    assert page.context["canonical"] == ""


def test_the_sites_own_file_stays_as_it_is():
    host = replace(HOST, files={"extra/_redirects": "_redirects"})
    files, pages = published("_redirects", host=host)
    assert (files, [page.save_as for page in pages]) == ([], ["old/index.html"])
