"""Where do the sentences of a text begin and end?"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_contentstrategy.read.sentences import split_sentences

LABELLED = yaml.safe_load(Path(__file__).with_name("sentences.yml").read_text(encoding="utf-8"))
CASES = [(lang, text) for lang, texts in LABELLED.items() for text in texts]


def sentences(text, lang="en"):
    return [text[start:end] for start, end in split_sentences(text, lang)]


@pytest.mark.parametrize(("lang", "marked"), CASES)
def test_labelled_sentences(lang, marked):
    assert sentences(marked.replace("|", ""), lang) == [each.strip() for each in marked.split("|")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("bread", ["bread"]),
        ("  Bread.   Butter. ", ["Bread.", "Butter."]),
        ("Bread\n\nButter\nand salt", ["Bread", "Butter\nand salt"]),
        ("...", ["..."]),
        (". . .", [".", ".", "."]),
        ("Bread.Butter", ["Bread.Butter"]),
    ],
)
def test_edges(text, expected):
    assert sentences(text) == expected


def test_language_tags_may_name_a_region():
    assert sentences("Am 3. Mai. Gut.", "de-AT") == sentences("Am 3. Mai. Gut.", "DE") == ["Am 3. Mai.", "Gut."]


def test_other_languages_are_read_with_english_abbreviations():
    assert sentences("Mr. Smith. God dag.", "sv") == sentences("Mr. Smith. God dag.", "") == ["Mr. Smith.", "God dag."]


@pytest.mark.parametrize(
    "text",
    ["." * 100_000 + "x", "a." + ")" * 100_000 + "x", "a." + "[1]" * 50_000 + "x", "a." + "\u00b9" * 50_000 + "x"],
)
def test_long_runs_of_marks_are_one_sentence(text):
    assert len(split_sentences(text)) == 1


def test_many_blanks():
    assert len(split_sentences(("Bread." + " " * 1_000) * 1_000)) == 1_000
