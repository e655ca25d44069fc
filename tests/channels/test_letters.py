"""How do letters to people read?"""

from __future__ import annotations

import string
from dataclasses import asdict

import pytest

from pelican_contentstrategy.channels._letters import LETTERS
from tests.channels.pitches import BARE, PITCH, post


def test_an_editor_is_offered_an_article():
    made = post("guest-article")
    assert made.title == "An article for you: Why your loaf spreads"
    assert made.text == (
        "Hello,\n\n"
        "Would an article on “flat sourdough loaf” suit your readers?\n\n"
        "What it would be about: Three mistakes that make dough run, and how to see them in time.\n\n"
        "Points it could make:\n"
        "– Dough that is too warm ferments faster than it can hold.\n"
        "– A basket dusted with rice flour lets go of the loaf at once.\n"
        "– Most loaves spread because they proved an hour too long.\n\n"
        f"So that you see how we write, here is what we have published on it ourselves: {PITCH.url}\n\n"
        "It would be a new text, written for you. If you like the idea, I will send an outline.\n\n"
        "Ida Holm\nThe bakery"
    )


def test_a_newsroom_gets_a_sentence_to_quote():
    text = post("press").text
    assert "“Dough that is too warm ferments faster than it can hold.” (Ida Holm, The bakery)" in text
    assert "About The bakery: Show people that good bread is no secret." in text
    assert "(The bakery)" in post("press", author="").text


def test_a_colleague_gets_what_a_customer_may_read():
    assert post("sales").text == (
        "Hello,\n\nYou may know this: The loaf spreads.\n\nWe have written down what helps:\n\n"
        f"Why your loaf spreads\n{PITCH.url}\n\n"
        "In one sentence: Dough that is too warm ferments faster than it can hold.\n\n"
        f"Get one recipe a week: {PITCH.cta_url}"
    )


def test_somebody_with_an_audience_is_told_why():
    assert post("influencer", lang="de", topic="Brot", keyword="").text.startswith(
        "Guten Tag,\n\nda auch Sie über „Brot“ schreiben, ist das hier vielleicht etwas für Ihre Leserinnen und Leser:"
    )


@pytest.mark.parametrize("kind", ["guest-article", "press", "sales", "influencer"])
def test_what_is_not_known_leaves_no_gap_in_a_letter(kind):
    text = post(kind, BARE).text
    assert "{" not in text
    assert "\n\n\n" not in text
    assert "()" not in text
    assert "“”" not in text


def test_a_language_without_letters_gets_english_ones():
    assert post("sales", lang="fi").text.startswith("Hello,\n\n")


@pytest.mark.parametrize("lang", LETTERS)
def test_letters_have_the_same_gaps_in_all_languages(lang):
    def gaps(letters):
        return {key: sorted(name for _, name, _, _ in string.Formatter().parse(text) if name) for key, text in letters}

    assert gaps(asdict(LETTERS[lang]).items()) == gaps(asdict(LETTERS["en"]).items())
