"""A dictionary that changes counts at once, in a program that goes on running as in the next one."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.analyse import analyse_all
from pelican_contentstrategy.integrations.cache.analysis import CachedAnalysis
from pelican_contentstrategy.integrations.project import open_library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.shelf import Shelf
from tests.sites import BAKERY, HOST, TODAY, source_of

pytest.importorskip("hunspell", reason="the extra `spelling` is not installed")

RULE = "extends: spelling\nmessage: \"no word: '%s'\"\ndictionaries: [own]\n"
BLUEPRINT = read_blueprint(BAKERY.replace("styles: []", "styles: [Own]"), "strategy.yaml", all_rules())
SOURCE = source_of("content/loaf.md", "Title: Loaf\nPillar: bread\n\nHello brede.\n")


@pytest.fixture
def words(tmp_path):
    """The dictionary of a site."""
    folder = tmp_path / "styles" / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "own.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "styles" / "Own").mkdir()
    (tmp_path / "styles" / "Own" / "Spelling.yml").write_text(RULE, encoding="utf-8")
    (folder / "own.dic").write_text("2\nhello\nbred\n", encoding="utf-8")
    return folder / "own.dic"


def told(words, shelf=None, analysis=analyse_all):
    library = open_library(BLUEPRINT, words.parents[3])
    known = analysis if shelf is None else CachedAnalysis(analysis, shelf, library)
    found = build([SOURCE], BLUEPRINT, Inputs(HOST, TODAY, library=library, analysis=known)).review.diagnostics
    return [each.message for each in found if "no word" in each.message]


def test_a_program_that_goes_on_running_reads_it_anew(words):
    shelf = Shelf()
    assert told(words, shelf) == ["no word: 'brede'"]
    words.write_text("2\nhello\nbrede\n", encoding="utf-8")
    assert told(words, shelf) == told(words) == []
    words.write_text("2\nhallo\nbrede\n", encoding="utf-8")
    assert told(words, shelf) == told(words) == ["no word: 'Hello'"]


def test_nothing_is_kept_of_a_run_in_which_it_changes(words):
    shelf = Shelf()

    def meanwhile(*given):
        words.write_text("2\nhello\nbrede\n", encoding="utf-8")
        return [*analyse_all(*given)]

    assert told(words, shelf, meanwhile) == []
    words.write_text("2\nhello\nbred\n", encoding="utf-8")
    assert told(words, shelf) == ["no word: 'brede'"]
