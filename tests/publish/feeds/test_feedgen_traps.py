"""feedgen has fifteen traps: is each of them mended? Their numbers are those of `_feedgen.py`."""

from __future__ import annotations

import locale
from datetime import datetime

import feedgen.entry
import feedgen.feed
import pytest
from feedgen.feed import FeedGenerator

from tests.publish.feeds.feeding import FILES, STARTER, STARTER_HTML, entries, tree, written

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
MEDIA = "{http://search.yahoo.com/mrss/}"
XML = ("rss", "atom")
ARCHIVED = "items: 1\narchives: true\nwebsub: [https://hub.example/]"
FIRST = {"content/starter.md": STARTER}


def feed(format_, files=FIRST, options=""):
    return tree(written(files, options)[f"feeds/site.{format_}"])


def item(files=FIRST):
    return feed("rss", files).find("channel/item")


def entry(files=FIRST):
    return feed("atom", files).find(f"{ATOM}entry")


def links(element):
    return [(each.get("rel"), each.get("href"), each.get("type"), each.get("length")) for each in element]


def test_1_links_of_an_entry_keep_what_they_are_for():
    assert links(entry().findall(f"{ATOM}link")) == [
        (None, "https://bakery.example/starter/", None, None),
        ("enclosure", "https://bakery.example/images/loaf.jpg", "image/jpeg", "20480"),
    ]


@pytest.mark.parametrize("format_", XML)
def test_2_a_picture_stands_in_no_group(format_):
    (media,) = feed(format_).iter(f"{MEDIA}content")
    assert media.getparent().tag in {"item", f"{ATOM}entry"}
    assert not list(feed(format_).iter(f"{MEDIA}group"))


def test_3_nothing_of_the_syndication_module():
    assert not any("syndication/" in uri or "UpdatePeriod" in uri for uri in feed("rss").nsmap.values())


def test_4_atom_has_html_and_rss_cdata():
    content = entry().find(f"{ATOM}content")
    assert (content.get("type"), content.text) == ("html", STARTER_HTML)
    assert item().find(CONTENT).text == STARTER_HTML
    assert f"<content:encoded><![CDATA[{STARTER_HTML}]]></content:encoded>" in written(FIRST)["feeds/site.rss"]


@pytest.mark.parametrize("format_", [*XML, "json"])
def test_5_the_newest_comes_first(format_):
    newest_first = ["https://bakery.example/crust/", "https://bakery.example/starter/"]
    assert entries(written()[f"feeds/site.{format_}"]) == newest_first


def test_6_the_link_of_an_rss_feed_leads_to_the_page_and_no_other_is_lost():
    channel = feed("rss", FILES, ARCHIVED).find("channel")
    assert [each.text for each in channel.findall("link")] == ["https://bakery.example/"]
    assert links(channel.findall(f"{ATOM}link")) == [
        ("self", "https://bakery.example/feeds/site.rss", "application/rss+xml", None),
        ("hub", "https://hub.example/", None, None),
        ("prev-archive", "https://bakery.example/feeds/site-archive-1.rss", None, None),
    ]
    assert links(feed("atom", FILES, ARCHIVED).findall(f"{ATOM}link")) == [
        ("self", "https://bakery.example/feeds/site.atom", "application/atom+xml", None),
        ("hub", "https://hub.example/", None, None),
        ("prev-archive", "https://bakery.example/feeds/site-archive-1.atom", None, None),
        ("alternate", "https://bakery.example/", None, None),
    ]


def test_7_a_guid_is_an_address():
    assert [(each.text, each.get("isPermaLink")) for each in item().findall("guid")] == [
        ("https://bakery.example/starter/", "true")
    ]


@pytest.mark.parametrize("text", [STARTER, "Title: Nothing but a title\nDate: 2026-03-01\n\n"])
def test_8_the_text_is_never_in_the_description(text):
    found = item({"content/starter.md": text})
    assert [len(found.findall(name)) for name in ("description", CONTENT)] == [1, 1]
    assert "<" not in found.find("description").text


def test_9_an_author_needs_no_address_for_mail():
    assert [each.text for each in item().findall(CREATOR)] == ["Ann"]
    assert item().find("author") is None
    assert feed("atom").findtext(f"{ATOM}author/{ATOM}name") == "The bakery"


@pytest.mark.parametrize("format_", XML)
def test_10_what_cannot_stand_in_xml_is_left_out(format_):
    text = STARTER.replace("starter &amp;", "sta\x08rter\ud800").replace("*water*", "wa\x08ter ]]> \ufffe\x1b[0m")
    made = written({"content/starter.md": text})
    assert made.mistakes == ()
    content = made[f"feeds/site.{format_}"]
    assert tree(content) is not None
    assert "starter its flour" in content
    assert "water ]]&" in content


@pytest.mark.parametrize("format_", XML)
def test_11_no_date_is_of_today(format_):
    dates = {each.text for each in feed(format_).iter("lastBuildDate", "pubDate", f"{ATOM}updated", f"{ATOM}published")}
    assert (
        dates
        == {
            "rss": {"Wed, 01 Apr 2026 08:00:00 +0000", "Sun, 01 Mar 2026 08:00:00 +0000"},
            "atom": {"2026-04-01T08:00:00+00:00", "2026-03-01T08:00:00+00:00"},
        }[format_]
    )


def test_12_numbers_are_written():
    media = item().find(f"{MEDIA}content")
    assert [media.get(name) for name in ("fileSize", "width", "height")] == ["20480", "1200", "800"]
    assert dict(item().find("enclosure").attrib) == {
        "url": "https://bakery.example/images/loaf.jpg",
        "length": "20480",
        "type": "image/jpeg",
    }


@pytest.mark.parametrize("format_", XML)
def test_13_a_line_break_and_a_blank_that_does_not_break(format_):
    content = written({"content/starter.md": "Title: A\nDate: 2026-03-01\n\na<br>b&nbsp;c\n"})[f"feeds/site.{format_}"]
    assert tree(content) is not None
    assert {"rss": "a<br>b\xa0c", "atom": "a&lt;br&gt;b\xa0c"}[format_] in content


@pytest.mark.parametrize("format_", XML)
def test_14_the_locale_of_the_process_is_left_alone(format_, monkeypatch):
    def touched(*_):
        raise AssertionError("the locale was set")

    monkeypatch.setattr(locale, "setlocale", touched)
    assert entries(written()[f"feeds/site.{format_}"])


@pytest.mark.parametrize("format_", XML)
def test_15_a_stylesheet_is_named_before_everything_else(format_):
    content = written()[f"feeds/site.{format_}"]
    assert content.splitlines()[:2] == [
        "<?xml version='1.0' encoding='UTF-8'?>",
        '<?xml-stylesheet type="text/css" href="https://bakery.example/feeds/feeds.css"?>',
    ]
    assert "xml-stylesheet" not in written(options='stylesheet: ""')[f"feeds/site.{format_}"]


def test_feedgen_still_keeps_its_date_where_it_is_taken_from():
    """Trap 14 is mended at a name that feedgen does not promise to keep."""
    assert "_FeedGenerator__rss_lastBuildDate" in vars(FeedGenerator())


class AnyMoment(type):
    """A class of which every moment is one."""

    def __instancecheck__(cls, instance):
        return isinstance(instance, datetime)


class Late(metaclass=AnyMoment):
    """A clock that is far ahead."""

    @staticmethod
    def now(zone):
        return datetime(2099, 1, 1, tzinfo=zone)


def test_the_clock_is_never_what_is_written(monkeypatch):
    before = written().files
    monkeypatch.setattr(feedgen.entry, "datetime", Late)
    monkeypatch.setattr(feedgen.feed, "datetime", Late)
    assert written().files == before
