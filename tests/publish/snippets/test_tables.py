"""What programs and spreadsheets get: JSON, CSV, and the tables of schedulers."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO

import jsonschema
import pytest

from tests.publish.snippets.kits import BODY, HEAD, HOST, article, files_of

TEXT = {"type": "string", "minLength": 1}
ROW = {
    "article": TEXT,
    "channel": TEXT,
    "kind": TEXT,
    "title": {"type": "string"},
    "text": {"type": "string"},
    "url": {"type": "string", "pattern": "^https?://"},
    "canonical": {"type": "string", "pattern": "^https?://"},
    "lang": TEXT,
    "published": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "image": {"type": ["string", "null"], "pattern": "^https?://"},
    "count": {"type": "integer", "minimum": 0},
    "limit": {"type": ["integer", "null"], "minimum": 1},
    "unit": TEXT,
    "by_hand": {"type": "boolean"},
    "extra": {"type": "object"},
}
SCHEMA = {
    "type": "array",
    "items": {"type": "object", "properties": ROW, "required": [*ROW], "additionalProperties": False},
}
"""What programs may count on in `snippets.json`: a contract."""
EVERYTHING = (
    "Channels: x, mastodon, bluesky, threads, linkedin, facebook, instagram, telegram, slack, discord, reddit, "
    "hackernews, devto, hashnode, medium, substack, email, newsletter, guest-article, press, sales, influencer, ad"
)
CHANNELS = """
channels:
  x:
    kind: x
    utm:
      source: x
      medium: social
"""
POST = "A sourdough starter needs 50 g of flour and 50 g of water a day.\n\nhttps://bakery.example/starter/"


def rows(text):
    """The cells of a table."""
    return [*csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""))]


def test_json_keeps_to_its_schema():
    found = json.loads(files_of(article(EVERYTHING, "Image: images/loaf.jpg"))["snippets.json"])
    jsonschema.validate(found, SCHEMA)
    assert len(found) == 23
    assert all(each["limit"] is None or each["count"] <= each["limit"] for each in found)


def test_json_is_ascii_and_one_snippet_a_line():
    made = files_of(article("Channels: x, linkedin").replace("starter", "Brötchen"))["snippets.json"]
    assert made.isascii()
    assert len(made.splitlines()) == 4


def test_what_json_tells():
    (row,) = json.loads(files_of(article("Channels: x"), CHANNELS)["snippets.json"])
    assert row["text"].startswith("A sourdough starter needs")
    assert {**row, "text": ""} == {
        "article": "content/starter.md",
        "channel": "x",
        "kind": "x",
        "title": "A starter from flour & water",
        "text": "",
        "url": "https://bakery.example/starter/?utm_source=x&utm_medium=social&utm_campaign=bread",
        "canonical": "https://bakery.example/starter/",
        "lang": "en",
        "published": "2026-11-20",
        "image": None,
        "count": 109 + len(" #Sourdough #RyeBread") - len(" #SourdoughRyeBread"),
        "limit": 280,
        "unit": "characters, weighted as X does",
        "by_hand": False,
        "extra": {},
    }


def test_csv_is_what_rfc_4180_says_and_says_that_it_is_utf_8():
    made = files_of(article("Channels: x, linkedin"))["snippets.csv"]
    assert made.startswith("\ufeffarticle,channel,kind,title,text,url,")
    assert made.count("\r\n") == 3
    assert [row[:3] for row in rows(made)[1:]] == [
        ["content/starter.md", "x", "x"],
        ["content/starter.md", "linkedin", "linkedin"],
    ]
    assert len({len(row) for row in rows(made)}) == 1


def test_the_table_of_links():
    assert rows(files_of(article("Channels: x, linkedin"), CHANNELS)["utm-links.csv"]) == [
        ["article", "channel", "link", "link_with_parameters"],
        [
            "content/starter.md",
            "x",
            "https://bakery.example/starter/",
            "https://bakery.example/starter/?utm_source=x&utm_medium=social&utm_campaign=bread",
        ],
        ["content/starter.md", "linkedin", "https://bakery.example/starter/", "https://bakery.example/starter/"],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])  # noqa: RUF001 - wide ones count too
def test_nothing_is_reckoned_out_by_a_spreadsheet(start):
    written = f'{start}HYPERLINK("https://evil.example")'
    made = files_of(article("Channels: x", f"Snippet_x: {written}"))
    assert rows(made["snippets.csv"])[1][4] == f"'{written}"
    assert rows(made["schedules/buffer-x.csv"])[1][0] == f"\u200b{written}"
    assert json.loads(made["snippets.json"])[0]["text"] == written


def by_hand(*lines):
    return article("Snippet_x: Bake.", "Snippet_instagram: Bake, too.", *lines)


def test_buffer():
    made = files_of(by_hand("Channels: x, instagram, email", "Image: images/loaf.jpg"))
    assert rows(made["schedules/buffer-x.csv"]) == [
        ["Text", "Image URL", "Tags", "Posting Time"],
        ["Bake.\n\nhttps://bakery.example/starter/", "", "", "2026-11-20 08:00"],
    ]
    assert rows(made["schedules/buffer-instagram.csv"])[1] == [
        "Bake, too.",
        "https://bakery.example/images/loaf.jpg",
        "",
        "2026-11-20 08:00",
    ]
    assert sorted(each for each in made if "email" in each) == []


def test_hootsuite_wants_no_line_of_names():
    made = files_of(by_hand("Channels: x, instagram"))
    assert rows(made["schedules/hootsuite-x.csv"]) == [
        ["11/20/2026 08:00", "Bake.\n\nhttps://bakery.example/starter/", ""]
    ]
    assert "schedules/hootsuite-instagram.csv" not in made


def test_publer_wants_twelve_columns():
    made = rows(files_of(by_hand("Channels: instagram", "Image: images/loaf.jpg"))["schedules/publer-instagram.csv"])
    assert [len(row) for row in made] == [12, 12]
    assert made[1][:4] == ["2026-11-20 08:00", "Bake, too.", "", "https://bakery.example/images/loaf.jpg"]


def test_what_was_published_before_today_has_no_time():
    texts = {f"content/{day}.md": f"Title: {day}\nDate: {day}\nChannels: x\n" for day in ("2026-10-31", "2026-11-01")}
    made = rows(files_of(texts)["schedules/buffer-x.csv"])
    assert [row[3] for row in made[1:]] == ["2026-11-01 08:00", ""]


def test_no_more_posts_than_a_scheduler_takes_and_the_newest_of_them():
    texts = {
        f"content/{number}.md": f"Title: {number}\nDate: 2024-{1 + number // 28:02}-{1 + number % 28:02}\nChannels: x\n"
        for number in range(120)
    }
    made = files_of(texts)
    assert len(rows(made["schedules/buffer-x.csv"])) == 1 + 100
    assert rows(made["schedules/buffer-x.csv"])[1][0].startswith("119\n")
    assert len(rows(made["schedules/hootsuite-x.csv"])) == 120
    assert len(rows(made["snippets.csv"])) == 1 + 120


def test_without_an_address_of_its_own_nothing_is_made():
    assert files_of(HEAD + BODY, host=replace(HOST, siteurl="")) == {}
