"""Whatever lies in the cache: nobody fails on it, and what is taken from it is what would be found out."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import pytest
from hypothesis import strategies as st

from pelican_contentstrategy.check.analyse import analyse_all
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.integrations.cache.analysis import ENTRIES, CachedAnalysis
from pelican_contentstrategy.integrations.cache.analysis import SOUND as SOUND_VOICE
from pelican_contentstrategy.integrations.cache.facts_on_disk import PARTS, PATH, SELDOM
from pelican_contentstrategy.integrations.cache.store import NAME, Store
from pelican_contentstrategy.integrations.replay import kept
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.fuzz.documents import READ, SOURCES
from tests.fuzz.effort import tries
from tests.fuzz.materials import damage, mutated
from tests.fuzz.shelf import Shelf
from tests.sites import BAKERY, TEXT, Texts, source_of

VALUES = {b"one": b"1" * 100, b"two": b"", b"three": bytes(range(256)) * 40, b"\0": b"\0" * 5000}
BESIDE = st.sampled_from(["", "", "-journal", "-wal", "-shm"])
COLUMNS = {"entries": ("key", "value"), "uses": ("key", "run", "size"), "runs": ("run",)}
COLUMN = st.sampled_from([(table, each) for table, columns in COLUMNS.items() for each in columns])
PLAIN = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.text("ab\0", max_size=9), st.binary(max_size=9)
)
VOICE = "voice: {styles: [Own], terms: [loaf]}\n"
OWN = "extends: substitution\nmessage: Use '%s', not '%s'.\nscope: [text]\nswap: {utilise: use, very: ''}\n"
BLUEPRINT = read_blueprint(BAKERY.partition("voice:")[0] + VOICE, "strategy.yaml", all_rules())
STYLES = Texts({"styles/Own/Short.yml": OWN})
LIBRARY = read_library(BLUEPRINT.strategy.voice, STYLES, own_styles(), BLUEPRINT.strategy.at)
SELECTION = Selection(BLUEPRINT.checks)
LOAF = source_of(
    "content/loaf.md", f"Title: Loaf\nPillar: bread\nPersona: home-baker\n\n# A\n\nUtilise [b](b.md).\n{TEXT}"
)
ANSWER: dict[str, Any] = {
    "code": 1,
    "said": [["stdout", "loaf.md:1:1: CS101\n"], ["stderr", "é"]],
    "day": "2026-11-01",
    "made": 0.5,
    "until": None,
    "without": "/no/cache",
    "trees": {"/no/such": kept.State().tree("/no/such")},
    "files": {"/no/such": None},
    "names": {"/no/such": ""},
}


def filled(folder: Path) -> Path:
    """The file of a cache that somebody has written to."""
    store = Store(folder)
    for key, value in VALUES.items():
        store.add(key, value)
    store.close()
    return folder / NAME


def assert_harmless(folder: Path) -> None:
    """What is found is what was kept, and whatever is the matter, a few runs later all is well."""
    store = Store(folder)
    assert store.read(VALUES).items() <= VALUES.items()
    store.close()
    for _ in range(3):
        filled(folder)
        store = Store(folder)
        found = store.read(VALUES)
        store.close()
        if found == VALUES:
            return
    assert found == VALUES


with tempfile.TemporaryDirectory() as made:
    SOUND = filled(Path(made)).read_bytes()


@tries(damage(), st.sampled_from([0, 100]), BESIDE, damage(), share=0.5)
def test_a_damaged_store(harm, first, beside, other):
    """Harm begins with the header, or behind it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / NAME).write_bytes(SOUND[:first] + harm(SOUND[first:]))
        if beside:
            (Path(folder) / f"{NAME}{beside}").write_bytes(other(SOUND))
        assert_harmless(Path(folder))


@tries(st.binary(max_size=200), share=0.2)
def test_a_store_of_any_bytes(data):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / NAME).write_bytes(data)
        assert_harmless(Path(folder))


@tries(st.lists(st.tuples(COLUMN, PLAIN), min_size=1, max_size=3), share=0.5)
def test_a_store_with_other_values(changes):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / NAME).write_bytes(SOUND)
        with closing(sqlite3.connect(Path(folder) / NAME)) as base:
            for (table, column), value in changes:
                base.execute(f"UPDATE OR IGNORE {table} SET {column} = ?", (value,))  # noqa: S608 - names of ours
            base.commit()
        assert_harmless(Path(folder))


def trees(name):
    """A part of facts as plain data, with wrong values in it."""
    path = msgspec.msgpack.encode(LOAF.path)
    return mutated(msgspec.msgpack.decode(KEPT[name].replace(PATH, path)))


def encoded(tree):
    """As far as the format has values for it."""
    try:
        return msgspec.msgpack.encode(tree, enc_hook=str)
    except (OverflowError, ValueError):
        return b""


def analysed(sources, store):
    """Facts with whatever is on a shelf, and all that is told of rules."""
    voices = Voices(BLUEPRINT.strategy, LIBRARY)
    return CachedAnalysis(analyse_all, store, LIBRARY)(sources, SELECTION, voices), voices.problems


@tries(st.lists(SOURCES, max_size=3, unique_by=lambda source: source.path), damage(), share=0.2)
def test_facts_of_whatever_documents(sources, harm):
    plain, known = Shelf(), Shelf()
    found = analysed(sources, plain)
    assert analysed(sources, known) == found
    assert analysed(sources, known) == found
    with tempfile.TemporaryDirectory() as folder:
        for data in (b"", None):
            store = Store(Path(folder))
            assert analysed(sources, store) == found
            store.close()
            if data is not None:
                (Path(folder) / NAME).write_bytes(harm((Path(folder) / NAME).read_bytes()))


@tries(READ, READ, share=0.5)
def test_facts_are_of_one_document_alone(first, second):
    shelf = Shelf()
    analysed([first], shelf)
    assert analysed([second], shelf) == analysed([second], Shelf())


SHELF = Shelf()
(FACTS,), _ = analysed([LOAF], SHELF)
ENTRY = next(key for key, value in SHELF.values.items() if value != SOUND_VOICE)
FINGERPRINT, KEPT = ENTRIES.decode(SHELF.values[ENTRY])


def assert_facts(entry: bytes) -> None:
    """An entry with a good checksum, which nobody but us could have made: each part is one, ours or read anew."""
    (facts,), _ = analysed([LOAF], Shelf(SHELF.values | {ENTRY: entry}))
    for name in PARTS:
        assert type(getattr(facts, name)) is type(getattr(FACTS, name)), name


@tries(damage())
def test_facts_of_any_bytes(harm):
    assert_facts(harm(SHELF.values[ENTRY]))


@tries(st.sampled_from(sorted(KEPT)).flatmap(lambda name: st.tuples(st.just(name), damage())))
def test_damaged_parts_of_facts(change):
    name, harm = change
    assert_facts(msgspec.msgpack.encode((FINGERPRINT, KEPT | {name: harm(KEPT[name])})))


@tries(st.sampled_from(sorted(set(KEPT) - SELDOM)).flatmap(lambda name: st.tuples(st.just(name), trees(name))))
def test_parts_of_facts_with_wrong_values(change):
    name, tree = change
    assert_facts(msgspec.msgpack.encode((FINGERPRINT, KEPT | {name: encoded(tree)})))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where answers are kept."""
    return tmp_path_factory.mktemp("kept")


def asked(folder: Path, data: bytes) -> Any:
    """What is said in answer to a call, if anything is."""
    (folder / "check-call.json").write_bytes(data)
    with mock.patch.object(kept, "day", return_value=ANSWER["day"]):
        found = kept.read(str(folder), "call")
    if found:
        assert isinstance(found["code"], int)
        assert all(said.encode("latin-1") == b"" or where in {"stdout", "stderr"} for where, said in found["said"])
    return found


def written(folder: Path, answer: Any) -> bytes:
    """The file of an answer."""
    kept.write(str(folder), "call", answer)
    return (folder / "check-call.json").read_bytes()


@tries(damage(), share=2)
def test_a_damaged_answer(folder, harm):
    data = written(folder, ANSWER)
    again = json.loads(json.dumps(ANSWER))
    assert asked(folder, data) == again
    assert asked(folder, harm(data)) == (again if harm(data) == data else None)


@tries(mutated(ANSWER), share=2)
def test_an_answer_with_wrong_values(folder, answer):
    try:
        asked(folder, written(folder, answer))
    except TypeError:  # it is none that JSON can hold
        return


@tries(st.binary(max_size=200))
def test_an_answer_of_any_bytes(folder, data):
    assert asked(folder, data) is None
