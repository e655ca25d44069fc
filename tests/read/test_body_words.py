"""Which words of a source are its body's?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.body_words import body_words


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "Title: Feed a starter\nApproved_on: 2026-10-01\n\nFeed it once.\n"),
        ("a.md", "Title: Feed a starter\r\n\r\nFeed  it\r\nonce.\r\n"),
        ("a.md", "---\ntitle: Feed a starter\n\nkpi: demos\n---\nFeed it once."),
        ("a.rst", ":approved_on: 2026-10-01\n:kpi: demos\n\nFeed it once.\n"),
        ("a.html", '<meta name="approved_on"\n content="2026-10-01" />Feed it once.'),
    ],
)
def test_front_matter_and_blanks_do_not_count(path, text):
    assert body_words(path, text) == ["Feed", "it", "once."]


def test_what_only_looks_like_a_field_counts():
    assert body_words("a.rst", ":kpi: demos\n\n:note: hot\nTitle: hot\n") == [":note:", "hot", "Title:", "hot"]
    assert body_words("a.md", "Title: A\n\nKPI: hot\n") == ["KPI:", "hot"]


def test_a_file_of_front_matter_alone_or_of_nothing():
    assert body_words("a.md", "Title: A") == []
    assert body_words("a.md", "") == body_words("a.rst", "") == body_words("a.html", "") == []
