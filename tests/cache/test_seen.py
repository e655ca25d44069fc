"""Whatever is opened while something is made was part of it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import zoneinfo

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


def test_libraries_are_no_part(tmp_path):
    with seen() as noted, open(zoneinfo.__file__, "rb") as file:  # noqa: PTH123 - as libraries do
        file.read()
    assert noted.files == {}
    assert noted.is_all
    with seen() as noted:
        (tmp_path / "ours.py").write_bytes(b"")
    assert not noted.is_all


def test_what_another_program_says_cannot_be_known():
    with seen() as noted:
        subprocess.run([sys.executable, "-c", ""], check=True)
    assert not noted.is_all
