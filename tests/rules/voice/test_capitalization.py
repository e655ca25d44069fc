"""How headings are to be capitalised."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.prose import Text
from pelican_contentstrategy.model.style import Capitalization, StyleRule
from pelican_contentstrategy.rules.voice.capitalization import capitalization
from pelican_contentstrategy.rules.voice.letter_case import in_title_case
from pelican_contentstrategy.rules.voice.patterns import PatternError


def expected(heading, *, accepted=(), shown="", **keys):
    """What a heading should read like; nothing where it is right."""
    definition = Capitalization.model_validate({"extends": "capitalization", "message": "'%s'", **keys})
    check = capitalization(StyleRule("House.Headings", definition), accepted)
    return [hit.arguments[1] for hit in check([Text(heading, shown or heading, frozenset({"heading"}), 0)])]


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("Bake a loaf of rye", []),
        ("Bake a Loaf", ["Bake a loaf"]),
        ("bake a loaf", ["Bake a loaf"]),
        ("Bake one very big loaf", []),
        ("Sour-dough starters", []),
        ("8. Feed the starter", []),
        ("Rye: Why it is worth it", []),
        ("Rye: why so", ["Rye: Why so"]),
        ("Starter (The short story)", ["Starter (the short story)"]),
        ("3 loaves", []),
        ("", []),
        ("…", []),
    ],
)
def test_sentence_case_has_a_capital_at_the_start_and_after_an_indicator(heading, right):
    assert expected(heading, match="$sentence", indicators=[":"]) == right


def test_a_name_keeps_its_capitals_and_counts_as_one_word():
    names = ["Rye", "Rye Society"]
    assert expected("Join the Rye Society", match="$sentence", exceptions=names) == []
    assert expected("Join the Rye Club", match="$sentence", exceptions=names) == ["Join the Rye club"]
    assert expected("Join the RYE SOCIETY", match="$sentence", exceptions=names) == ["Join the Rye Society"]


def test_an_acronym_that_is_no_exception_is_wrong_but_stays():
    assert expected("Ask the BBC Now", match="$sentence") == ["Ask the BBC now"]
    assert expected("ASK THE BAKER", match="$sentence", threshold=1, exceptions=["x"]) == ["Ask the baker"]


def test_what_is_offered_differs_from_what_is_written():
    definition = Capitalization(extends="capitalization", message="'%s'", match="$sentence")
    check = capitalization(StyleRule("House.Headings", definition), ())
    texts = [Text(words, words, frozenset({"heading"}), 0) for words in ("Ask the Baker", "Ask the BBC", "Ask him")]
    assert [(hit.text, hit.end, hit.replacements) for hit in check(texts)] == [(0, 13, ("Ask the baker",)), (1, 11, ())]


def test_a_name_may_be_written_small_where_it_is_no_name():
    assert expected("Flour vs. water", match="$sentence", exceptions=["VS"]) == []


def test_accepted_words_are_names_unless_the_rule_wants_none():
    assert expected("Ask Baker", match="$sentence", accepted=["Baker"]) == []
    assert expected("Ask Baker", match="$sentence", accepted=["Baker"], vocab=False) == ["Ask baker"]


def test_some_words_may_be_wrong_before_the_heading_is():
    assert expected("Bake a Big loaf now", match="$sentence") == []
    assert expected("Bake a Big loaf now", match="$sentence", threshold=0.9) == ["Bake a big loaf now"]


def test_a_prefix_is_no_part_of_the_heading():
    assert expected("a. Bake bread", match="$sentence", prefix=r"^[a-z]\.\s") == []
    assert expected("a. bake bread", match="$sentence", prefix=r"^[a-z]\.\s") == ["a. Bake bread"]


def test_code_is_never_wrong_and_is_shown():
    heading = expected("**** Makes Bread", shown="bake Makes Bread", match="$sentence")
    assert heading == ["bake makes bread"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("a loaf for the day, and a day for the loaf", "A Loaf for the Day, and a Day for the Loaf"),
        ("what the oven is for", "What the Oven Is For"),
        ("rye: a history", "Rye: A History"),
        ("rye – the history", "Rye – The History"),
        ("the “of” in flour of rye", "The “Of” in Flour of Rye"),
        ("step-by-step and/or in-house", "Step-by-Step and/or In-House"),
        ("rye FAQ for the iPhone", "Rye FAQ for the iPhone"),
        ("baker's yeast", "Baker's Yeast"),
        ("bread with butter", "Bread With Butter"),
        ("How To Bake to Order", "How To Bake to Order"),
        ("ﬂour", "ﬂour"),
    ],
)
def test_title_case_of_the_ap(heading, title):
    assert in_title_case(heading, "AP") == title


def test_title_case_of_chicago_has_long_prepositions_small():
    assert in_title_case("Bread With Butter, and What To Do Without", "Chicago") == (
        "Bread with Butter, and What to Do Without"
    )


def test_titles_are_compared_word_by_word():
    assert expected("Loaf Of Rye", match="$title") == ["Loaf of Rye"]
    assert expected("rye bread Is the Best Bread", match="$title", exceptions=["rye bread"]) == []


def test_all_small_and_all_capitals():
    assert expected("bake rye", match="$lower") == []
    assert expected("Bake rye", match="$lower") == ["bake rye"]
    assert expected("bake rye", match="$upper") == ["BAKE RYE"]
    assert expected("straße", match="$upper") == ["STRAßE"]


def test_a_pattern_must_be_found():
    assert expected("Bake", match="^[A-Z]") == []
    assert expected("bake", match="^[A-Z]") == ["^[A-Z]"]


def test_what_is_no_pattern_is_told():
    with pytest.raises(PatternError):
        expected("Bake", match="[A-Z")
    with pytest.raises(ValueError, match=r"'\$titel' is none of \$title, \$sentence"):
        expected("Bake", match="$titel")
