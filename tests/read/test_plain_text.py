"""What do readers see of a title, and how much room does it take?"""

from __future__ import annotations

from pelican_contentstrategy.read.plain_text import characters, plain_text, width


def test_markup_and_entities_are_not_what_readers_see():
    assert plain_text("<p>Flour &amp;\n <em class='x'>water</em></p>") == "Flour & water"


def test_a_sign_is_no_markup():
    assert plain_text("1 < 2 and 3 > 2") == "1 < 2 and 3 > 2"


def test_wide_characters_take_the_room_of_two():
    assert width("abc") == 3
    assert width("酵母ab") == 6
    assert width("naïve—“ok”") == 10


def test_a_width_in_words():
    assert characters("abc") == "3 characters"
    assert characters("酵母") == "4 characters, wide ones counted twice"
