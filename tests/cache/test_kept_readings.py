"""What Pelican read of a file is read anew where what was kept of it cannot be that."""

from __future__ import annotations

import os
import sys
from importlib import import_module, invalidate_caches

import msgspec
import pytest
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG

from pelican_contentstrategy.integrations.pelican.kept_readings import Keeper, readings_kept
from pelican_contentstrategy.integrations.replay import state
from tests.fuzz.readings import Settled
from tests.fuzz.shelf import Shelf


@pytest.mark.parametrize(
    "metadata",
    [
        *("text", ["list", []], ["dict"], ["dict", [["title", ["list"]]]], ["dict", [["title", ["Tag"]]]]),
        *(["dict", [["date", ["date", 7]]]], ["dict", [["date", ["SafeDatetime", "2026-03-02", [None, 1e300]]]]]),
    ],
    ids=repr,
)
def test_metadata_of_another_shape(tmp_path, metadata):
    file = tmp_path / "loaf.md"
    file.write_text("Title: Loaf\n\nA loaf.\n", encoding="utf-8")
    shelf = Shelf()
    keeper = Keeper(Readers(dict(DEFAULT_CONFIG)).readers["md"], Settled(), shelf)
    found = keeper.read(str(file))
    ((key, _),) = shelf.values.items()
    shelf.values[key] = msgspec.msgpack.encode(("<p>other</p>", metadata, "", {}))
    assert keeper.read(str(file)) == found == ("<p>A loaf.</p>", {"title": "Loaf"})


class Adding(Preprocessor):
    """Adds to every text what its extension finds."""

    def __init__(self, find):
        self.find = find

    def run(self, lines):
        return [*lines, "", *self.find()]


class Extending(Extension):
    """An extension of a site's own."""

    def __init__(self, find):
        self.find = find
        super().__init__()

    def extendMarkdown(self, md):  # noqa: N802 - as Python-Markdown calls it
        md.preprocessors.register(Adding(self.find), "adding", 90)


def images():
    return sorted(os.listdir("images"))  # noqa: PTH208 - as extensions do


def branch():
    return [os.environ["BRANCH"]]


@pytest.fixture
def body(tmp_path, monkeypatch):
    """The body of a text, read in a run of its own with what an earlier run has kept."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "images").mkdir()
    (tmp_path / "loaf.md").write_text("Title: Loaf\n\nA loaf.\n", encoding="utf-8")
    shelf = Shelf()

    def body(*finds, files=("loaf.md",)):
        with readings_kept(shelf):
            return [each for find in finds for each in bodies_of(files, find)]

    return body


def bodies_of(files, find):
    settings = {**DEFAULT_CONFIG, "MARKDOWN": {"extensions": [Extending(find)], "output_format": "html5"}}
    reader = Readers(settings).readers["md"]
    return [reader.read(each)[0] for each in files]


def test_an_extension_that_lists_a_folder(tmp_path, body):
    assert body(images) == ["<p>A loaf.</p>"]
    (tmp_path / "images" / "loaf.jpg").write_bytes(b"")
    assert body(images) == ["<p>A loaf.</p>\n<p>loaf.jpg</p>"]


def test_an_extension_that_asks_the_environment(body, monkeypatch):
    for each in ("main", "next", "main"):
        monkeypatch.setenv("BRANCH", each)
        assert body(branch) == [f"<p>A loaf.</p>\n<p>{each}</p>"]


@pytest.mark.parametrize("changed", ["late_words.py", "words.txt"])
def test_code_that_is_imported_for_the_first_text_counts_for_all(tmp_path, body, monkeypatch, changed):
    monkeypatch.setattr(state, "FINE", 0)  # or it would count how quick a run is
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.syspath_prepend(tmp_path)
    files = {"words.txt": "old", "late_words.py": "WORDS = open('words.txt').read() + ' hat'\n"}

    def write(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        os.utime(tmp_path / name, (1, 1))
        invalidate_caches()

    def bodies():
        sys.modules.pop("late_words", None)
        return body(late, files=("loaf.md", "rye.md"))

    for each in files.items():
        write(*each)
    (tmp_path / "rye.md").write_text("Title: Rye\n\nA loaf.\n", encoding="utf-8")
    assert bodies() == bodies() == ["<p>A loaf.</p>\n<p>old hat</p>"] * 2
    assert "late_words" not in sys.modules
    write(changed, files[changed].replace("old", "new").replace("hat", "cat"))
    words = "new hat" if changed == "words.txt" else "old cat"
    assert bodies() == [f"<p>A loaf.</p>\n<p>{words}</p>"] * 2
    sys.modules.pop("late_words", None)


def late():
    return [import_module("late_words").WORDS]


def one():
    return ["one"]


def two():
    return ["two"]


def test_readers_with_settings_of_their_own(body):
    for _ in range(2):
        assert body(one, two) == ["<p>A loaf.</p>\n<p>one</p>", "<p>A loaf.</p>\n<p>two</p>"]
