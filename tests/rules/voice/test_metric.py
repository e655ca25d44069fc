"""Formulas over the measures of a document."""

from __future__ import annotations

import math

import pytest

from pelican_contentstrategy.model.prose import Text
from pelican_contentstrategy.model.style import Metric, StyleRule
from pelican_contentstrategy.rules.voice.formulas import formula
from pelican_contentstrategy.rules.voice.measures import measures_of
from pelican_contentstrategy.rules.voice.metric import metric
from pelican_contentstrategy.rules.voice.syllables import syllables


def text(words, *scope):
    return Text(words, words, frozenset({"text", "md", *(scope or ("paragraph",))}), 0)


def told(formula, condition, *texts):
    definition = Metric.model_validate(
        {"extends": "metric", "message": "%s", "formula": formula, "condition": condition}
    )
    return [hit.arguments[0] for hit in metric(StyleRule("House.Length", definition), ())(texts)]


def test_the_value_is_told_with_two_decimals_when_it_meets_the_condition():
    paragraph = text("Bread is good. It takes time, and a little care.")
    assert told("words / sentences", "> 4", paragraph) == ["5.00"]
    assert told("words / sentences", "> 5", paragraph) == []
    assert told("words / 3", ">= 3.0 && sentences == 2", paragraph) == ["3.33"]


def test_words_are_those_of_paragraphs():
    document = [
        text("How to bake", "heading", "h1"),
        text("Mix well-aged flour (1.5 kg) in the U.S. way: don't hurry."),
        text("flour", "list"),
        text("water", "list"),
        text("Then wait"),
        text("salt", "list"),
        text("Old bread is hard.", "blockquote"),
        text("How to eat", "heading", "h2"),
    ]
    assert {name: count for name, count in measures_of(document).items() if count} == {
        "paragraphs": 2,
        "sentences": 2,
        "words": 13,
        "characters": 47,
        "syllables": 15,
        "long_words": 1,
        "heading_h1": 1,
        "heading_h2": 1,
        "list": 2,
        "blockquote": 1,
    }


def test_long_and_many_syllabled_words():
    measures = measures_of([text("Fermentation directed banana strengths.")])
    assert measures["long_words"] == 3
    assert measures["polysyllabic_words"] == 3
    assert measures["complex_words"] == 2


def test_code_counts_nothing():
    assert measures_of([text("Type ******** twice.")])["words"] == 2


def test_characters_of_chinese_are_words():
    assert measures_of([text("面包很好。烤箱也好。")])["words"] == 8


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("bread", 1), ("starter", 2), ("table", 2), ("baked", 1), ("kneaded", 2), ("breezes", 2), ("loaves", 1),
        ("sometimes", 2), ("create", 2), ("idea", 3), ("society", 4), ("special", 2), ("nation", 2), ("radio", 3),
        ("criticism", 4), ("being", 2), ("friendly", 2), ("Café", 2), ("h", 1), ("2024", 1), ("", 1),
    ],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


def test_headings_may_be_written_with_a_dot():
    assert told("heading.h2 * 2", "== 2.0", text("Rye", "heading", "h2")) == ["2.00"]


def test_a_document_without_words_has_no_ratio():
    assert told("words / sentences", "< 100", text("Rye", "heading", "h1")) == []
    assert told("words", "< 100") == []


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("2 + 3 * 4 - 1", 13),
        ("-(2 ** 3) % 5", -3),
        ("math.sqrt(words) + math.pow(2, 3)", 11),
        ("math.max(words, 4)", 9),
        ("1 <\n words", 1),
    ],
)
def test_arithmetic(source, value):
    assert formula(source, ["words"])({"words": 9}) == value


@pytest.mark.parametrize("source", ["1 / 0", "math.sqrt(-1)", "(-8) ** 0.5", "9 ** 9 ** 9 ** 9", "math.exp(words)"])
def test_what_has_no_value(source):
    assert math.isnan(formula(source, ["words"])({"words": 1e9}))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("wrods / 2", "'wrods' has no meaning in it"),
        ("__import__('os')", "'__import__('os')' has no meaning in it"),
        ("words.real", "'words.real' has no meaning in it"),
        ("words if words else 1", "'words if words else 1' has no meaning in it"),
        ("math.sin(words)", "'math.sin' has no meaning in it"),
        ("math.sqrt(1, 2)", "'math.sqrt' takes 1, not 2"),
        ("'words'", "''words'' has no meaning in it"),
        ("words /", "'words /' is no formula"),
        ("", "'' is no formula"),
        ("1 + " * 1000 + "1", "it has 4,001 characters; 1,000 are read"),
        ("(" * 400 + "1" + ")" * 400, "is no formula"),
        ("-" * 999 + "1", "is no formula"),
    ],
)
def test_anything_else_is_told_before_a_document_is_read(source, message):
    with pytest.raises(ValueError, match=r"formula|takes|has") as raised:
        formula(source, ["words", "sentences"])
    assert message in str(raised.value)


def test_the_key_that_is_wrong_is_told():
    with pytest.raises(ValueError, match="formula: 'lines' has no meaning in it"):
        told("lines", "> 2")
    with pytest.raises(ValueError, match="condition: 'value > > 2' is no formula"):
        told("words", "> > 2")
    with pytest.raises(ValueError, match="condition: '9' does not begin with a comparison"):
        told("words", "9")
