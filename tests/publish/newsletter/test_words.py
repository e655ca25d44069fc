"""Are letters written in every language that pages are?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.publish._reader_words import WORDS as PAGES
from pelican_contentstrategy.publish.newsletter.words import WORDS, direction


def test_letters_know_the_languages_of_pages():
    assert [*WORDS] == [*PAGES]


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_a_number_above_one_is_named(words):
    assert "7" in words.counted_more(7)
    assert "7" in words.counted_and_more(7)


@pytest.mark.parametrize(
    ("lang", "runs"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("ku_Arab", "rtl"), ("arn", "ltr"), ("", "ltr")]
)
def test_where_lines_run_to(lang, runs):
    assert direction(lang) == runs
