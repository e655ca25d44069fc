"""Whatever Pelican reads - Markdown, reStructuredText, HTML: it is judged, and what is kept of it is what it read."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import strategies as st
from pelican.readers import Readers

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.pelican.kept_readings import ENTRIES, Keeper
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.front_matter import read_front_matter
from pelican_contentstrategy.read.suppressions import read_suppressions
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.fuzz.effort import tries
from tests.fuzz.materials import damage, mutated
from tests.fuzz.places import assert_lies_in
from tests.fuzz.readings import BYTES, Settled, settings_of, source_read
from tests.fuzz.shelf import Shelf
from tests.sites import BAKERY, HOST, TODAY

BLUEPRINT = read_blueprint(BAKERY, "strategy.yaml", all_rules())
SELECTION = Selection(BLUEPRINT.checks)
VOICES = Voices(BLUEPRINT.strategy, Library())
LOAF = b"Title: Loaf\nDate: 2026-03-02 08:00+01:00\nTags: rye, loaf\nAuthors: Ann, Bob\nCategory: news\n\nA *loaf*.\n"


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """Those of a site."""
    folder = tmp_path_factory.mktemp("site") / "content"
    folder.mkdir()
    return settings_of(folder)


@tries(BYTES, share=2)
def test_files(settings, file):
    source = source_read(settings, *file)
    assert analyse(source, SELECTION, VOICES).crashes == ()
    fields = read_front_matter(source)
    for each in (*fields, *read_suppressions(source, fields)):
        assert_lies_in(source.text, each.span)


@tries(BYTES, BYTES, share=0.5)
def test_files_of_a_site(settings, first, second):
    found = {source.path: source for source in (source_read(settings, *each) for each in (first, second))}
    review = build(found.values(), BLUEPRINT, Inputs(HOST, TODAY)).review
    assert [each.message for each in review.diagnostics if each.name == "rule-crashed"] == []
    for each in review.diagnostics:
        if each.span.path in found:
            assert_lies_in(found[each.span.path].text, each.span)


def read(reader, path):
    """What it reads, to the type of each value, or how it fails."""
    try:
        return repr(reader.read(path))
    except Exception as error:  # noqa: BLE001 - Pelican would go on
        return type(error)


def file_of(settings, name, data):
    """A file, and what is to read it."""
    path = Path(settings["PATH"]) / name
    path.write_bytes(data)
    return str(path), Readers(settings).readers[path.suffix[1:]]


@tries(BYTES)
def test_what_is_kept_is_what_was_read(settings, file):
    path, reader = file_of(settings, *file)
    expected = read(reader, path)
    keeper = Keeper(reader, Settled(), Shelf())
    assert read(keeper, path) == expected
    assert read(keeper, path) == expected


@pytest.fixture(scope="module")
def kept(settings):
    """A file that was read, by its reader, and what was kept of it."""
    path, reader = file_of(settings, "loaf.md", LOAF)
    shelf = Shelf()
    Keeper(reader, Settled(), shelf).read(path)
    ((key, entry),) = shelf.values.items()
    return path, reader, key, entry


def assert_read(kept, entry):
    """With an entry like this, too."""
    path, reader, key, _ = kept
    content, metadata = Keeper(reader, Settled(), Shelf({key: entry})).read(path)
    assert isinstance(content, str)
    assert isinstance(metadata, dict)


@tries(damage())
def test_damaged_readings(kept, harm):
    assert_read(kept, harm(kept[3]))


@tries(st.data())
def test_readings_with_wrong_values(kept, data):
    tree = data.draw(mutated(list(ENTRIES.decode(kept[3]))))
    try:
        entry = msgspec.msgpack.encode(tree, enc_hook=str)
    except (OverflowError, ValueError):  # the format has no such value
        return
    assert_read(kept, entry)
