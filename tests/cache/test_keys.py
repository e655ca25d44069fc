"""What facts depend on beside their document: whatever of it changes, another digest."""

from __future__ import annotations

import sys

import pytest

from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.cache import keys
from pelican_contentstrategy.model.style import Library, Spelling, Style, StyleRule
from pelican_contentstrategy.read.blueprint import read_blueprint
from tests.sites import BAKERY

SELECTION = Selection(read_blueprint(BAKERY, "strategy.yaml").checks)
SPELLING = StyleRule("Own.Spelling", Spelling.model_validate({"extends": "spelling", "message": "'%s'"}))


def state(library=Library()):  # noqa: B008 - it is frozen
    return keys.of_selection(SELECTION, library)


@pytest.fixture
def offer(tmp_path, monkeypatch):
    """A package that offers rules; what it is has not been looked at yet."""
    package = tmp_path / "oven_rules"
    (package / "lists").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "lists" / "words.txt").write_text("hot", encoding="utf-8")
    about = tmp_path / "oven_rules-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: oven-rules\nVersion: 1\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[pelican_contentstrategy.rules]\noven = oven_rules\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    forget()
    yield package
    sys.modules.pop("oven_rules", None)
    monkeypatch.undo()
    forget()


def forget():
    """As another process knows nothing."""
    keys.program.cache_clear()
    keys._offers.cache_clear()  # noqa: SLF001 - as above


def test_a_package_that_offers_rules_counts(offer):
    assert [each.name for each in keys._offers()] == ["oven"]  # noqa: SLF001 - that it is found at all
    with_it = state()
    (offer.parent / "oven_rules-1.dist-info" / "entry_points.txt").unlink()
    forget()
    assert state() != with_it


def test_each_file_of_a_package_that_offers_rules_counts(offer):
    found = {state()}
    for change in (
        offer / "lists" / "words.txt",
        offer / "lists" / "more.txt",
        offer / "lists" / "__init__.py",
        offer.parent / "oven_rules-1.dist-info" / "METADATA",
    ):
        text = change.read_text(encoding="utf-8") if change.exists() else ""
        change.write_text(text.replace("hot", "hut").replace("Version: 1", "Version: 2"), encoding="utf-8")
        forget()
        found.add(state())
    assert len(found) == 5
    (offer / "__pycache__").mkdir()
    (offer / "__pycache__" / "x.pyc").write_bytes(b"x")
    forget()
    assert state() in found


def test_files_that_change_while_a_program_runs_are_as_in_no_other(offer):
    before = state()
    (offer / "lists" / "words.txt").write_text("hut", encoding="utf-8")
    meanwhile = state()
    forget()
    assert len({before, meanwhile, state()}) == 3


def test_files_that_are_too_large_to_be_read_are_told_by_size_and_time(offer, monkeypatch):
    monkeypatch.setattr(keys, "MOST_READ", 1)
    (offer / "gone").symlink_to("nowhere")
    before = keys.files_in(offer)
    assert keys.files_in(offer) == before
    (offer / "lists" / "words.txt").write_text("hotter", encoding="utf-8")
    assert keys.files_in(offer) != before


def test_dictionaries_that_the_library_is_told_to_read_count(tmp_path, monkeypatch):
    library = Library({"Own": Style("Own", {SPELLING.name: SPELLING})})
    before = state(library)
    monkeypatch.setenv("HUNSPELL_DATA", str(tmp_path))
    (tmp_path / "en_US.dic").write_text("1\nbread\n", encoding="utf-8")
    with_one = state(library)
    (tmp_path / "en_US.dic").write_text("1\nbroad\n", encoding="utf-8")
    assert len({before, with_one, state(library)}) == 3
