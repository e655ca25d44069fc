"""Do feeds that Pelican has written hold what they should, and are they always the same?"""

from __future__ import annotations

import json
import re
import struct
import zlib

import feedparser
import pytest

FEEDS = {"site", "pillar-bread", "pillar-cakes", "persona-home-baker", "persona-cafe-owner"}
TEXT = """Title: A rye loaf
Date: 2026-03-03 10:00
Pillar: bread
Image: {static}/images/rye.png
Summary: Dark, and [never dry]({filename}loaf.md).

![Rye]({static}/images/rye.png) by [Ann]({author}ann), see [above](#top), [crust](../crust/) or [all](/).
"""


def png(width, height):
    """A picture that is all black."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" * (width + 1)) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def site(site):
    """A clean site with an article that has a real picture."""
    site.add({"content/articles/rye.md": TEXT})
    (site.folder / "content/images/rye.png").write_bytes(png(60, 40))
    return site


def feeds(site, folder="output"):
    """What is below feeds/."""
    return {path: content for path, content in site.output(folder).items() if path.startswith("feeds/")}


def built(site, *arguments, output="output", **environment):
    """The feeds of a build that went well."""
    run = site.pelican("content", "-o", output, *arguments, **environment)
    assert "cannot be made" not in run.text, run.text
    return feeds(site, output)


def entry_of(content, slug):
    """An article's entry, its HTML as it is written."""
    found = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo
    return next(each for each in found.entries if f"/{slug}/" in each.id)


def test_every_feed_is_there_in_every_format(site):
    made = {f"feeds/{name}.{each}" for name in FEEDS for each in ("rss", "atom", "json")}
    assert built(site).keys() == made | {"feeds/feeds.opml", "feeds/feeds.css"}


@pytest.mark.parametrize(
    "settings", ["", "RELATIVE_URLS = True", "THEME = 'notmyidea'", "DELETE_OUTPUT_DIRECTORY = True"]
)
def test_addresses_are_complete(site, settings):
    site.settings(settings)
    made = built(site)
    for format_ in ("rss", "atom"):
        entry = entry_of(made[f"feeds/site.{format_}"], "a-rye-loaf")
        assert re.findall(r'(?:href|src)="([^"]*)"', entry.content[0].value) == [
            "https://bakery.example/images/rye.png",
            "https://bakery.example/author/ann.html",
            "https://bakery.example/a-rye-loaf/#top",
            "https://bakery.example/crust/",
            "https://bakery.example/",
        ]


def test_a_picture_is_told_of_as_it_is(site):
    (media,) = entry_of(built(site)["feeds/site.rss"], "a-rye-loaf").media_content
    assert dict(media) == {
        "url": "https://bakery.example/images/rye.png",
        "filesize": str(len(png(60, 40))),
        "type": "image/png",
        "medium": "image",
        "width": "60",
        "height": "40",
    }


@pytest.mark.parametrize("content", [b"", b"not a picture", png(60, 40)[:20], b"\x89PNG\r\n\x1a\n"])
def test_a_picture_that_is_none_costs_no_feed(site, content):
    (site.folder / "content/images/rye.png").write_bytes(content)
    assert entry_of(built(site)["feeds/site.rss"], "a-rye-loaf").enclosures[0].length == str(len(content))


def test_the_same_bytes_whenever_and_wherever_it_is_built(site):
    first = built(site, output="first", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    second = built(
        site, output="second", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="1893456000"
    )
    assert first == second


def test_what_has_not_changed_is_not_written_again(site):
    built(site)
    before = {path: (site.folder / "output" / path).stat().st_mtime_ns for path in feeds(site)}
    built(site)
    assert before == {path: (site.folder / "output" / path).stat().st_mtime_ns for path in feeds(site)}


def test_without_an_address_there_are_none(site):
    assert built(site, "-e", 'SITEURL=""') == {}


def test_drafts_hidden_and_future_articles_stay_out(site):
    for status in ("Status: draft", "Status: hidden", "Date: 2026-11-02"):
        text = TEXT.replace("Date: 2026-03-03 10:00\n", "") if status.startswith("Date") else TEXT
        site.write("content/articles/rye.md", f"{status}\n{text}")
        site.settings("WITH_FUTURE_DATES = True")
        made = built(site)
        assert not any(b"Dark, and" in content for content in made.values()), status
        assert len(json.loads(made["feeds/site.json"])["items"]) == 2


def test_pelicans_own_feeds_are_left_as_they_are(site):
    site.settings('FEED_ALL_ATOM = "feeds/all.atom.xml"\nFEED_ALL_RSS = "feeds/site.rss"\nFEED_DOMAIN = SITEURL')
    for path in ("content/articles/starter.md", "content/articles/loaf.md", "content/pages/cakes.md"):
        site.edit(path, "{filename}/topics/bread.md", "/topics/bread/")  # a page of ours, which Pelican does not know
    ours = built(site)
    plain = built(site, "-e", "PLUGINS=[]", output="plain")
    assert plain.keys() == {"feeds/all.atom.xml", "feeds/site.rss"}
    assert {path: ours[path] for path in plain} == plain


def test_a_stylesheet_of_the_sites_own_is_used(site):
    site.settings(
        'STATIC_PATHS = ["images", "look"]\nEXTRA_PATH_METADATA = {"look/own.css": {"path": "feeds/feeds.css"}}'
    )
    site.write("content/look/own.css", "rss { color: red }")
    made = built(site)
    assert made["feeds/feeds.css"] == b"rss { color: red }"
    assert b'href="https://bakery.example/feeds/feeds.css"' in made["feeds/site.rss"]


def test_what_no_feed_can_hold_is_told_and_left_out(site):
    site.write("content/articles/rye.md", TEXT.replace("A rye loaf", "A \x08rye loaf").replace("by", "b\x0cy ]]>"))
    run = site.pelican("content")
    assert "CS808" in run.out
    assert entry_of(feeds(site)["feeds/site.rss"], "a-rye-loaf").title == "A rye loaf"
