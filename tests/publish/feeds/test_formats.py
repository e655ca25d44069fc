"""What do programs that read feeds find in ours, field by field?"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.json_feed_schema import SCHEMA
from tests.publish.feeds.feeding import FILES, STARTER, STARTER_HTML, Rendered, parsed, tree, written

GOLDEN = Path(__file__).parents[2] / "golden" / "feeds"
MEDIA = "{http://search.yahoo.com/mrss/}content"
XML = ("rss", "atom")
PICTURE = {
    "url": "https://bakery.example/images/loaf.jpg",
    "medium": "image",
    "type": "image/jpeg",
    "filesize": "20480",
    "width": "1200",
    "height": "800",
}


def of_one(format_, text=STARTER, **more):
    """The only entry of a site, as feedparser has it."""
    (entry,) = parsed(written({"content/starter.md": text}, **more)[f"feeds/site.{format_}"]).entries
    return entry


def item(text=STARTER, **more):
    """The only item of a site in JSON."""
    (found,) = json.loads(written({"content/starter.md": text}, **more)["feeds/site.json"])["items"]
    return found


@pytest.mark.parametrize("format_", XML)
def test_what_feedparser_finds_in_the_head(format_):
    found = parsed(written()[f"feeds/pillar-bread.{format_}"])
    feed, links = found.feed, [(each.rel, each.href, each.get("type")) for each in found.feed.links]
    assert (found.version, found.encoding) == ({"rss": "rss20", "atom": "atom10"}[format_], "utf-8")
    assert (feed.title, feed.subtitle) == ("Bread at home – The bakery", "From the first starter to a crisp crust.")
    assert (feed.link, feed.language, feed.generator) == (
        "https://bakery.example/topics/bread/",
        "en",
        "pelican-contentstrategy",
    )
    own = f"https://bakery.example/feeds/pillar-bread.{format_}"
    assert ("self", own, f"application/{format_}+xml") in links
    assert feed.updated_parsed[:5] == (2026, 5, 1, 8, 0)
    if format_ == "atom":
        assert (feed.id, feed.author) == (own, "The bakery")


@pytest.mark.parametrize("format_", XML)
def test_what_feedparser_finds_in_an_entry(format_):
    entry = of_one(format_)
    assert entry.id == "https://bakery.example/starter/"
    assert entry.link == "https://bakery.example/starter/"
    assert entry.title == "A starter & its flour"
    assert [each.value for each in entry.content] == [STARTER_HTML]
    assert [each.type for each in entry.content] == ["text/html"]
    assert [each.term for each in entry.tags] == ["news", "Bread at home", "rye", "wheat"]
    assert [each.name for each in entry.authors] == ["Ann"]
    assert entry.published_parsed[:5] == (2026, 3, 1, 8, 0)
    assert [dict(each) for each in entry.media_content] == [PICTURE]
    assert [(each.href, each.length, each.type) for each in entry.enclosures] == [
        ("https://bakery.example/images/loaf.jpg", "20480", "image/jpeg")
    ]


@pytest.mark.parametrize(
    ("summary", "atom", "rss"),
    [
        ("Flour &amp; water", "Flour & water", "Flour & water"),
        ("Salt &lt; flour &amp; water", "Salt < flour & water", "Salt &lt; flour &amp; water"),
        ("Write &amp;amp; for it", "Write &amp; for it", "Write &amp;amp; for it"),
    ],
)
def test_a_summary_is_text_in_atom_and_html_in_rss(summary, atom, rss):
    text = STARTER.replace("Flour, water & a <em>week</em>.", summary)
    assert (of_one("atom", text).summary, of_one("rss", text).summary) == (atom, rss)


def test_only_atom_tells_of_a_change():
    assert of_one("atom").updated_parsed[:5] == (2026, 4, 1, 8, 0)
    assert "updated" not in of_one("rss")


def test_an_entry_in_json():
    assert item() == {
        "id": "https://bakery.example/starter/",
        "url": "https://bakery.example/starter/",
        "title": "A starter & its flour",
        "content_html": STARTER_HTML,
        "summary": "Flour, water & a week.",
        "image": "https://bakery.example/images/loaf.jpg",
        "date_published": "2026-03-01T08:00:00+00:00",
        "date_modified": "2026-04-01T08:00:00+00:00",
        "authors": [{"name": "Ann"}],
        "tags": ["news", "Bread at home", "rye", "wheat"],
        "language": "en",
        "attachments": [
            {
                "url": "https://bakery.example/images/loaf.jpg",
                "mime_type": "image/jpeg",
                "size_in_bytes": 20_480,
            }
        ],
        "_strategy": {
            "pillar": "bread",
            "cluster": "starters",
            "stage": "awareness",
            "cta": "newsletter",
            "personas": ["home-baker"],
        },
    }


def test_a_feed_in_json():
    options = "websub: [https://hub.example/]\nitems: 1\narchives: true"
    feed = json.loads(written(options=options)["feeds/pillar-bread.json"])
    assert {name: value for name, value in feed.items() if name != "items"} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Bread at home – The bakery",
        "home_page_url": "https://bakery.example/topics/bread/",
        "feed_url": "https://bakery.example/feeds/pillar-bread.json",
        "next_url": "https://bakery.example/feeds/pillar-bread-archive-1.json",
        "description": "From the first starter to a crisp crust.",
        "language": "en",
        "authors": [{"name": "The bakery"}],
        "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
    }


def test_json_keeps_to_the_specification():
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    found = written(options="websub: [https://hub.example/]\nitems: 1\narchives: true")
    feeds = [content for path, content in found.files.items() if path.endswith(".json")]
    assert len(feeds) == 7
    assert [error.message for feed in feeds for error in validator.iter_errors(json.loads(feed))] == []


@pytest.mark.parametrize(
    "broken",
    [
        {"version": "1.1"},
        {"items": [{"id": 1, "content_html": ""}]},
        {"items": [{"id": "a"}]},
        {"items": [{"id": "a", "content_html": "", "date_published": "2026-03-01"}]},
        {"items": [{"id": "a", "content_html": "", "url": "/a/"}]},
        {"title": None},
    ],
)
def test_the_schema_refuses_what_the_specification_does(broken):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": []}
    assert Draft202012Validator(SCHEMA).is_valid(feed)
    assert not Draft202012Validator(SCHEMA, format_checker=FormatChecker()).is_valid(feed | broken)


@pytest.mark.parametrize("path", ["site.rss", "site.atom", "site.json", "feeds.opml"])
def test_the_very_bytes(path):
    assert written()[f"feeds/{path}"] == (GOLDEN / path).read_text(encoding="utf-8")


def test_an_external_image_is_shown_but_no_enclosure():
    text = STARTER.replace("images/loaf.jpg", "https://cdn.example/my loaf.jpg")
    for format_ in XML:
        entry = of_one(format_, text)
        assert [dict(each) for each in entry.media_content] == [
            {"url": "https://cdn.example/my%20loaf.jpg", "medium": "image"}
        ]
        assert entry.enclosures == []
    found = item(text)
    assert (found["image"], "attachments" in found) == ("https://cdn.example/my%20loaf.jpg", False)


def test_an_image_of_the_site_may_be_written_with_its_whole_address():
    text = STARTER.replace("images/loaf.jpg", "https://bakery.example/images/loaf.jpg")
    assert of_one("rss", text).enclosures[0].length == "20480"


def test_of_a_picture_whose_size_nobody_knows_the_rest_is_told():
    unknown = Rendered(pictures={"images/loaf.jpg": replace(Rendered().picture("images/loaf.jpg"), width=0, height=0)})
    (media,) = of_one("rss", rendering=unknown).media_content
    assert media == {key: value for key, value in PICTURE.items() if key not in {"width", "height"}}


def test_what_is_no_picture_of_the_site_is_left_out():
    entry = of_one("rss", rendering=Rendered(pictures={}))
    assert ("media_content" in entry, entry.enclosures) == (False, [])


def test_an_article_without_an_author_is_the_sites():
    text = STARTER.replace("Authors: Ann\n", "")
    assert "author" not in of_one("rss", text)
    content = written({"content/starter.md": text})["feeds/site.atom"]
    assert parsed(content).feed.author == "The bakery"
    assert "authors" not in item(text)


def test_several_authors():
    text = STARTER.replace("Authors: Ann", "Authors: Ann, Bo <b>B</b>")
    found = written({"content/starter.md": text})
    names = [each.text for each in tree(found["feeds/site.rss"]).iter("{http://purl.org/dc/elements/1.1/}creator")]
    assert names == ["Ann", "Bo B"]
    assert item(text)["authors"] == [{"name": "Ann"}, {"name": "Bo B"}]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (datetime(2026, 3, 1, 8, 30), "2026-03-01T08:30:00+00:00"),  # noqa: DTZ001 - of no zone: it is taken for UTC
        (datetime(2026, 3, 1, 8, 30, 5, 999, tzinfo=timezone.utc), "2026-03-01T08:30:05+00:00"),
        (datetime(2026, 3, 1, 8, 30, tzinfo=timezone(timedelta(hours=-5))), "2026-03-01T13:30:00+00:00"),
        (
            datetime(1880, 3, 1, 0, 0, tzinfo=timezone(-timedelta(hours=4, minutes=56, seconds=2))),
            "1880-03-01T04:56:02+00:00",
        ),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5))), "0001-01-01T00:00:00+00:00"),
    ],
)
def test_dates_are_told_in_utc(date, told):
    assert item(change=lambda source: replace(source, date=date, modified=None))["date_published"] == told


def test_an_article_without_a_date_is_as_old_as_can_be():
    found = written({"content/starter.md": STARTER}, change=lambda source: replace(source, date=None, modified=None))
    (entry,) = parsed(found["feeds/site.atom"]).entries
    assert (entry.updated, "published" in entry) == ("1970-01-01T00:00:00+00:00", False)
    assert "<pubDate>" not in found["feeds/site.rss"]


def test_a_change_before_the_beginning_is_none():
    text = STARTER.replace("Modified: 2026-04-01", "Modified: 2025-04-01")
    assert item(text)["date_modified"] == item(text)["date_published"]


def test_an_article_in_another_language_says_so():
    text = STARTER.replace("Tags:", "Lang: pt_BR\nTags:")
    found = written({"content/starter.md": text})
    (entry,) = tree(found["feeds/site.atom"]).iter("{http://www.w3.org/2005/Atom}entry")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "pt-BR"
    assert item(text)["language"] == "pt-BR"


def test_a_feed_of_an_article_in_two_formats_is_read_once():
    rendering = Rendered()
    written(FILES, "axes: [site, pillar, persona, stage, cluster]", rendering=rendering)
    assert sorted(rendering.asked) == ["content/crust.md", "content/starter.md"]
