"""Is a post made of whole parts, the worthiest first?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.channels._counting import code_points
from pelican_contentstrategy.channels._fitting import beginnings, fitted, opening, part, shortened
from pelican_contentstrategy.channels._kind import Limit, Room

LINK = "https://bakery.example/"


def room(limit):
    return Room(limit, code_points)


def test_parts_stand_in_their_order_and_the_least_worthy_goes_first():
    parts = [part(2, "One."), part(1, "Two."), part(3, LINK)]
    assert fitted(parts, room(100), LINK, "Title") == f"One.\n\nTwo.\n\n{LINK}"
    assert fitted(parts, room(30), LINK, "Title") == f"One.\n\n{LINK}"


def test_a_smaller_part_may_take_the_place_of_one_that_does_not_fit():
    parts = [part(2, "A sentence that is much too long."), part(1, "Short."), part(3, LINK)]
    assert fitted(parts, room(35), LINK, "Title") == f"Short.\n\n{LINK}"


def test_the_first_version_that_fits_is_taken():
    parts = [part(1, "a longer one", "short"), part(2, LINK)]
    assert fitted(parts, room(32), LINK, "Title") == f"short\n\n{LINK}"


def test_a_gap_stands_between_neighbours_only():
    parts = [part(3, "One."), part(1, "Title"), part(2, LINK, gap="\n")]
    assert fitted(parts, room(100), LINK, "") == f"One.\n\nTitle\n{LINK}"
    assert fitted(parts, room(31), LINK, "") == f"One.\n\n{LINK}"


def test_where_nothing_fits_beside_the_link_the_title_is_cut_at_a_word():
    parts = [part(1, "A sentence that is much too long."), part(2, LINK)]
    assert fitted(parts, room(42), LINK, "Sourdough bread for beginners") == f"Sourdough bread…\n\n{LINK}"


@pytest.mark.parametrize(("limit", "text"), [(23, LINK), (22, "Sourdough bread for…"), (12, "Sourdough…"), (5, "")])
def test_a_link_is_never_cut(limit, text):
    assert fitted([part(1, LINK)], room(limit), LINK, "Sourdough bread for beginners") == text


@pytest.mark.parametrize(
    ("title", "limit", "short"),
    [
        ("Sourdough", 9, "Sourdough"),
        ("How to feed a starter: a guide", 29, "How to feed a starter"),
        ("Is your starter ripe? A test in water", 30, "Is your starter ripe?"),
        ("Bread: the whole truth about it", 25, "Bread: the whole truth…"),
        ("Flour, water, salt", 12, "Flour…"),
        ("如何养一个酵种", 5, "如何养一…"),
        ("See https://bakery.example/a for more", 30, "See…"),
        ("Sourdough", 5, ""),
    ],
)
def test_a_title_is_cut_at_its_first_clause_or_at_a_word(title, limit, short):
    assert shortened(title, lambda text: len(text) <= limit) == short


@pytest.mark.parametrize(
    ("text", "shorter"),
    [
        ("One sentence. Another sentence.", ("One sentence.",)),
        ("The U.S. Web Design System. It works.", ("The U.S. Web Design System.",)),
        ("第一句。第二句。", ("第一句。",)),
        ("See https://a.example/一。二 now.", ()),
        ("No end", ()),
    ],
)
def test_a_text_is_shortened_where_a_sentence_ends_for_sure(text, shorter):
    assert beginnings(text) == (text, *shorter)


def test_an_opening_ends_before_the_fold_where_one_does():
    texts = ["", "A rather long opening.", "A short one."]
    assert opening(texts, room(100), LINK, fold=15) == "A short one."
    assert opening(texts, room(100), LINK, fold=5) == "A rather long opening."
    assert opening(texts, room(38), LINK) == "A short one."


def test_a_post_must_keep_to_all_limits():
    both = Room(10, code_points, (Limit(12, lambda text: len(text.encode()), "bytes"),))
    assert [both.fits(text) for text in ("a" * 10, "ä" * 6, "ä" * 7, "a" * 11)] == [True, True, False, False]
