"""Settings are the same as long as they say the same, whatever objects they hold."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from pelican_contentstrategy.integrations.cache.settings_state import UntellableError, settings_state

SETTINGS_FILE = """
import re
from pathlib import Path
HERE = Path(__file__).parent
def shout(text, times=1):
    return text.upper() * times
class Odd:
    def __init__(self): self.value = {"a": [1, 2]}
JINJA_FILTERS = {"shout": shout, "low": lambda text: text.lower(), "deep": Odd()}
IGNORE = [re.compile("x+"), {1, "a", None}, (b"x", 2.5)]
"""
READ = """
import os, sys
from importlib.util import module_from_spec, spec_from_file_location
from pelican_contentstrategy.integrations.cache.settings_state import settings_state
os.environ.pop("PYTHONHASHSEED", None)
spec = spec_from_file_location("pelicanconf", sys.argv[1])
module = module_from_spec(spec)
sys.modules["pelicanconf"] = module
spec.loader.exec_module(module)
print(settings_state({name: value for name, value in vars(module).items() if name.isupper()}).hex())
"""


def state_of(file, **environment):
    command = [sys.executable, "-c", READ, file]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env={"PYTHONPATH": ":".join(sys.path), **environment}
    ).stdout


def test_another_process_says_the_same_until_the_code_changes(tmp_path):
    file = tmp_path / "pelicanconf.py"
    file.write_text(SETTINGS_FILE, encoding="utf-8")
    before = state_of(file, PYTHONHASHSEED="1")
    assert state_of(file, PYTHONHASHSEED="2") == before
    file.write_text(SETTINGS_FILE.replace("upper", "title"), encoding="utf-8")
    assert state_of(file) != before


def test_the_environment_counts_but_for_what_differs_each_time(monkeypatch):
    monkeypatch.delenv("BRANCH", raising=False)
    found = {settings_state(BASE)}
    for branch in ("", "main", "next"):
        monkeypatch.setenv("BRANCH", branch)
        found.add(settings_state(BASE))
    assert len(found) == 4
    monkeypatch.setenv("OLDPWD", "elsewhere")
    monkeypatch.setenv("SSH_CONNECTION", "elsewhere")
    assert settings_state(BASE) in found


def test_what_a_local_extension_of_markdown_says_counts(tmp_path):
    file = tmp_path / "pelicanconf.py"
    file.write_text(f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nMARKDOWN = {{'extensions': ['ours']}}\n")
    extension = tmp_path / "ours.py"
    extension.write_text("x = 1\n", encoding="utf-8")
    before = state_of(file)
    assert state_of(file) == before
    extension.write_text("x = 2\n", encoding="utf-8")
    assert state_of(file) != before


BASE = {"SITENAME": "a", "LIST": ["a", "b"], "MAP": {"a": 1, "b": 2}, "CALL": print, "PATH": Path("x"), "NONE": None}


CHANGED = {
    "a text": {"SITENAME": "b"},
    "the order of a list": {"LIST": ["b", "a"]},
    "a tuple for a list": {"LIST": ("a", "b")},
    "a name fewer": {"MAP": {"a": 1}},
    "a text for a number": {"MAP": {"a": 1, "b": "2"}},
    "a function": {"CALL": len},
    "a part of a function": {"CALL": partial(print, 1)},
    "a method": {"CALL": "".join},
    "a function of ours": {"CALL": lambda: 1},
    "no": {"NONE": False},
    "nought": {"NONE": 0},
    "one more": {"NEW": 1},
    "a text for a path": {"PATH": "x"},
    "a pattern": {"NONE": re.compile("x")},
    "a module": {"NONE": re},
    "a class": {"NONE": Path},
    "an empty list": {"NONE": []},
}


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED)
def test_whatever_differs(change):
    assert settings_state(BASE | change) != settings_state(BASE)
    assert settings_state(BASE | change) == settings_state(BASE | change)


def test_the_order_of_names_does_not_count():
    assert settings_state(dict(reversed(BASE.items()))) == settings_state(BASE)


def test_what_nobody_can_tell_apart():
    loop: dict[str, object] = {}
    loop["self"] = loop
    for value in (object(), loop, iter([])):
        with pytest.raises(UntellableError):
            settings_state({"ODD": value})
