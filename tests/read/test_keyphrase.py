"""Is a keyphrase found in whatever forms its words have?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.keyphrase import Keyphrase


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("table or chart", "When charts beat tables"),
        ("bake bread", "Baking Breads"),
        ("run", "I am running"),
        ("content strategy", "Strategies for your content"),
        ("process", "processes, processing, processed"),
        ("cache", "caching"),
        ("box", "boxes"),
        ("study", "studied"),
        ("baker's yeast", "Yeast of bakers"),
        ("e-mail", "E-mails"),
        ("C++", "C++ and more"),
        ("to be or not to be", "To be, or not to be"),
    ],
)
def test_a_phrase_is_found_in_other_forms(phrase, text):
    assert Keyphrase(phrase, "en").is_in(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("table or chart", "A table"), ("car", "Carpets"), ("bus", "Business"), ("news", "nothing"), ("red", "Reading")],
)
def test_a_phrase_is_not_found_in_other_words(phrase, text):
    assert not Keyphrase(phrase, "en").is_in(text)


@pytest.mark.parametrize(
    ("phrase", "text", "lang"),
    [
        ("das Haus", "Häuser", "de"),
        ("Inhalte planen", "Wie man den Inhalt plant", "de-AT"),
        ("la stratégie", "Les strategies", "fr"),
        ("contenido", "contenidos", "es"),
        ("контент", "контентом", "ru"),
        ("내용", "내용을 쓰다", "ko"),
        ("內容策略", "談內容 策略", "zh"),
        ("Python 教學", "python的教學", "zh"),
        ("เนื้อหา", "กลยุทธ์เนื้อหาดี", "th"),
    ],
)
def test_a_phrase_of_another_language_is_found(phrase, text, lang):
    assert Keyphrase(phrase, lang).is_in(text)
    assert Keyphrase(phrase, lang).times_in(text) == 1


def test_words_count_together_only():
    starter = Keyphrase("sourdough starter", "en")
    assert starter.times_in("A sourdough starter. Sourdough starters! A starter of sourdough.") == 2
    assert starter.times_in("sourdough") == 0


def test_small_words_may_stand_between():
    assert Keyphrase("table or chart", "en").times_in("Tables and charts. A table for a chart.") == 2


def test_what_is_written_without_blanks_counts_as_it_stands():
    assert Keyphrase("內容策略", "zh").times_in("內容策略。內容\n策略、內容。策略") == 2


def test_a_phrase_without_words_is_in_nothing_to_speak_of():
    assert Keyphrase("?!", "en").times_in("What?!") == 0
