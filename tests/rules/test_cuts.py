"""Which words of a snippet are said to be too many?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.rules.distribution._cuts import cut
from tests.sites import found_in


@pytest.mark.parametrize(
    ("text", "most", "advice"),
    [
        ("one two three four", 13, "cut from 'four' on"),
        ("one two three four", 12, "cut from 'three four' on"),
        ("one", 2, "cut from 'one' on"),
        ("", -1, "there is no room for anything but its link"),
        ("一二三四五", 3, "cut from '四五' on"),
        ("one two three https://bakery.example/", 31, "cut from 'three' up to its link"),
        ("one https://bakery.example/", 12, "there is no room for anything but its link"),
        ("see https://bakery.example/ for more of it", 31, "cut from 'more of it' on"),
        ("one " + "word " * 20, 4, "cut from 'word word word word word word word ...' on"),
    ],
)
def test_the_first_word_to_go(text, most, advice):
    assert cut(text, lambda left: len(left.rstrip()) <= most) == advice


def test_what_a_channel_counts_besides_its_characters():
    cooks = "\U0001f9d1\U0001f3fd\u200d\U0001f373" * 201
    text = f"Title: Feed a starter\nChannels: bluesky\nSnippet_bluesky: {cooks} https://bakery.example/starter/\n"
    found = [each for each in found_in({"content/starter.md": text}) if each.code == "CS804"]
    assert [each.message for each in found] == ["is 47 too long for a post on 'bluesky': 3,047 of 3,000 bytes"]
