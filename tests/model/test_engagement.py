"""Is a discussion of an article attended to?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.engagement import discussion_of
from tests.sites import TODAY, site_of


def discussed(*lines):
    text = "\n".join(("Title: Feed a starter", "Date: 2026-10-01", *lines, "", "Text."))
    return discussion_of(site_of({"content/starter.md": text}).documents[0])


def test_an_article_need_not_be_discussed():
    assert discussed() is None
    assert discussed("Engaged: 2026-10-20") is None


@pytest.mark.parametrize(
    ("lines", "is_unattended"),
    [
        (["Engage_until: 2026-10-31"], True),
        (["Engage_until: 2026-11-01"], False),
        (["Engage_until: 2026-10-31", "Engaged: no"], True),
        (["Engage_until: 2026-10-31", "Engaged: 2026-10-20, two answers"], False),
        (["Engage_until: soon", "Discussion_url: https://forum.example/1"], False),
        (["Discussion_url: https://forum.example/1"], False),
    ],
)
def test_it_is_left_alone_once_its_day_is_over_without_a_note(lines, is_unattended):
    assert discussed(*lines).is_unattended(TODAY) is is_unattended
