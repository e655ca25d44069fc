"""Which words stand for an article?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.phrases import Index, Titles, Words, written_words

SERIES = [f"The flour briefing: {each}" for each in ("rye", "spelt", "emmer")]


def phrases(title, language="en", weights=None, others=()):
    """What stands for a title, words separated by blanks; every word weighs the same, unless told."""
    titles = Titles([title, *others], Words(language), lambda word: (weights or {}).get(word, 1.0))
    return [" ".join(each) for each in titles.phrases(title)]


def test_the_whole_title_and_good_parts_of_it_stand_for_an_article():
    assert phrases("A sourdough starter from rye") == [
        "sourdough starter",
        "starter from rye",
        "sourdough starter from rye",
    ]


def test_a_part_ends_where_the_thing_is_named():
    assert phrases("Cold proofing basket care") == [
        "basket care",
        "proofing basket care",
        "cold proofing basket care",
    ]


def test_where_the_thing_is_named_first_a_part_may_end_anywhere():
    assert "levain naturel" in phrases("Le levain naturel maison", "fr")


def test_a_single_word_stands_for_nothing():
    assert phrases("Crumb") == []
    assert phrases("The crumb") == []


def test_a_phrase_holds_a_third_of_what_the_title_says():
    title = "Rye bread and wheat bread and spelt rolls and oat cakes with a lot of butter"
    assert "rye bread" not in phrases(title)
    assert "rye bread" in phrases("Rye bread and wheat bread")
    assert "rye bread" not in phrases("Rye bread and wheat rolls", weights={"rye": 0.1, "bread": 0.1})


def test_long_titles_stand_for_themselves_as_a_whole():
    assert phrases("How to keep a sourdough starter alive all summer")[0] == (
        "how to keep a sourdough starter alive all summer"
    )


def test_names_of_series_do_not_count():
    assert phrases("The flour briefing: old rye", others=SERIES) == ["old rye"]
    assert "flour briefing" in phrases("The flour briefing: old rye")


@pytest.mark.parametrize(
    "title", ["Sour rye, part 2", "Sour rye 2016", "Sour rye (March 2021)", "Sour rye: episode 3", "Sour rye #4"]
)
def test_what_tells_an_edition_does_not_count(title):
    assert phrases(title) == ["sour rye"]


def test_no_phrase_reaches_across_a_sign():
    assert phrases("Sour rye: crisp crust") == ["sour rye", "crisp crust"]
    assert phrases("Sour rye &mdash; crisp crust") == ["sour rye", "crisp crust"]


def test_a_title_without_blanks_stands_for_itself():
    assert phrases("酸麵團入門", "zh") == ["酸 麵 團 入 門"]
    assert phrases("麵包", "zh") == []


def mentions(text, *known, language="en"):
    words = Words(language)
    written = written_words(text)
    index = Index([words.phrase(each) for each in known])
    return [" ".join(each.written) for each in index.mentions(written, [words[each] for each in written])]


def test_singular_and_plural_are_alike():
    assert mentions("Feed Sourdough Starters, or a sourdough starter.", "sourdough starter") == [
        "Sourdough Starters,",
        "sourdough starter.",
    ]


def test_plurals_are_those_of_english():
    assert mentions("die Brote und Kuchen", "Brot und Kuchen", language="de") == []


def test_longer_and_shorter_phrases_are_found_in_one_place():
    assert mentions("the cold sourdough starter", "cold sourdough", "cold sourdough starter", "sourdough starter") == [
        "cold sourdough",
        "cold sourdough starter",
        "sourdough starter",
    ]


def test_words_joined_by_a_sign_are_one():
    assert mentions("a sourdough-starter, cold/sour starter", "sourdough starter", "sour starter") == []


def test_scripts_without_blanks_are_read_sign_by_sign():
    assert mentions("我們的酸麵團入門課", "酸麵團入門", language="zh") == ["酸 麵 團 入 門"]
