"""What an inventory tells of a document."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timezone

import pytest

from pelican_contentstrategy.model.diagnostic import Crash
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.inventory import Entry
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.publish.inventory import inventory
from tests.sites import site_of

SENTENCE = "We bake one good loaf of bread at home on a cold day. "
LONG = SENTENCE * 12
"""12 sentences of 13 words."""


def entries_of(files):
    """Entries of texts by path."""
    return {entry.path: entry for entry in inventory(site_of(files))}


def entry_of(text, path="content/a.md"):
    """The entry of one document alone."""
    return entries_of({path: text})[path]


def test_everything_a_document_says_of_itself():
    entry = entry_of(
        "Title: A first loaf\nPillar: Bread at home\nCluster: Shaping loaves\nPersona: Home Baker, cafe-owner\n"
        "Stage: Awareness\nCTA: Newsletter\nKeyword: first loaf\nFormat: guide\nOwner: The desk\n"
        f"Expires: 2027-03-01\nLang: en\n\n{LONG}\n"
    )
    assert entry == Entry(
        path="content/a.md",
        url="/a/",
        title="A first loaf",
        kind="article",
        status="published",
        lang="en",
        pillar="bread",
        cluster="shaping",
        persona="home-baker, cafe-owner",
        stage="awareness",
        cta="newsletter",
        keyword="first loaf",
        format="guide",
        owner="desk",
        words=156,
        sentences=12,
        reading_minutes=1,
        reading_ease=109.0,
        grade=1.3,
        fog=5.2,
        smog=3.1,
        inlinks=0,
        outlinks=0,
        expires="2027-03-01",
    )


def test_a_name_that_means_nothing_stays_as_it_is_written():
    entry = entry_of(
        "Title: A\nPillar: bred\nCluster: Shaping loaves\nPersona: Baker, home-baker\nStage: new\nOwner: Ann\n"
    )
    assert (entry.pillar, entry.cluster, entry.persona) == ("bred", "Shaping loaves", "Baker, home-baker")
    assert (entry.stage, entry.owner) == ("new", "Ann")


def test_what_a_document_does_not_say_is_none():
    assert entry_of("Title: A\n") == Entry(
        *("content/a.md", "/a/", "A", "article", "published", "en"),
        words=0,
        sentences=0,
        reading_minutes=0,
        inlinks=0,
        outlinks=0,
    )


def test_a_page_that_strategy_yaml_names_as_a_hub_belongs_to_its_pillar():
    entry = entry_of("Title: Cakes\n", "content/pages/cakes.md")
    assert (entry.kind, entry.pillar) == ("page", "cakes")


def test_a_short_text_has_words_but_no_scores():
    entry = entry_of(f"Title: A\n\n{SENTENCE}\n")
    assert (entry.words, entry.sentences, entry.reading_minutes) == (13, 1, 1)
    assert (entry.reading_ease, entry.grade, entry.fog, entry.smog) == (None,) * 4


def test_a_text_in_chinese_has_minutes_alone():
    entry = entry_of(f"Title: A\nLang: zh\n\n{'我們在家裡烤了一條好麵包。' * 100}\n")
    assert (entry.words, entry.sentences, entry.grade) == (None, None, None)
    assert entry.reading_minutes > 1


def test_scores_have_one_decimal_and_no_negative_zero():
    entries = entries_of({f"content/{number}.md": f"Title: A\n\n{SENTENCE * (9 + number)}\n" for number in range(9)})
    scores = [score for each in entries.values() for score in (each.reading_ease, each.grade, each.fog, each.smog)]
    assert [score for score in scores if not re.fullmatch(r"\d+\.\d", str(score))] == []


def test_a_file_that_pelican_left_out_is_told_and_no_more():
    assert entry_of("No front matter.\n") == Entry("content/a.md", status="lost")


def test_of_a_body_that_could_not_be_read_nothing_is_known():
    site = site_of({"content/a.md": "Title: A\n"})
    crash = Crash("reading", Span("content/a.md", 1, 1, 1, 1), "ValueError: no")
    document = Document(site.documents[0].source, replace(site.documents[0].facts, crashes=(crash,)))
    (entry,) = inventory(replace(site, documents=(document,)))
    assert (entry.title, entry.inlinks) == ("A", 0)
    assert (entry.words, entry.sentences, entry.reading_minutes, entry.outlinks) == (None,) * 4


def test_links_count_documents_once_and_never_themselves():
    entries = entries_of(
        {
            "content/a.md": "Title: A\n\n[b](/b/) [b](/b/#x) [me](/a/) [cakes](/cakes/) [x](/gone/) [y](//y.example)\n",
            "content/b.md": "Title: B\n\n[cakes](/cakes/)\n",
            "content/c.md": "Title: C\nStatus: draft\n\n[b](/b/)\n",
            "content/pages/cakes.md": "Title: Cakes\n\n[a](/a/) [draft](/c/)\n",
        }
    )
    assert {path: (each.inlinks, each.outlinks) for path, each in entries.items()} == {
        "content/a.md": (1, 2),
        "content/b.md": (1, 1),
        "content/c.md": (1, 1),
        "content/pages/cakes.md": (2, 1),
    }


def test_a_link_counts_as_written_though_the_rendering_spoils_it():
    entries = entries_of({"content/a.md": "Title: A\n\n[b] ({filename}b.md)\n", "content/b.md": "Title: B\n"})
    assert (entries["content/a.md"].outlinks, entries["content/b.md"].inlinks) == (1, 1)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Salt &amp; flour", "Salt & flour"),
        ('Salt <span class="amp">&amp;</span> flour', "Salt & flour"),
        ("Salt < flour > water", "Salt < flour > water"),
        ("Salt & flour", "Salt & flour"),
    ],
)
def test_titles_are_told_as_readers_see_them(title, told):
    assert entry_of(f"Title: {title}\n").title == told


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027-03-01", "2027-03-01"),
        ("2027-3-1", "2027-03-01"),
        ("2027-03-01T12:00:00", "2027-03-01"),
        ("2027-02-30", None),
        ("next spring", None),
    ],
)
def test_days(written, day):
    assert entry_of(f"Title: A\nExpires: {written}\n").expires == day


@pytest.mark.parametrize(
    ("status", "published"), [("published", "2026-03-02"), ("hidden", "2026-03-02"), ("draft", None)]
)
def test_a_draft_is_not_published_whatever_its_date(status, published):
    site = site_of({"content/a.md": f"Title: A\nStatus: {status}\n"})
    day = datetime(2026, 3, 2, 23, 30, tzinfo=timezone.utc)
    document = site.documents[0]
    dated = Document(replace(document.source, date=day, modified=day), document.facts)
    (entry,) = inventory(replace(site, documents=(dated,)))
    assert (entry.published, entry.modified) == (published, "2026-03-02")


def test_entries_are_in_order_of_path():
    assert list(entries_of(dict.fromkeys(["content/b.md", "content/a.md", "content/B.md"], "Title: A\n"))) == [
        "content/B.md",
        "content/a.md",
        "content/b.md",
    ]
