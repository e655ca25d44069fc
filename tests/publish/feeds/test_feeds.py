"""Which files are there, what is each one about, and which articles are in it?"""

from __future__ import annotations

import json
from dataclasses import replace

import listparser
import pytest

from pelican_contentstrategy.publish.feeds._stylesheet import ABOUT, stylesheet
from tests.publish.feeds.feeding import CRUST, FILES, STARTER, Rendered, entries, parsed, tree, written
from tests.sites import BAKERY, HOST

FORMATS = ("rss", "atom", "json")
RENAMED = BAKERY.replace("aliases: [loaves]", "renamed_from: [loaves]")
HISTORY = "{http://purl.org/syndication/history/1.0}archive"


def article(day, more=""):
    return f"Title: Of {day}\nDate: {day}\nPillar: bread\n{more}\n\nText.\n"


DAYS = {f"content/day{day}.md": article(f"2026-03-0{day}") for day in range(1, 8)}


def names(made):
    return sorted(path.removeprefix("feeds/") for path in made.files)


def days(content):
    """The days of the articles in a feed, in order."""
    return [int(url.removesuffix("/")[-1]) for url in entries(content)]


def test_a_feed_of_the_site_of_each_pillar_and_of_each_persona():
    of = ("site", "pillar-bread", "pillar-cakes", "persona-home-baker", "persona-cafe-owner")
    assert names(written()) == sorted(
        [f"{name}.{each}" for name in of for each in FORMATS] + ["feeds.css", "feeds.opml"]
    )


def test_axes_formats_and_items_are_a_choice():
    made = written(DAYS, "axes: [cluster, stage, channel]\nformats: [json]\nitems: 2")
    assert [name for name in names(made) if name.endswith(".json")] == [
        "channel-linkedin.json",
        "channel-newsletter.json",
        "channel-x.json",
        "cluster-bread-shaping.json",
        "cluster-bread-starters.json",
        "cluster-cakes-sponges.json",
        "stage-awareness.json",
        "stage-decision.json",
    ]
    assert days(made["feeds/channel-x.json"]) == [7, 6]


def test_the_address_is_a_choice():
    made = written(options='url: "rss/{axis}/{slug}/feed.{format}"\nopml: all.opml\nstylesheet: look.css')
    assert {"rss/site/feed.rss", "rss/pillar/bread/feed.atom", "all.opml", "look.css"} <= made.files.keys()


def test_without_a_list_and_a_stylesheet():
    made = written(options='formats: [rss]\nopml: ""\nstylesheet: ""')
    assert not {"feeds/feeds.opml", "feeds/feeds.css"} & made.files.keys()


@pytest.mark.parametrize("siteurl", ["", "/", "bakery.example"])
def test_without_an_address_of_its_own_a_site_has_no_feeds(siteurl):
    assert written(host=replace(HOST, siteurl=siteurl)).files == {}


def test_a_site_in_a_folder():
    made = written(host=replace(HOST, siteurl="https://bakery.example/blog/"))
    channel = tree(made["feeds/pillar-bread.rss"]).find("channel")
    assert channel.findtext("link") == "https://bakery.example/blog/topics/bread/"
    assert entries(made["feeds/site.rss"])[0] == "https://bakery.example/blog/crust/"


@pytest.mark.parametrize("fields", ["Status: draft", "Status: hidden", "Date: 2026-11-02", "Redirect_to: day2.md"])
def test_what_is_not_out_stays_out(fields):
    path = "content/day1.md"
    text = DAYS[path].replace("Date: 2026-03-01\n", "") if fields.startswith("Date") else DAYS[path]
    made = written({**DAYS, path: text.replace("Pillar: bread", f"Pillar: bread\n{fields}")})
    assert [days(made[f"feeds/site.{each}"]) for each in FORMATS] == [[7, 6, 5, 4, 3, 2]] * 3


def test_what_is_out_today_is_in():
    assert days(written({**DAYS, "content/day9.md": article("2026-11-01")})["feeds/site.rss"])[0] == 9


def test_an_article_in_two_languages_is_there_once():
    other = article("2026-03-01", "Lang: de\nTranslations: content/day1.md")
    files = {"content/day1.md": article("2026-03-01", "Translations: content/de1.md"), "content/de1.md": other}
    assert entries(written(files)["feeds/site.rss"]) == ["https://bakery.example/day1/"]


def test_two_articles_of_one_address_are_one():
    files = {"content/a1.md": article("2026-03-01", "URL: same/"), "content/a2.md": article("2026-03-02", "URL: same/")}
    assert entries(written(files)["feeds/site.rss"]) == ["https://bakery.example/same/"]


@pytest.mark.parametrize("format_", FORMATS)
def test_an_entry_is_called_the_same_in_every_feed(format_):
    made = written()
    for feed in ("site", "pillar-bread", "persona-home-baker"):
        assert "https://bakery.example/starter/" in entries(made[f"feeds/{feed}.{format_}"])


def test_an_edit_changes_no_guid():
    edited = STARTER.replace("A starter", "Another title").replace("2026-04-01", "2026-06-01")
    before, after = (entries(written({"content/starter.md": text})["feeds/site.rss"]) for text in (STARTER, edited))
    assert before == after == ["https://bakery.example/starter/"]


def test_a_feed_with_nothing_in_it_is_a_feed():
    made = written()
    for format_ in ("rss", "atom"):
        found = parsed(made[f"feeds/pillar-cakes.{format_}"])
        assert (found.feed.title, found.entries) == ("Cakes – The bakery", [])
        assert found.feed.updated_parsed[:3] == (2026, 5, 1)
    assert json.loads(made["feeds/pillar-cakes.json"])["items"] == []


def test_a_site_with_nothing_in_it_has_feeds():
    for format_ in ("rss", "atom"):
        assert parsed(written({})[f"feeds/site.{format_}"]).feed.updated_parsed[:3] == (1970, 1, 1)


def test_what_cannot_be_sent_is_no_title():
    """U+FFFE stands in no XML, and a feed needs a title, a description and somebody to be by."""
    nameless = BAKERY.replace("name: The bakery", 'name: "\\uFFFE"').replace("From the first starter", '"\\uFFFE"  #')
    made = written(strategy=nameless)
    for format_ in ("rss", "atom"):
        feed = parsed(made[f"feeds/site.{format_}"]).feed
        assert (feed.title, feed.subtitle) == ("https://bakery.example/", "https://bakery.example/")
        assert parsed(made[f"feeds/pillar-bread.{format_}"]).feed.subtitle == "Bread at home –"
    assert json.loads(made["feeds/site.json"])["title"] == "https://bakery.example/"


def test_what_is_not_out_yet_is_no_date_of_an_empty_feed():
    made = written({**DAYS, "content/day9.md": article("2026-12-01")})
    assert parsed(made["feeds/pillar-cakes.rss"]).feed.updated_parsed[:3] == (2026, 3, 7)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_renamed_pillar_keeps_its_old_feed(format_):
    made = written(strategy=RENAMED)
    new, old = made[f"feeds/pillar-bread.{format_}"], made[f"feeds/pillar-loaves.{format_}"]
    assert new == old
    assert f"https://bakery.example/feeds/pillar-bread.{format_}" in new
    assert entries(old) == entries(written()[f"feeds/pillar-bread.{format_}"])


def test_a_renamed_pillar_keeps_the_id_of_its_feed_as_atom_asks():
    assert parsed(written(strategy=RENAMED)["feeds/pillar-bread.atom"]).feed.id == (
        "https://bakery.example/feeds/pillar-loaves.atom"
    )


def test_only_new_addresses_are_listed():
    assert "loaves" not in written(strategy=RENAMED)["feeds/feeds.opml"]


def test_what_stands_somewhere_stays_there():
    own = frozenset({"feeds/site.rss", "feeds/pillar-loaves.atom", "feeds/feeds.css", "feeds/feeds.opml"})
    made = written(strategy=RENAMED, host=replace(HOST, addresses=own))
    assert not own & made.files.keys()
    assert {"feeds/site.atom", "feeds/pillar-bread.atom", "feeds/pillar-loaves.rss"} <= made.files.keys()
    assert "https://bakery.example/feeds/feeds.css" in made["feeds/site.atom"]


def test_of_two_feeds_at_one_address_the_first_is_written():
    strategy = BAKERY.replace(
        "  cakes:\n", "  bread-rye:\n    title: Rye\n    clusters:\n      loaf:\n        title: A\n  cakes:\n"
    )
    strategy = strategy.replace("      shaping:\n", "      rye-loaf:\n        title: B\n      shaping:\n")
    made = written(strategy=strategy, options="axes: [cluster]\nformats: [rss]")
    assert parsed(made["feeds/cluster-bread-rye-loaf.rss"]).feed.title == "B – Bread at home – The bakery"
    assert made["feeds/feeds.opml"].count("bread-rye-loaf.rss") == 1


def test_every_feed_has_a_title_of_its_own():
    strategy = BAKERY.replace("title: Cakes", "title: Home baker")
    feeds = listparser.parse(written(strategy=strategy)["feeds/feeds.opml"]).feeds
    titles = [feed.title for feed in feeds]
    assert len(set(titles)) == len(titles) == 5
    assert "Home baker – The bakery (pillar cakes)" in titles


def test_the_list_of_feeds_as_a_parser_of_such_lists_has_it():
    found = listparser.parse(written()["feeds/feeds.opml"])
    assert (found.bozo, found.version, found.meta.title) == (False, "opml2", "The bakery")
    assert [(feed.categories[0][0], feed.title, feed.url) for feed in found.feeds] == [
        ("The bakery", "The bakery", "https://bakery.example/feeds/site.rss"),
        ("Topics", "Bread at home – The bakery", "https://bakery.example/feeds/pillar-bread.rss"),
        ("Topics", "Cakes – The bakery", "https://bakery.example/feeds/pillar-cakes.rss"),
        ("For whom", "Home baker – The bakery", "https://bakery.example/feeds/persona-home-baker.rss"),
        ("For whom", "Café owner – The bakery", "https://bakery.example/feeds/persona-cafe-owner.rss"),
    ]


def test_the_list_has_the_format_that_most_tools_read():
    made = written(options="formats: [json, atom]\naxes: [site, stage]")
    assert [feed.url for feed in listparser.parse(made["feeds/feeds.opml"]).feeds] == [
        "https://bakery.example/feeds/site.atom",
        "https://bakery.example/feeds/stage-awareness.atom",
        "https://bakery.example/feeds/stage-decision.atom",
    ]


def archive(number, format_, options="items: 2\narchives: true", files=None):
    return written(files or DAYS, options)[f"feeds/site-archive-{number}.{format_}"]


@pytest.mark.parametrize("format_", FORMATS)
def test_what_left_a_feed_is_in_its_archives(format_):
    made = written(DAYS, "items: 2\narchives: true")
    assert days(made[f"feeds/site.{format_}"]) == [7, 6]
    assert [days(archive(number, format_)) for number in (1, 2, 3)] == [[2, 1], [4, 3], [6, 5]]
    assert f"feeds/site-archive-4.{format_}" not in made.files


@pytest.mark.parametrize("format_", FORMATS)
def test_a_new_article_leaves_written_archives_as_they_are(format_):
    more = {**DAYS, "content/day8.md": article("2026-03-08"), "content/day9.md": article("2026-03-09")}
    for number in (1, 2, 3):
        assert archive(number, format_) == archive(number, format_, files=more)


@pytest.mark.parametrize(("number", "archives"), [(2, 0), (3, 1), (4, 1), (5, 2)])
def test_there_are_as_many_archives_as_it_takes(number, archives):
    files = dict(list(DAYS.items())[:number])
    made = written(files, "items: 2\narchives: true\nformats: [rss]\naxes: [site]")
    assert sum("archive" in path for path in made.files) == archives


def test_an_archive_says_what_it_is_and_where_the_rest_is():
    for format_ in ("rss", "atom"):
        found = tree(archive(2, format_))
        assert len(list(found.iter(HISTORY))) == 1
        links = {each.get("rel"): each.get("href") for each in found.iter("{http://www.w3.org/2005/Atom}link")}
        assert (links["self"], links["current"], links["prev-archive"]) == (
            f"https://bakery.example/feeds/site-archive-2.{format_}",
            f"https://bakery.example/feeds/site.{format_}",
            f"https://bakery.example/feeds/site-archive-1.{format_}",
        )
        assert b"prev-archive" not in archive(1, format_).encode()
    assert tree(archive(1, "atom")).findtext("{http://www.w3.org/2005/Atom}id") == (
        "https://bakery.example/feeds/site.atom"
    )


def test_without_archives_nothing_is_said_of_them():
    assert "archive" not in "".join(written(DAYS, "items: 2").files.values())


def test_the_stylesheet_says_what_a_feed_is_in_the_sites_language():
    assert stylesheet("de-AT").endswith(f':root {{ --about: "{ABOUT["de"]}"; }}\n')
    assert ABOUT["en"] in stylesheet("") and ABOUT["en"] in stylesheet("fi")  # noqa: PT018 - one thing
    assert written()["feeds/feeds.css"] == stylesheet("en")


def test_building_twice_gives_the_same_bytes():
    assert written().files == written().files == written(dict(reversed(FILES.items())), rendering=Rendered()).files


def test_a_pillar_without_its_page_is_at_home_on_the_site():
    made = written({"content/crust.md": CRUST.replace("Pillar: bread\n", "")})
    assert tree(made["feeds/pillar-bread.rss"]).findtext("channel/link") == "https://bakery.example/"
