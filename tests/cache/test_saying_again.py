"""What keeps an answer from being said, or looked for, is told in a line, if there is anybody to tell."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from pelican_contentstrategy.integrations.replay import call
from pelican_contentstrategy.integrations.replay.answer import answer

PROGRAM = """
import sys
from pelican_contentstrategy.integrations.replay.answer import answer
from pelican_contentstrategy.integrations.replay.state import Stamp

def run(recording):
    print("found")
    recording.watch([], [], [], None)
    recording.code = 1
    sys.exit(1)

Stamp.is_older_than = lambda *_: True
answer(["check"], run)
"""
NO_SPACE = (
    "'check' failed: no space left on device\n  hint: make room on the disk; what was there before is still whole\n"
)


def said_to(folder, stdout, unbuffered):
    """How a program ends that writes to somewhere, what it says there, and of that."""
    more = {call.SETTING: str(folder), "PYTHONUNBUFFERED": unbuffered}
    command = [sys.executable, "-c", PROGRAM]
    kept = {**os.environ, **more}
    done = subprocess.run(command, cwd=folder, env=kept, stdout=stdout, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def closed_pipe():
    """One that nobody reads."""
    theirs, ours = os.pipe()
    os.close(theirs)
    return os.fdopen(ours, "w")


def kept_in(folder):
    return len([*folder.glob("contentstrategy/check-*.json")])


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    ("place", "told"),
    [
        (closed_pipe, (1, None, "")),
        pytest.param(
            partial(Path("/dev/full").open, "w", encoding="utf-8"),
            (2, None, NO_SPACE),
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk always full"),
        ),
    ],
    ids=["a closed pipe", "a full disk"],
)
def test_what_cannot_be_said(tmp_path, place, told, unbuffered):
    with place() as stdout:
        assert said_to(tmp_path, stdout, unbuffered) == told
        assert kept_in(tmp_path) == 0
        assert said_to(tmp_path, subprocess.PIPE, unbuffered) == (1, b"found\n", "")
        assert kept_in(tmp_path) == 1
        assert said_to(tmp_path, stdout, unbuffered) == told
        assert said_to(tmp_path, subprocess.PIPE, unbuffered) == (1, b"found\n", "")


def test_without_a_current_folder_nothing_is_looked_for(monkeypatch):
    def gone():
        raise FileNotFoundError

    monkeypatch.setattr(os, "getcwd", gone)
    runs: list[object] = []
    answer(["check", "-s", "/site/pelicanconf.py"], runs.append)
    assert runs == [None]
