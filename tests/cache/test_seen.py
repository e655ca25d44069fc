"""Whatever is opened or listed while something is made was part of it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import zoneinfo
from compileall import compile_file
from importlib import import_module, invalidate_caches
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest

from pelican_contentstrategy.integrations.cache.seen import seen


def test_files_that_are_there_and_that_are_not(tmp_path):
    (tmp_path / "there.txt").write_text("x", encoding="ascii")
    with seen() as noted:
        (tmp_path / "there.txt").read_text(encoding="ascii")
        (tmp_path / "gone.txt").exists()
        with contextlib.suppress(OSError):
            (tmp_path / "missing.txt").read_text(encoding="ascii")
    (tmp_path / "there.txt").read_bytes()
    found = {os.path.basename(path): was_there for path, was_there in noted.files.items()}  # noqa: PTH119 - as they are noted
    assert found == {"there.txt": True, "missing.txt": False}
    assert noted.is_all


def test_one_within_another(tmp_path):
    file = tmp_path / "there.txt"
    file.write_bytes(b"")
    with seen() as outer, seen() as inner:
        file.read_bytes()
    assert outer.files == inner.files == {str(file): True}


def test_libraries_are_no_part():
    with seen() as noted, open(zoneinfo.__file__, "rb") as file:  # noqa: PTH123 - as libraries do
        file.read()
    assert noted.files == {}
    assert noted.is_all


def test_code_that_is_imported_and_what_it_reads_stay(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    words, other, code = (tmp_path / name for name in ("words.txt", "other.txt", "late_oven.py"))
    for file in (words, other):
        file.write_bytes(b"x")
    code.write_text(f"open({str(words)!r}).close()\n", encoding="utf-8")
    invalidate_caches()
    compile_file(code, quiet=1)
    with seen() as noted:
        import_module("late_oven")
        other.read_bytes()
    del sys.modules["late_oven"]
    assert noted.files == dict.fromkeys(map(str, (code, words, other)), True)
    assert noted.lasting == dict.fromkeys(map(str, (code, words)), True)
    assert noted.is_all
    code.write_text("import os\nos.listdir()\n", encoding="utf-8")
    invalidate_caches()
    with seen() as noted:
        import_module("late_oven")
    del sys.modules["late_oven"]
    assert not noted.is_all
    assert not noted.is_all_lasting


@pytest.mark.parametrize(
    "look",
    [
        *(os.listdir, lambda folder: [*os.scandir(folder)], lambda folder: [*Path(folder).iterdir()]),
        *(lambda folder: [*Path(folder).glob("*.jpg")], lambda folder: [*os.walk(folder)], lambda _: os.listdir()),  # noqa: PTH208 - as others do
    ],
    ids=["listdir", "scandir", "iterdir", "glob", "walk", "here"],
)
def test_of_a_listed_folder_nobody_knows_when_a_file_is_added(tmp_path, look):
    with seen() as noted:
        look(tmp_path)
    assert not noted.is_all


def test_folders_of_installed_packages_may_be_listed():
    with seen() as noted:
        os.listdir(os.path.dirname(pytest.__file__))  # noqa: PTH120, PTH208 - as libraries do
    assert noted.is_all


def test_python_may_look_for_code_anywhere(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    invalidate_caches()
    with seen() as noted:
        assert find_spec("no_such_module") is None
        assert not entry_points(group="no.such.group")
    assert noted.is_all


def test_what_another_program_says_cannot_be_known():
    with seen() as noted:
        subprocess.run([sys.executable, "-c", ""], check=True)
    assert not noted.is_all


@pytest.mark.parametrize("event", ["open", "os.listdir"])
def test_whoever_opens_something_strange_does_not_fail_over_it(event):
    with seen() as noting:
        sys.audit(event, object(), "r", 0)
    assert not noting.is_all
