"""Which brief is an article's, and how long is one to be?"""

from __future__ import annotations

from datetime import date

import pytest

from pelican_contentstrategy.model.brief import WordRange, desk_of, word_range
from pelican_contentstrategy.read.briefs import read_briefs
from tests.sites import site_of

BRIEFS = {
    "briefs/starter.md": "Title: Feed a starter\nDate: 2026-09-01\n",
    "briefs/loaf.md": "Title: Bake a loaf\nDate: 2026-08-01\nArticle: content/loaf.md\n",
}


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("900-1400", WordRange(900, 1400)),
        ("900 – 1,400 words", WordRange(900, 1400)),
        ("900 to 1400", WordRange(900, 1400)),
        ("900+", WordRange(900)),
        ("900", WordRange(900)),
        ("1400-900", None),
        ("a page", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_a_length_is_a_range_of_words(written, asked):
    assert word_range(written) == asked


def test_a_range_has_both_of_its_ends():
    assert 900 in WordRange(900, 1400)
    assert 1400 in WordRange(900, 1400)
    assert 899 not in WordRange(900)
    assert (str(WordRange(900, 1400)), str(WordRange(900))) == ("900-1400", "900+")


@pytest.mark.parametrize("named", ["briefs/starter.md", "/briefs/starter.md", "briefs\\starter.md", "starter"])
def test_an_article_names_its_brief_by_its_path_or_its_name(named):
    site = site_of({**BRIEFS, "content/a.md": f"Title: A\nBrief: {named}\n"})
    assert site.records.desk.brief_of(site.document("content/a.md")).path == "briefs/starter.md"


def test_a_brief_may_name_its_article_and_published_pieces_come_first():
    files = {
        **BRIEFS,
        "content/loaf.md": "Title: Bake a loaf\nStatus: draft\n",
        "content/rye.md": "Title: Bake with rye\nBrief: briefs/loaf.md\n",
    }
    site = site_of(files)
    brief = site.records.desk.by_path["briefs/loaf.md"]
    assert [each.path for each in site.records.desk.articles_of(brief, site.documents)] == [
        "content/rye.md",
        "content/loaf.md",
    ]


def test_the_oldest_brief_tells_since_when_there_are_any():
    assert desk_of(read_briefs(BRIEFS)).oldest == date(2026, 8, 1)
    assert desk_of(()).oldest is None
