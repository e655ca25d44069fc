"""On a real site of 2,567 articles: is every feed valid, every address complete, and every build the same?"""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser

import feedparser
import listparser
import pytest
from jsonschema import Draft202012Validator

from tests.builds.site import Bakery
from tests.conformance.digitalgov import FEEDS, SITEURL, WITH_US, built
from tests.conformance.folders import corpus
from tests.json_feed_schema import SCHEMA

ADDRESSES = {"href", "src", "poster", "cite"}
FORBIDDEN = {"script", "style", "iframe", "form", "object", "embed", "input", "svg"}
COMPLETE = re.compile(r"https?://[^/]|mailto:|tel:|data:image/")


class Found(HTMLParser):
    """What of an article's HTML should not be in a feed."""

    def __init__(self, html):
        super().__init__()
        self.wrong: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        relative = [value for name, value in attrs if name in ADDRESSES and not COMPLETE.match(value or "")]
        candidates = dict(attrs).get("srcset") or ""
        relative += [each for each in candidates.split(", ") if candidates and not COMPLETE.match(each)]
        runs = [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.wrong += [tag for each in [tag] if each in FORBIDDEN] + relative + runs


@pytest.fixture(scope="module")
def feeds(tmp_path_factory):
    """What is below feeds/."""
    return feeds_in(built(tmp_path_factory.getbasetemp()).site, "ours")


def feeds_in(site, output):
    return {path: each for path, each in site.output(output).items() if path.startswith("feeds/")}


@pytest.fixture(scope="module")
def xml(feeds):
    """RSS and Atom as feedparser has them, by path; nothing in them is changed."""
    return {
        path: feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
        for path, content in feeds.items()
        if path.endswith((".rss", ".atom"))
    }


@pytest.fixture(scope="module")
def items(feeds):
    """The items of all feeds in JSON, by path."""
    return {path: json.loads(each)["items"] for path, each in feeds.items() if path.endswith(".json")}


def test_two_builds_give_the_same_bytes(tmp_path):
    site = Bakery(corpus(tmp_path, "subset", 100))
    site.strategy(FEEDS)
    site.pelican("-o", "one", *WITH_US, PYTHONHASHSEED="1", TZ="UTC")
    site.pelican("-o", "two", *WITH_US, PYTHONHASHSEED="2", TZ="Asia/Tokyo")
    one, two = feeds_in(site, "one"), feeds_in(site, "two")
    assert one.keys() == two.keys()
    assert len(one) > 100
    assert [path for path in one if one[path] != two[path]] == []


def test_every_article_is_in_a_feed(items):
    archives = [path for path in items if path.startswith("feeds/site")]
    assert len(archives) > 100
    assert len({item["id"] for path in archives for item in items[path]}) > 2500


def test_rss_and_atom_are_valid(xml):
    assert {path: found.bozo_exception for path, found in xml.items() if found.bozo} == {}
    assert {found.version for found in xml.values()} == {"rss20", "atom10"}
    for found in xml.values():
        assert (found.feed.title, found.feed.link, found.feed.updated_parsed) > ("", "", (2000,))
        for entry in found.entries:
            assert entry.title
            assert entry.summary
            assert entry.link == entry.id
            assert len(entry.enclosures) <= 1


def test_json_is_valid(feeds):
    validator = Draft202012Validator(SCHEMA)
    found = {
        path: [each.message for each in validator.iter_errors(json.loads(feeds[path]))]
        for path in feeds
        if path.endswith(".json")
    }
    assert {path: messages for path, messages in found.items() if messages} == {}


def test_the_list_of_feeds_is_valid(feeds):
    found = listparser.parse(feeds["feeds/feeds.opml"].decode())
    urls = [feed.url for feed in found.feeds]
    assert (found.bozo, len(set(urls)), len({feed.title for feed in found.feeds})) == (False, len(urls), len(urls))
    assert {f"{url.removeprefix(f'{SITEURL}/')}" for url in urls} <= feeds.keys()


def test_no_guid_is_there_twice(xml, items):
    ids = {path: [entry.id for entry in found.entries] for path, found in xml.items()}
    ids |= {path: [item["id"] for item in each] for path, each in items.items()}
    assert {
        path: [each for each, count in Counter(found).items() if count > 1]
        for path, found in ids.items()
        if len(set(found)) < len(found)
    } == {}


def test_all_formats_of_a_feed_have_the_same_entries(xml, items):
    for path, each in items.items():
        ids = [item["id"] for item in each]
        for format_ in ("rss", "atom"):
            assert [entry.id for entry in xml[path.replace(".json", f".{format_}")].entries] == ids


def test_nothing_relative_and_nothing_that_runs_is_left(items):
    bodies = {item["id"]: item["content_html"] for each in items.values() for item in each}
    wrong = {url: Found(html).wrong for url, html in bodies.items()}
    assert {url: each for url, each in wrong.items() if each} == {}
    assert {url for url in bodies if not url.startswith(f"{SITEURL}/")} == set()


def test_html_is_the_same_in_all_formats(xml, items):
    for path, each in items.items():
        for format_ in ("rss", "atom"):
            entries = xml[path.replace(".json", f".{format_}")].entries
            assert [entry.content[0].value for entry in entries] == [item["content_html"] for item in each]
