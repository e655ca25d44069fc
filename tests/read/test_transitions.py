"""Does a sentence tell how it is connected to what was said before?"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_contentstrategy.read.readability.transition_words import LANGUAGES
from pelican_contentstrategy.read.readability.transitions import transition_detector

LABELLED = yaml.safe_load(Path(__file__).with_name("transitions.yml").read_text(encoding="utf-8"))
CASES = [
    (lang, sentence, label == "connected")
    for lang, labels in LABELLED.items()
    for label, sentences in labels.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("lang", "sentence", "expected"), CASES)
def test_labelled_sentences(lang, sentence, expected):
    assert transition_detector(lang)(sentence) is expected


def test_every_language_has_labelled_sentences():
    assert LABELLED.keys() == LANGUAGES.keys()


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_words_are_listed_as_they_are_looked_up(language):
    everything = language.words | language.openers | language.phrases
    assert [each for each in everything if each != each.lower() or "’" in each or not each] == []
    assert language.words & language.openers == frozenset()


@pytest.mark.parametrize("tag", ["de-AT", "DE", "de_CH"])
def test_language_tags_may_name_a_region(tag):
    assert transition_detector(tag)("Dennoch blieb er.")


@pytest.mark.parametrize("tag", ["", "zh", "sv", "den"])
def test_other_languages_have_no_word_list(tag):
    assert transition_detector(tag) is None


@pytest.mark.parametrize("text", ["", " ", "...", "—", "***"])
def test_no_words_no_transition(text):
    assert not transition_detector("en")(text)


def test_the_parts_of_a_pair_stand_in_order():
    connected = transition_detector("en")
    assert connected("Either rye or wheat.")
    assert not connected("Rye or wheat, either is fine.")
