"""What of a title names an edition?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.editions import part


@pytest.mark.parametrize(
    ("title", "words", "marks"),
    [
        ("Baking with rye, Part II", "Baking with rye,", ("part", "ii")),
        ("Baking with rye: part 2", "Baking with rye:", ("part", "2")),
        ("Episode 4: Crusts", "Crusts", ("episode", "4")),
        ("Part one: the dough", "the dough", ("part", "one")),
        ("The crumb letter #12", "The crumb letter", ("#12",)),
        ("The crumb letter: 12", "The crumb letter:", ("12",)),
        ("The 3rd open house", "The open house", ("3rd",)),
        ("Open house, May 3", "Open house,", ("may", "3")),
        ("Open house in May 2026", "Open house in", ("may", "2026")),
        ("Open house 2026-05-03", "Open house", ("2026-05-03",)),
        ("September at the bakery", "at the bakery", ("september",)),
        ("Best flours (2026)", "Best flours", ("2026",)),
        ("Summer 2026 in review", "in review", ("summer", "2026")),
        ("FY 24 report", "report", ("fy", "24")),
        ("Brot backen, Teil 2", "Brot backen,", ("teil", "2")),
        ("Fornada de março", "Fornada de", ("março",)),
        ("酵母入門\uff08下\uff09", "酵母入門", ("\uff08下\uff09",)),
        ("第3期 烘焙通訊", "烘焙通訊", ("第3期",)),
    ],
)
def test_an_edition_is_taken_out(title, words, marks):
    assert part(title)[:2] == (words, marks)


@pytest.mark.parametrize(
    "title",
    [
        "What you may need",
        "Marching to a loaf",
        "Part of the dough",
        "Three loaves in one day",
        "Form 1040 for bakers",
        "Flour type 00",
        "Why I bake",
        "",
    ],
)
def test_other_words_and_numbers_stay(title):
    assert part(title) == (title, (), frozenset())


@pytest.mark.parametrize(
    ("first", "second", "beside"),
    [
        ("Baking with rye, part 1", "Baking with rye, part 2", True),
        ("Trends for 2025", "What was new in 2026", True),
        ("Trends for 2025", "Trends", False),
        ("Trends for 2025", "Trends of 2025", False),
        ("Our monthly open house", "Monthly news", True),
        ("Our monthly open house", "Weekly news", False),
        ("Unser monatlicher Brief", "Monatliches Treffen", True),
    ],
)
def test_two_editions_stand_side_by_side(first, second, beside):
    assert part(first).is_beside(part(second)) is beside
    assert part(second).is_beside(part(first)) is beside
