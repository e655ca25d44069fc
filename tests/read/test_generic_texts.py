"""Which texts of links say nothing, or are bare addresses?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.generic_texts import GENERIC, is_address, is_generic


@pytest.mark.parametrize("text", ["here", "Click  here", "Read more »", "… more", "THIS."])
def test_english_texts_tell_nothing_in_any_language(text):
    assert is_generic(text, "en")
    assert is_generic(text, "zh")


def test_other_texts_tell_nothing_in_their_own_language_only():
    assert is_generic("hier", "de_AT")
    assert is_generic("続きを読む", "ja")
    assert not is_generic("hier", "en")


@pytest.mark.parametrize("text", ["Go", "here comes the dough", "", "»", "1"])
def test_these_are_not_generic(text):
    assert not is_generic(text, "en")


@pytest.mark.parametrize("language", GENERIC)
def test_no_text_is_listed_twice(language):
    texts = [" ".join(each.split()) for each in GENERIC[language].split(",")]
    assert "" not in texts
    assert sorted(texts) == sorted(set(texts))


@pytest.mark.parametrize("text", ["https://example.com", "<http://example.com/a>", "example.com/a/b?c"])
def test_addresses(text):
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    ["example.com", "www.example.com", "gsa.gov/buy", "http://localhost:8000/", "and/or/both", "see https://a.b"],
)
def test_names_are_no_addresses(text):
    assert not is_address(text)
