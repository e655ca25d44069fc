"""How are texts of a site shortened for a letter?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.publish.newsletter.texts import cut, plain, whole_sentences


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("A <em>crisp</em> crust", "A crisp crust"),
        ("Salt &amp; water", "Salt & water"),
        ("a\x07b\x00c\ud800d", "abcd"),
        ("two\nlines\u2028three", "two lines three"),
        ("bread 👩🏽‍🍳", "bread 👩🏽‍🍳"),
    ],
)
def test_plain_text(html, text):
    assert plain(html) == text


def test_whole_sentences_as_many_as_fit():
    assert whole_sentences("Knead. Then wait. Then bake.", 20, "en") == "Knead. Then wait."
    assert whole_sentences("Knead it until it is smooth.", 20, "en") == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Knead it", "Knead it"),
        ("Knead it until it is smooth", "Knead it until it…"),
        ("Knead it, until, it, is", "Knead it, until…"),
        ("揉面团直到它变得光滑然后放置一个小时再烘烤", "揉面团直到它变得光滑然后放置一个…"),
        ("👩🏽‍🍳" * 6, "👩🏽‍🍳" * 4 + "…"),
    ],
)
def test_a_text_is_cut_between_words_or_characters(text, shown):
    assert cut(text, 18) == shown
