"""Inventories for programs, spreadsheets and people."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from pelican_contentstrategy.format.inventory_csv import inventory_csv
from pelican_contentstrategy.format.inventory_json import inventory_json
from pelican_contentstrategy.format.inventory_table import inventory_table
from pelican_contentstrategy.model.inventory import Entry
from pelican_contentstrategy.publish.inventory import inventory
from tests.inventory_schema import ENTRY, SCHEMA
from tests.sites import site_of

LOAF = Entry(
    path="content/loaf.md",
    url="/loaf/",
    title="A first loaf",
    kind="article",
    lang="en",
    pillar="bread",
    cluster="shaping",
    persona="home-baker, cafe-owner",
    stage="awareness",
    cta="newsletter",
    keyword="first loaf",
    format="guide",
    owner="desk",
    words=1_204,
    sentences=61,
    reading_minutes=6,
    reading_ease=-3.4,
    grade=11.0,
    fog=13.2,
    smog=12.5,
    inlinks=12,
    outlinks=3,
    depth=2,
    published="2026-03-02",
    modified="2026-03-09",
    expires="2027-03-01",
)
LABEL = Entry("content/pages/label.md", "/label/", "Label", "page", "hidden", "en", words=7, sentences=1, inlinks=0)
LOST = Entry("content/lost.md", status="lost")
GOLDEN = """\
{
  "version": 1,
  "articles": [
    {
      "path": "content/loaf.md",
      "url": "/loaf/",
      "title": "A first loaf",
      "kind": "article",
      "status": "published",
      "lang": "en",
      "pillar": "bread",
      "cluster": "shaping",
      "persona": "home-baker, cafe-owner",
      "stage": "awareness",
      "cta": "newsletter",
      "keyword": "first loaf",
      "format": "guide",
      "owner": "desk",
      "words": 1204,
      "sentences": 61,
      "reading_minutes": 6,
      "reading_ease": -3.4,
      "grade": 11.0,
      "fog": 13.2,
      "smog": 12.5,
      "inlinks": 12,
      "outlinks": 3,
      "depth": 2,
      "published": "2026-03-02",
      "modified": "2026-03-09",
      "expires": "2027-03-01"
    }
  ]
}
"""
HOSTILE = "\x1b[31mred\x07 [bold]d[/bold] \u202egnp\r\nb"


def shown(entries, width=None):
    """What a screen of this width shows; what a file holds where there is none."""
    screen = StringIO()
    console = Console(
        file=screen,
        width=width or 80,
        force_terminal=bool(width),
        color_system=None,
        soft_wrap=True,
        highlight=False,
    )
    console.print(inventory_table(entries), end="")
    return screen.getvalue()


def test_json_to_the_letter():
    assert inventory_json([LOAF]) == GOLDEN


@pytest.mark.parametrize("entries", [[], [LOAF, LABEL, LOST], [Entry(HOSTILE, title="“漢字” \ud800")]])
def test_json_keeps_to_the_contract(entries):
    Draft202012Validator.check_schema(SCHEMA)
    text = inventory_json(entries)
    assert text.isascii()
    Draft202012Validator(SCHEMA).validate(json.loads(text))


def test_json_of_a_site_keeps_to_the_contract():
    site = site_of({"content/a.md": "Title: A\nPillar: bred\n\n[a](/a/)\n", "content/b.md": "B\n"})
    Draft202012Validator(SCHEMA).validate(json.loads(inventory_json(inventory(site))))


def test_csv_to_the_letter():
    assert inventory_csv([LOAF, LOST]) == (
        "path,url,title,kind,status,lang,pillar,cluster,persona,stage,cta,keyword,format,owner,words,sentences,"
        "reading_minutes,reading_ease,grade,fog,smog,inlinks,outlinks,depth,published,modified,expires\n"
        'content/loaf.md,/loaf/,A first loaf,article,published,en,bread,shaping,"home-baker, cafe-owner",awareness,'
        "newsletter,first loaf,guide,desk,1204,61,6,-3.4,11.0,13.2,12.5,12,3,2,2026-03-02,2026-03-09,2027-03-01\n"
        "content/lost.md,,,,lost,,,,,,,,,,,,,,,,,,,,,,\n"
    )


def test_csv_has_the_keys_of_json_even_where_there_is_nothing():
    assert inventory_csv([]).strip().split(",") == list(ENTRY)


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ('=HYPERLINK("https://example.com")', '\'=HYPERLINK("https://example.com")'),
        ("+1 for rye", "'+1 for rye"),
        ("-5 degrees", "'-5 degrees"),
        ("@home with rye", "'@home with rye"),
        ("  =1+1", "'  =1+1"),
        ("＝1+1", "'＝1+1"),  # noqa: RUF001 - a wide sign is meant
        ("\t=1+1", "'\t=1+1"),
        ("Flour = bread", "Flour = bread"),
        ("'quoted'", "'quoted'"),
        ("Brot, “漢字” \U0001f35e", "Brot, “漢字” \U0001f35e"),
        ('a "b"\nc', 'a "b"\nc'),
    ],
)
def test_csv_holds_no_formulas_and_every_other_text_as_it_is(title, cell):
    (row,) = csv.DictReader(StringIO(inventory_csv([Entry("a.md", title=title, reading_ease=-3.4)])))
    assert (row["title"], row["reading_ease"]) == (cell, "-3.4")


def test_a_table_in_a_file_has_all_columns_that_are_filled():
    assert shown([LOAF, LABEL, LOST]) == (
        "words  min  grade  in  out  depth  published   status     pillar  cluster  stage      "
        "persona                 cta         path\n"
        "1,204    6   11.0  12    3      2  2026-03-02  published  bread   shaping  awareness  "
        "home-baker, cafe-owner  newsletter  content/loaf.md\n"
        "    7               0                          hidden                                 "
        "                                    content/pages/label.md\n"
        "                                               lost                                   "
        "                                    content/lost.md\n"
        "\n"
        "1 article, 1 page, 1 file that Pelican left out\n"
    )


def test_a_screen_shows_what_it_has_room_for():
    assert shown([LOAF, LABEL], 60) == (
        "words  grade  in  status     pillar  path\n"
        "1,204   11.0  12  published  bread   content/loaf.md\n"
        "    7          0  hidden             content/pages/label.md\n"
        "\n"
        "1 article, 1 page\n"
        "no room for: reading_minutes, outlinks, depth, published, cluster, stage, persona, cta\n"
    )


@pytest.mark.parametrize("width", [10, 40, 80, 120])
def test_paths_are_whole_and_all_else_is_on_the_screen(width):
    path = f"content/{'a-very-long-name-' * 12}.md"
    lines = shown([LOAF, Entry(path, pillar="bred " * 50)], width).splitlines()
    assert lines[2].endswith(f" {path}" if width > 10 else path)
    assert len(lines[2].removesuffix(path)) <= width // 2


def test_a_long_name_is_cut_and_says_so():
    assert " awareness and all that…  a.md\n" in shown([Entry("a.md", stage="awareness and all that comes with it")])


def test_wide_characters_keep_the_columns():
    lines = shown([Entry("a.md", stage="認知"), Entry("b.md", stage="awareness")]).splitlines()
    assert lines[1:3] == ["published  認知       a.md", "published  awareness  b.md"]


def test_what_would_steer_a_terminal_or_rich_is_spelled_out():
    text = shown([Entry(HOSTILE, stage="\x1b[8m[red]")], 200)
    assert "\\u001b[8m[red]  \\u001b[31mred\\u0007 [bold]d[/bold] \\u202egnp b\n" in text
    assert "\x1b[31m" not in text


def test_an_empty_site():
    assert shown([]) == "path\n\n0 articles, 0 pages\n"
