"""Words that no dictionary knows."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from pelican_contentstrategy.model.prose import Text
from pelican_contentstrategy.model.style import NoDictionaries, Spelling, StyleRule
from pelican_contentstrategy.rules.voice.dictionaries import MissingExtra, Shelf
from pelican_contentstrategy.rules.voice.spelling import spelling

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = NoDictionaries()


@dataclass(frozen=True)
class Folder:
    """A styles folder on disk."""

    place: Path
    folders: tuple[str, ...] = ()

    def find(self, name):
        return str(self.place / name) if (self.place / name).is_file() else None


def hits(words, *, accepted=(), ignored=(), shelf=NOWHERE, **keys):
    definition = Spelling.model_validate({"extends": "spelling", "message": "'%s'", **keys})
    check = spelling(StyleRule("House.Spelling", definition), accepted, ignored, Shelf(shelf))
    return list(check([Text(words, words, frozenset({"text"}), 0)]))


def unknown(words, **keys):
    return [hit.arguments[0] for hit in hits(words, **keys)]


@pytest.fixture
def shelf(tmp_path):
    """A styles folder with a dictionary that knows `brot`, its plural, and nothing else."""
    folder = tmp_path / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "backstube.aff").write_text("SET UTF-8\nSFX A Y 1\nSFX A 0 e .\n", "utf-8")
    (folder / "backstube.dic").write_text("2\nbrot/A\nmühle\n", "utf-8")

    return Folder(tmp_path)


def test_the_rule_says_what_it_needs(monkeypatch):
    monkeypatch.setitem(sys.modules, "hunspell", None)
    with pytest.raises(MissingExtra, match="extra 'spelling' is not installed") as raised:
        unknown("Bread", dictionaries=["en_US_without_a_library"])
    assert raised.value.hint == "pip install 'pelican-contentstrategy[spelling]'"


class TestWithTheExtra:
    """What Hunspell is needed for."""

    @pytest.fixture(autouse=True)
    def _needs_hunspell(self):
        pytest.importorskip("hunspell", reason="the extra 'spelling' is not installed")

    def test_a_misspelt_word_is_told_at_each_place(self):
        text = "The bread is “freshh” – and freshh."
        assert [(hit.start, hit.end) for hit in hits(text)] == [(14, 20), (28, 34)]
        assert unknown(text) == ["freshh", "freshh"]

    def test_apostrophes_of_all_kinds_belong_to_words(self):
        assert unknown("That doesn't, doesn’t and doesn‘t rise. The baker’s brread’s crust, the bakers' oven.") == [
            "brread"
        ]

    def test_modern_words_and_names_of_programs_are_known(self):
        assert unknown("Two apps and a podcast online, served by Nginx and HTTPie.") == []

    def test_what_is_no_plain_word_is_left_out(self):
        assert (
            unknown("BRREAD BRREADs MongoDBx iPhonex brread2 brread-oven @brread #brread brread.example *****brread")
            == []
        )

    def test_a_rule_may_do_without_the_usual_filters(self):
        assert unknown("BRREAD and brread2", custom=True) == ["BRREAD", "brread2"]
        assert unknown("BRREAD and brread2", custom=True, filters=["[0-9]"]) == ["BRREAD"]

    def test_filters_spare_words(self):
        assert unknown("Some brread and flourr", filters=["^brr"]) == ["flourr"]

    def test_accepted_words_are_known_in_any_case(self):
        assert unknown("Focacciaria bread", accepted=["focacciaria"]) == []
        assert unknown("Focacciaria bread", exceptions=["focacciaria"]) == []
        assert unknown("Focacciaria bread", accepted=["focacciaria"], vocab=False) == ["Focacciaria"]

    def test_words_of_files_are_known(self):
        assert unknown("sauerteig of Roggenn", ignored=["Sauerteig", "Roggen"]) == ["Roggenn"]

    def test_a_site_may_bring_its_dictionary(self, shelf):
        text = "Brot, Brote, Mühle, bread"
        assert unknown(text, dictionaries=["backstube"], shelf=shelf) == ["bread"]
        assert unknown(text, dictionaries=["backstube"], append=True, shelf=shelf) == []
        assert unknown("mühlen", dictionaries="backstube", custom=True, shelf=shelf) == ["mühlen"]

    def test_a_dictionary_may_be_named_by_its_two_files(self, shelf):
        pair = {"aff": "config/dictionaries/backstube.aff", "dic": "config/dictionaries/backstube.dic"}
        assert unknown("Brote, bread", **pair, shelf=shelf) == ["bread"]
        with pytest.raises(ValueError, match="file 'dic' of the dictionary is missing"):
            unknown("Brote", aff=pair["aff"], shelf=shelf)

    def test_a_missing_dictionary_is_told(self, shelf):
        with pytest.raises(ValueError, match="dictionary 'bakstube' is in none of its folders"):
            unknown("Brot", dictionaries=["bakstube"], shelf=shelf)

    def test_words_that_the_dictionary_cannot_write_are_unknown(self):
        assert unknown("хлеб", custom=True) == ["хлеб"]

    def test_suggestions_are_made_where_the_action_asks_for_them(self):
        action = {"name": "suggest", "params": ["spellings"]}
        (hit,) = hits("We recieve bread", action=action)
        assert hit.replacements[0] == "receive"
        assert len(hit.replacements) <= 5
        (hit,) = hits("We recieve bread")
        assert hit.replacements == ()
