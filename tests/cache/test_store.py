"""What is kept is there again, and no file on disk keeps anybody from working."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from pelican_contentstrategy.integrations.cache import store as storing
from pelican_contentstrategy.integrations.cache.store import NAME, RUNS, Store

KEYS = {b"one": b"1" * 100, b"two": b"", b"three": bytes(range(256)) * 40}
WRITER = """
import sys
from pathlib import Path
from pelican_contentstrategy.integrations.cache.store import Store

for run in range(10):
    store = Store(Path(sys.argv[1]))
    for number in range(50):
        store.add(b"%d" % number, b"%d" % number * 500)
    store.add(sys.argv[2].encode(), b"was here")
    store.close()
"""


def filled(folder, values=None):
    store = Store(folder)
    for key, value in (values or KEYS).items():
        store.add(key, value)
    store.close()
    return folder / NAME


def found(folder, keys=KEYS):
    store = Store(folder)
    values = store.read(keys)
    store.close()
    return values


def test_values_are_there_again(tmp_path):
    filled(tmp_path / "new" / "folder")
    assert found(tmp_path / "new" / "folder", [*KEYS, b"four"]) == KEYS


def test_git_leaves_it_alone(tmp_path):
    filled(tmp_path)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_later_value_counts(tmp_path):
    filled(tmp_path)
    filled(tmp_path, {b"one": b"other"})
    assert found(tmp_path) == KEYS | {b"one": b"other"}


def test_many_values_are_written_bit_by_bit(tmp_path, monkeypatch):
    monkeypatch.setattr(storing, "AT_ONCE", 100)
    monkeypatch.setattr(storing, "QUESTIONS", 7)
    many = {b"%d" % number: b"%d" % number * 50 for number in range(60)}
    filled(tmp_path, many)
    assert found(tmp_path, many) == many


@pytest.mark.parametrize("left", [0, 1, 99, 4096, 5000])
def test_a_truncated_file_is_made_anew(tmp_path, left):
    file = filled(tmp_path)
    file.write_bytes(file.read_bytes()[:left])
    assert found(tmp_path) == {}
    filled(tmp_path)
    assert found(tmp_path) == KEYS


def test_a_file_of_something_else_is_made_anew(tmp_path):
    (tmp_path / NAME).write_bytes(b"something else" * 1000)
    filled(tmp_path)
    assert found(tmp_path) == KEYS


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version=0",
        "PRAGMA application_id=1",
        "DROP TABLE uses",
        "DELETE FROM runs",
        "UPDATE runs SET run = 'x'",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER UPDATE ON runs BEGIN DELETE FROM entries; END",
    ],
)
def test_a_file_of_another_version_or_program_is_made_anew(tmp_path, change):
    file = filled(tmp_path)
    base = sqlite3.connect(file)
    base.execute(change)
    base.commit()
    base.close()
    assert found(tmp_path) == {}
    filled(tmp_path)
    assert found(tmp_path) == KEYS


def test_a_file_of_which_what_is_said_is_no_text(tmp_path):
    file = filled(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"CREATE TABLE entries (key", b"CREATE TABLE entries \x80key"))
    with pytest.raises((UnicodeDecodeError, sqlite3.DatabaseError)):  # the second of Python 3.10
        sqlite3.connect(file).execute("SELECT * FROM entries")
    assert found(tmp_path) == {}
    filled(tmp_path)
    assert found(tmp_path) == KEYS


def test_a_value_that_was_changed_is_not_there(tmp_path):
    file = filled(tmp_path)
    data = file.read_bytes()
    assert data.count(b"1" * 100) == 1
    file.write_bytes(data.replace(b"1" * 100, b"1" * 50 + b"2" + b"1" * 49))
    assert found(tmp_path) == {key: value for key, value in KEYS.items() if key != b"one"}


@pytest.mark.parametrize(
    "change",
    [
        *("entries SET value = 'a text'", "entries SET value = x''", "entries SET value = x'00'"),
        *("entries SET value = 7", "uses SET run = 'x'", "uses SET run = x'00'"),
    ],
)
def test_a_value_of_another_kind_is_not_there(tmp_path, change):
    base = sqlite3.connect(filled(tmp_path))
    base.execute(f"UPDATE {change}")
    base.commit()
    base.close()
    assert found(tmp_path) == {}


def test_whatever_byte_is_damaged(tmp_path):
    file = filled(tmp_path / "sound")
    data = bytearray(file.read_bytes())
    for place in range(0, len(data), 397):
        folder = tmp_path / str(place)
        folder.mkdir()
        (folder / NAME).write_bytes(bytes([*data[:place], data[place] ^ 0x55, *data[place + 1 :]]))
        assert found(folder).items() <= KEYS.items()
        filled(folder)
        assert found(folder) == KEYS


@pytest.mark.parametrize("place", [18, 19, 47])
def test_a_file_of_a_format_to_come(tmp_path, place):
    """SQLite writes no file that says so, or does not even look into it."""
    file = filled(tmp_path)
    data = bytearray(file.read_bytes())
    data[place] = 9
    file.write_bytes(data)
    filled(tmp_path)
    filled(tmp_path)
    assert found(tmp_path) == KEYS


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "cache").write_text("mine", encoding="utf-8")
    store = Store(tmp_path / "cache")
    store.add(b"one", b"1")
    assert store.read([b"one"]) == {}
    store.close()
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "mine"


def test_a_folder_where_the_file_should_be(tmp_path):
    (tmp_path / NAME).mkdir()
    store = Store(tmp_path)
    store.add(b"one", b"1")
    store.close()
    assert found(tmp_path) == {}


def test_a_full_disk(tmp_path, monkeypatch):
    filled(tmp_path)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "_change", full)
    store = Store(tmp_path)
    store.add(b"four", b"4")
    store.close()
    monkeypatch.undo()
    assert found(tmp_path, [*KEYS, b"four"]) == KEYS


def test_somebody_else_is_writing(tmp_path, monkeypatch):
    monkeypatch.setattr(storing, "SECONDS", 0)
    other = sqlite3.connect(filled(tmp_path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store = Store(tmp_path)
    store.add(b"four", b"4")
    assert store.read(KEYS) == {}
    store.close()
    other.execute("ROLLBACK")
    other.close()
    assert found(tmp_path) == KEYS


def test_two_programs_at_once(tmp_path):
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, tmp_path, name]) for name in ("first", "second")]
    assert [each.wait() for each in writers] == [0, 0]
    numbers = {b"%d" % number: b"%d" % number * 500 for number in range(50)}
    assert found(tmp_path, numbers) == numbers
    assert found(tmp_path, [b"first", b"second"])


def test_one_that_is_killed_while_it_writes(tmp_path):
    filled(tmp_path)
    for bytes_written in (0, 1, 3):
        kill = f"""
import os, sys
from pathlib import Path
from pelican_contentstrategy.integrations.cache import store
store.AT_ONCE = 1000
made, change, left = store.Store(Path(sys.argv[1])), store.Store._change, [{bytes_written}]
def dying(self, command, rows):
    change(self, command, rows)
    left[0] -= 1
    if left[0] < 0:
        os._exit(9)
store.Store._change = dying
for number in range(300):
    made.add(b"new %d" % number, b"x" * 3000)
made.close()
"""
        assert subprocess.run([sys.executable, "-c", kill, tmp_path], check=False).returncode == 9
        assert found(tmp_path) == KEYS


def test_what_is_not_used_is_dropped(tmp_path):
    filled(tmp_path, {b"old": b"1", b"used": b"2"})
    for number in range(RUNS + 5):
        store = Store(tmp_path)
        store.read([b"used"])
        store.add(b"%d" % number, b"3")
        store.close()
    assert found(tmp_path, [b"old", b"used", b"0", b"30"]) == {b"used": b"2", b"30": b"3"}


def test_too_much_is_cut_down_by_what_was_not_used_for_longest(tmp_path, monkeypatch):
    made = {run: {b"%d %d" % (run, number): b"x" * 996 for number in range(10)} for run in range(5)}
    for each in made.values():
        filled(tmp_path, each)
    storing._used.clear()  # noqa: SLF001 - as in another process
    monkeypatch.setattr(storing, "MOST_BYTES", 25_000)
    store = Store(tmp_path)
    assert store.read([b"1 7"])
    store.add(b"new", b"y" * 996)
    store.close()
    left = found(tmp_path, [key for each in made.values() for key in each])
    assert len(left) == 24
    assert b"1 7" in left
    assert {*made[3], *made[4]} <= left.keys()


def test_stores_of_one_process_leave_each_other_what_they_use(tmp_path, monkeypatch):
    """A check opens one for what Pelican reads, and one for what is found in it."""
    filled(tmp_path, {b"old %d" % number: b"x" * 996 for number in range(10)})
    monkeypatch.setattr(storing, "MOST_BYTES", 25_500)
    shelves = [{b"%d %d" % (shelf, number): b"x" * 996 for number in range(10)} for shelf in range(2)]
    missed = []
    for run in range(4):
        storing._used.clear()  # noqa: SLF001 - as in another process
        for shelf in shelves:
            store = Store(tmp_path)
            lacking = shelf.keys() - store.read(shelf).keys()
            for key in lacking:
                store.add(key, shelf[key])
            store.add(b"changed %d" % run, b"")
            store.close()
            missed.append(len(lacking))
    assert missed == [10, 10, 0, 0, 0, 0, 0, 0]
    assert len(found(tmp_path, [b"old %d" % number for number in range(10)])) == 5


def test_a_run_that_finds_all_there_writes_nothing(tmp_path):
    file = filled(tmp_path)
    before = file.read_bytes()
    assert found(tmp_path) == KEYS
    assert file.read_bytes() == before
