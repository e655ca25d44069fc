"""Whatever an article is made of: are its feeds valid, and is nobody else's article lost?"""

from __future__ import annotations

import json
import re

import pytest
from lxml import etree

from pelican_contentstrategy.publish.feeds import _entry
from tests.publish.feeds.feeding import CRUST, STARTER, Rendered, entries, parsed, tree, written

FORMATS = ("rss", "atom", "json")


def titled(title):
    return written({"content/a.md": f"Title: {title}\nDate: 2026-03-01\n\nText.\n"})


def titles(made):
    """The title of the one article, in each format."""
    xml = [parsed(made[f"feeds/site.{each}"]).entries[0].title for each in ("rss", "atom")]
    return [*xml, json.loads(made["feeds/site.json"])["items"][0]["title"]]


def raw_titles(made):
    """The same as XML has them: programs differ in what they make of a title with brackets in RSS."""
    rss = tree(made["feeds/site.rss"]).findtext("channel/item/title")
    atom = tree(made["feeds/site.atom"]).findtext("{*}entry/{*}title")
    return [rss, atom, json.loads(made["feeds/site.json"])["items"][0]["title"]]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Bread &amp; <em>butter</em>", "Bread & butter"),
        ("Salt &lt; flour", "Salt < flour"),
        ("Wie man Brot bäckt 🍞👩🏽‍🍳", "Wie man Brot bäckt 🍞👩🏽‍🍳"),
        ("الخبز في البيت", "الخبز في البيت"),
        ("面包 ]]> 与水", "面包 ]]> 与水"),
        ("<em></em>", "content/a.md"),
        ("A\x07B\x1b[1m", "AB[1m"),
    ],
)
def test_a_title_is_plain_text(title, told):
    assert raw_titles(titled(title)) == [told] * 3


def test_a_program_reads_titles_as_they_are():
    assert titles(titled("Bread &amp; <em>butter</em> 🍞")) == ["Bread & butter 🍞"] * 3


@pytest.mark.parametrize(
    "body",
    [
        "",
        " \n",
        "<p",
        "<<<>>>",
        "<p>" * 3_000,
        "<![CDATA[ x ]]> ]]> ]]&gt;",
        "\x00\x01\ufffe\uffff\ud800",
        "&#0;&#xD800;&#xFFFFFFFF;&bogus;",
        "<frameset><frame src=x></frameset>",
        "<plaintext>",
        "<html><head><title>x</title></head><body onload=x>y</body></html>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        "<p>עברית <bdi>mixed</bdi> \u202e reversed \u2028 line</p>",
        "<p>" + "🍞" * 1_000,
    ],
)
def test_whatever_the_body_the_feeds_are_valid(body):
    made = written(rendering=Rendered({"content/crust.md": body}))
    assert made.mistakes == ()
    for format_ in FORMATS:
        assert len(entries(made[f"feeds/site.{format_}"])) == 2


@pytest.mark.parametrize("body", ["", "<script>x</script>", "<img>"])
def test_an_article_without_a_body_has_its_summary_for_one(body):
    made = written({"content/starter.md": STARTER}, rendering=Rendered({"content/starter.md": body}))
    assert json.loads(made["feeds/site.json"])["items"][0]["content_html"] == "<p>Flour, water &amp; a week.</p>"


def test_an_article_without_anything_has_its_title_for_a_summary():
    made = written({"content/a.md": "Title: Nothing < else\nDate: 2026-03-01\n\n"})
    (item,) = json.loads(made["feeds/site.json"])["items"]
    assert (item["summary"], item["content_html"]) == ("Nothing < else", "<p>Nothing &lt; else</p>")


def test_an_article_of_two_megabytes():
    body = "<p>Fold the dough &amp; wait.</p>\n" * 65_000
    made = written({"content/crust.md": CRUST}, rendering=Rendered({"content/crust.md": body}))
    assert len(body) > 2_000_000
    for format_ in ("rss", "atom"):
        (entry,) = parsed(made[f"feeds/site.{format_}"]).entries
        assert entry.content[0].value == body.strip()


def test_an_article_that_cannot_be_rendered_costs_no_feed():
    broken = Rendered({"content/crust.md": KeyError("{filename}\nlost\x00")})
    made = written(rendering=broken)
    assert made.mistakes == (
        "stands in feeds without its text, which cannot be rendered: KeyError: '{filename}\\nlost\\x00'",
    )
    for format_ in FORMATS:
        assert len(entries(made[f"feeds/site.{format_}"])) == 2
    assert "<p>Bake it dark.</p>" in made["feeds/site.rss"]
    assert "feeds/feeds.opml" in made.files


def test_an_article_that_lxml_refuses_costs_no_feed(monkeypatch):
    def refused(*_):
        raise etree.ParserError("Document is empty")

    monkeypatch.setattr(_entry, "cleaned", refused)
    made = written({"content/crust.md": CRUST})
    assert made.mistakes == (
        "stands in feeds without its text, which cannot be rendered: ParserError: Document is empty",
    )
    assert len(entries(made["feeds/site.atom"])) == 1


@pytest.mark.parametrize(
    "field", ["Tags: a\x08b, <i>c</i>", "Authors: \x08", "Category: \ud800", "Lang: \ufffe", "Tags: ,,"]
)
def test_nonsense_in_a_field(field):
    made = written({"content/crust.md": f"{field}\n{CRUST}"})
    for format_ in FORMATS:
        assert entries(made[f"feeds/site.{format_}"])
    assert not re.search("[\x08\ud800\ufffe]", "".join(made.files.values()))


def test_every_tag_is_there_once():
    made = written({"content/crust.md": "Category: Bread\nTags: bread, rye, Rye, bread at home\n" + CRUST})
    assert json.loads(made["feeds/site.json"])["items"][0]["tags"] == ["Bread", "Bread at home", "rye"]


def test_an_image_whose_name_no_address_can_hold():
    made = written({"content/crust.md": "Image: images/caf\udce9.jpg\n" + CRUST})
    assert "images/" not in made["feeds/site.rss"]
