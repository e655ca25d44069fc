"""What the files of articles are called."""

from __future__ import annotations

import unicodedata

import pytest

from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.publish.snippets._names import file_names


def names(*urls):
    """The names of articles at these addresses, the first of which is a.md."""
    articles = [
        Document(Source(f"{letter}.md", "", "", {}, url, "x"), Facts())
        for letter, url in zip("abc", urls, strict=False)
    ]
    return [*file_names(articles).values()]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("starter/", "starter"),
        ("2026/11/starter.html", "starter"),
        ("bread/starter/index.html", "starter"),
        ("brot/br%C3%B6tchen/", "brötchen"),
        ("bread/a loaf: of “rye”?/", "a-loaf-of-rye"),
        ("bread/v1.2/", "v1-2"),
        ("CON/", "CON_"),
        ("lpt1.html", "lpt1_"),
        ("../../etc/passwd", "passwd"),
        ("", "a"),
        ("/", "a"),
        ("🍞/", "article_"),
        ("面包/", "面包"),
    ],
)
def test_the_last_part_of_an_address(url, name):
    assert names(url) == [name]


def test_long_ones_are_cut_between_characters_and_stay_apart():
    one, other = names(f"{'ö' * 250}a/", f"{'ö' * 250}b/")
    assert one != other
    assert one.startswith("ö" * 50 + "-")
    assert all(len(each.encode()) < 120 for each in (one, other))


@pytest.mark.parametrize(
    "urls",
    [
        ("bread/starter/", "cakes/starter/"),
        ("Starter/", "starter/"),
        ("straße/", "strasse/"),
        (unicodedata.normalize("NFC", "brötchen/"), unicodedata.normalize("NFD", "brötchen/")),
        ("ﬁne/", "fine/"),
        ("a:b/", "a?b/"),
    ],
)
def test_those_that_some_disk_takes_for_one_are_told_apart(urls):
    found = names(*urls)
    assert len({unicodedata.normalize("NFKC", each).casefold() for each in found}) == len(urls)


def test_a_name_that_nobody_else_has_stays_when_others_come():
    assert names("starter/", "loaf/")[0] == names("starter/")[0] == "starter"
