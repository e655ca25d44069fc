"""What is a document about?"""

from __future__ import annotations

from pelican_contentstrategy.read.term_weights import words_for
from tests.sites import site_of


def document_of(text):
    return site_of({"content/a.md": text}).document("content/a.md")


def weights_of(text):
    return dict(document_of(text).facts.weights)


def test_what_is_named_weighs_more_than_what_is_said_and_what_is_said_often_more_than_once():
    text = "Title: Rye\nKeyword: sourdough\nSummary: On crusts.\n\n## Flour\n\nRye is rye. A loaf with a crumb."
    assert weights_of(text) == {
        "ry": 4.1,
        "sourdough": 2.4,
        "flour": 2.1,
        "crust": 1.0,
        "loaf": 1.0,
        "crumb": 1.0,
    }


def test_the_weightiest_come_first():
    weights = document_of("Title: Rye\n\nA loaf and a loaf and a crumb.").facts.weights
    assert weights == (("ry", 2.4), ("loaf", 1.7), ("crumb", 1.0))


def test_forms_of_a_word_are_one_term():
    assert weights_of("Title: -\n\nKneading, kneaded, kneads: the baker's loaves, the bakers' loaf.") == {
        "knead": 2.1,
        "baker": 1.7,
        "loav": 1.0,
        "loaf": 1.0,
    }


def test_german_forms_are_one_term_too():
    assert weights_of("Title: -\nLang: de\n\nDas Rezept und die Rezepte; zwei Rezepten folgen.") == {
        "rezept": 2.1,
        "folg": 1.0,
    }


def test_words_in_code_and_addresses_are_no_terms():
    text = (
        "Title: Label\n\nPrint `oven` and [bread](https://example.com/rye):\n\n    flour\n\nSee www.yeast.org, a@b.org."
    )
    assert weights_of(text) == {"label": 2.4, "print": 1.0, "bread": 1.0}


def test_small_words_years_hours_and_counts_are_no_terms():
    assert weights_of("Title: If I could\n\nSince 2019, at 7 and 10am, the 3rd of 12.") == {}


def test_numbers_that_name_something_are_terms():
    assert weights_of("Title: Type 405\n\nForm W4, 18f, 405, 2.50") == {
        "typ": 2.4,
        "405": 3.4,
        "form": 1.0,
        "w4": 1.0,
        "18f": 1.0,
    }


def test_the_edition_in_a_title_is_no_term():
    assert weights_of("Title: Rye letter, part 2 (May 2026)") == {"ry": 2.4, "letter": 2.4}


def test_of_scripts_without_blanks_two_characters_are_a_term():
    assert weights_of("Title: 酵母\nLang: zh\n\n餵養酵母。") == {"酵母": 3.4, "餵養": 1.0, "養酵": 1.0}
    assert weights_of("Title: パン\nLang: ja\n\nこれはパンです") == {"パン": 3.4, "はパ": 1.0, "ンで": 1.0}


def test_markup_in_titles_and_summaries_is_left_out():
    assert weights_of("Title: Rye &amp; <em>spelt</em>\nSummary: <p>A loaf&#58; good.</p>") == {
        "ry": 2.4,
        "spelt": 2.4,
        "loaf": 1.0,
    }


def test_a_long_text_has_forty_terms():
    letters = "abcdefghijklmnop"
    words = " ".join(f"{one}{other}x" for one in letters for other in letters)
    weights = document_of(f"Title: Words\n\n{words} ppx").facts.weights
    assert len(weights) == 40
    assert weights[:2] == (("word", 2.4), ("ppx", 1.7))


def test_a_document_without_words_has_no_terms():
    assert weights_of("Title: -") == {}


def test_terms_are_shown_as_they_are_written():
    document = document_of("Title: Queries\n\nThe baker's Bakeries deliver; delivered. A *query*.")
    assert list(words_for(("queri", "bakeri", "deliver", "nothing"), document)) == [
        "queries",
        "bakeries",
        "deliver",
        "nothing",
    ]
