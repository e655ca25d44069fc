"""Diagnostics for people."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from pelican_contentstrategy.format._words import bearable, count, printable
from pelican_contentstrategy.format.full import full
from tests.format.reviews import HOSTILE, SOME, SUGGESTED, found, review_of


def test_by_file_aligned_and_with_hints():
    assert full(review_of(*SOME)).plain == (
        "content/1.md\n"
        "    2:9  error    CS101 unknown-pillar  pillar 'bred' is not in strategy.yaml\n"
        "                                        hint: did you mean 'bread'?\n"
        "  12:26  warning  CS204 broken-link     link to '{filename}/laof.md' leads nowhere\n"
        "\n"
        "content/3.md\n"
        "  1:8  note     CS203 orphan-article  no other published article links here\n"
        "                                      hint: link to it\n"
        "\n"
        "strategy.yaml\n"
        "  16:5  error    CS205 missing-hub-page  hub page 'cakes.md' of pillar 'cakes' is not on the site\n"
        "\n"
        "4 problems (2 errors, 1 warning, 1 note) in 3 of 4 files\n"
    )


def test_suggestions_come_below_the_hint():
    assert full(review_of(SUGGESTED)).plain == (
        "content/3.md\n"
        "  1:8  note     CS203 orphan-article  no other published article links here\n"
        "                                      hint: link to it\n"
        "                                      try:  content/2.md:3:1: link “rye” to content/3.md\n"
        "                                      try:  content/4.adoc:1:1: link “rye” to content/3.md\n"
        "\n"
        "1 problem (1 note) in 1 of 3 files\n"
    )


@pytest.mark.parametrize(
    ("review", "summary"),
    [
        (review_of(), "no problems in 3 files\n"),
        (review_of(documents=1), "no problems in 1 file\n"),
        (review_of(documents=0), "no problems in 0 files\n"),
        (review_of(known=2), "no problems in 3 files; 2 known before\n"),
        (review_of(known=1, mended=3), "no problems in 3 files; 1 known before; 3 mended since the baseline\n"),
    ],
)
def test_nothing_found(review, summary):
    assert full(review).plain == summary


def test_one_found():
    review = review_of(SOME[3], documents=1, known=1)
    assert full(review).plain.endswith("\n1 problem (1 error) in 1 of 2 files; 1 known before\n")


def test_thousands_have_commas():
    review = review_of(*[found("content/1.md:1:1", "CS203", "x")] * 1_234)
    assert full(review).plain.endswith("\n1,234 problems (1,234 notes) in 1 of 3 files\n")


def test_what_would_steer_a_terminal_is_spelled_out():
    assert full(review_of(HOSTILE)).plain == (
        "content/\\u001b[31mred 2.md\n"
        "  1:1  note     CS203 orphan-article  does not link to “\\u001b]0;title\\u0007 \\u009b2J \\u202egnp.md "
        "\\u2066x \\ud800 \\u2028 a b c [bold]d[/bold]”\n"
        "                                      hint: add a link to \\u001b[8mhidden\n"
        "\n"
        "1 problem (1 note) in 1 of 4 files\n"
    )


def test_a_screen_shows_the_same_with_colours():
    screen = StringIO()
    console = Console(file=screen, force_terminal=True, color_system="standard", soft_wrap=True, highlight=False)
    console.print(full(review_of(SOME[0], HOSTILE)), end="")
    shown = screen.getvalue()
    assert "\x1b[1;31merror  \x1b[0m" in shown
    assert "\x1b[1mcontent/1.md\x1b[0m" in shown
    assert "[bold]d[/bold]" in shown
    assert "\x1b[8m" not in shown
    assert "\x1b]0;" not in shown


def test_text_in_every_script_stays_as_it_is():
    text = "Brötchen ‘a’ “b” … 漢字 לחם \U0001f35e é\u0301"
    assert printable(text) == text


def test_a_very_long_message_is_cut_in_its_middle():
    assert bearable("a" * 300) == "a" * 300
    assert bearable("a" * 200 + "b" * 200) == "a" * 150 + " … " + "b" * 150


@pytest.mark.parametrize(("number", "text"), [(0, "0 errors"), (1, "1 error"), (2567, "2,567 errors")])
def test_numbers_and_nouns(number, text):
    assert count(number, "error") == text
