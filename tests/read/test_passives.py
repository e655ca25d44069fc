"""Is a sentence in the passive?"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_contentstrategy.read.readability.passives import passive_detector

SETS = {"en": "passives.yml", "de": "passives_de.yml"}


def labelled(lang):
    """The halves of a labelled set: `development`, which the detector was made with, and `held_out`."""
    return yaml.safe_load(Path(__file__).with_name(SETS[lang]).read_text(encoding="utf-8"))


def figures(lang, halves):
    """Precision and recall."""
    detect = passive_detector(lang)
    hits = [detect(sentence) for half in halves for sentence in half["passive"]]
    false_alarms = [detect(sentence) for half in halves for sentence in half["active"]]
    return sum(hits) / (sum(hits) + sum(false_alarms)), sum(hits) / len(hits)


@pytest.mark.parametrize("lang", SETS)
def test_at_least_200_sentences_are_labelled_none_of_them_twice(lang):
    sentences = [each for half in labelled(lang).values() for label in half.values() for each in label]
    assert len(sentences) >= 200
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("lang", SETS)
@pytest.mark.parametrize("names", [("held_out",), ("development", "held_out")], ids="+".join)
def test_nine_in_ten_are_right_and_four_in_five_are_found(lang, names):
    halves = labelled(lang)
    precision, recall = figures(lang, [halves[name] for name in names])
    assert precision >= 0.9
    assert recall >= 0.8


@pytest.mark.parametrize("tag", ["de-AT", "DE", "de_CH"])
def test_language_tags_may_name_a_region(tag):
    assert passive_detector(tag)("Der Teig wird geknetet.")


@pytest.mark.parametrize("tag", ["", "fr", "zh", "eno"])
def test_other_languages_have_no_detector(tag):
    assert passive_detector(tag) is None


@pytest.mark.parametrize("lang", SETS)
@pytest.mark.parametrize(
    "text", ["", " ", "is", "Is?", "was,", "is, ,", "be be be", "wird", "Werden", "wird,", "worden", "…", "*** is"]
)
def test_scraps_do_not_fail(lang, text):
    assert passive_detector(lang)(text) in {True, False}


@pytest.mark.parametrize("words", ["is, ", "is never ", "is, not, ", "is she ", "wird, ", "wird nie ", "werden, nie, "])
def test_long_runs_of_words_are_read_at_once(words):
    assert not passive_detector("en")(words * 20_000)
    assert not passive_detector("de")(words * 20_000)
