"""Do `make demo` and `make test` set up their environment as promised? Asked with a Python that notes its calls."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMES = ("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10")

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")

FAKE_PYTHON = """#!/bin/sh
# Python {version}, which notes what it is asked to run; environments are copies of it.
case "$*" in
*version_info*) echo {digits} ;;
*base_executable*) echo "{base}" ;;
-V) echo "Python {version}.0" ;;
*ensurepip*) {ensurepip} ;;
"-m venv .venv") {venv} ; mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
*"pip install"*) echo "$*" >>calls ; {pip} ;;
*) echo "$*" >>"{calls}" ;;
esac
"""


@dataclass(frozen=True)
class Checkout:
    """A copy of the plumbing, in a folder with blanks in its name, beside a folder of programs that come first."""

    folder: Path
    programs: Path

    def fake(self, name, version, *, ensurepip="true", venv="true", pip="true"):
        """Put a Python into PATH; `pip` and the like are shell commands it runs at that point."""
        digits = "{}{:0>2}".format(*version.split("."))
        calls = self.folder / "calls"
        base = self.programs / name
        text = FAKE_PYTHON.format(
            version=version, digits=digits, base=base, ensurepip=ensurepip, venv=venv, pip=pip, calls=calls
        )
        base.write_text(text)
        base.chmod(0o755)

    def make(self, *words):
        """Run make as from a plain shell, not as part of the make that runs this suite."""
        environment = {
            name: value for name, value in os.environ.items() if "MAKE" not in name and name not in {"MFLAGS", "PYTHON"}
        }
        environment["PATH"] = f"{self.programs}{os.pathsep}{environment['PATH']}"
        return subprocess.run(
            ["make", *words], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def calls(self):
        """What Python was asked to run since the last time."""
        noted = self.folder / "calls"
        lines = noted.read_text().splitlines() if noted.exists() else []
        noted.unlink(missing_ok=True)
        return [line.removeprefix("-m ").replace("-qq --no-input --disable-pip-version-check ", "") for line in lines]


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "a check out"
    (folder / "sample_site").mkdir(parents=True)
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    programs = tmp_path / "programs"
    programs.mkdir()
    checkout = Checkout(folder, programs)
    for name in NAMES:
        checkout.fake(name, "3.9")
    return checkout


DEMO = ["pip install pip>=21.3", "pip install --editable .", "pelican content -s pelicanconf.py -o output"]
TEST = [
    "pip install pip>=21.3",
    "pip install --editable .[test]",
    "pytest --numprocesses=auto --maxprocesses=8 --dist=worksteal",
]


def test_make_alone_says_what_there_is_to_make(checkout):
    assert "make demo" in checkout.make().stdout
    assert not (checkout.folder / ".venv").exists()


def test_demo_installs_builds_and_says_where_the_site_lies(checkout):
    checkout.fake("python3", "3.11")
    done = checkout.make("demo")
    assert done.returncode == 0, done.stderr
    assert f"{checkout.folder}/sample_site/output/index.html" in done.stdout
    assert checkout.calls() == DEMO


def test_a_second_demo_installs_nothing(checkout):
    checkout.fake("python3", "3.11")
    checkout.make("demo")
    checkout.calls()
    checkout.make("demo")
    assert checkout.calls() == DEMO[2:]


def test_tests_add_their_extra_to_the_environment_of_the_demo(checkout):
    checkout.fake("python3", "3.11")
    checkout.make("demo")
    checkout.calls()
    (checkout.folder / ".venv/kept").touch()
    checkout.make("test")
    assert checkout.calls() == TEST
    assert (checkout.folder / ".venv/kept").exists()
    checkout.make("demo", "test")
    assert checkout.calls() == [DEMO[2], TEST[2]]


def test_changed_dependencies_are_installed(checkout):
    checkout.fake("python3", "3.11")
    checkout.make("test")
    checkout.calls()
    later = (checkout.folder / ".venv/.test").stat().st_mtime + 10
    os.utime(checkout.folder / "pyproject.toml", (later, later))
    checkout.make("test")
    assert checkout.calls() == TEST


def test_the_newest_python_is_taken(checkout):
    checkout.fake("python3", "3.11")
    checkout.fake("python3.13", "3.13")
    checkout.fake("python3.12", "3.12")
    assert "making .venv with Python 3.13.0\n" in checkout.make("demo").stdout


def test_the_named_python_is_taken_though_there_are_blanks_in_its_path(checkout):
    checkout.fake("python3.13", "3.13")
    checkout.fake("my python", "3.10")
    named = f"PYTHON={checkout.programs / 'my python'}"
    assert "making .venv with Python 3.10.0\n" in checkout.make("demo", named).stdout


def test_naming_another_python_makes_another_environment(checkout):
    checkout.fake("python3.13", "3.13")
    checkout.fake("python3.10", "3.10")
    checkout.make("demo")
    assert "making .venv with Python 3.10.0\n" in checkout.make("demo", "PYTHON=python3.10").stdout
    assert "making" not in checkout.make("demo").stdout


@pytest.mark.parametrize(
    ("python", "line"),
    [
        (
            {"version": "3.9"},
            "'my python' is Python 3.9.0, Python 3.10 or newer is needed: name one by make PYTHON=/path/to/python3",
        ),
        (
            {"version": "3.11", "ensurepip": "exit 1"},
            "'my python' cannot make virtual environments: install python3-venv (apt-get install python3-venv)",
        ),
    ],
    ids=["too old", "without python3-venv"],
)
def test_a_python_that_will_not_do_gets_one_clear_line(checkout, python, line):
    checkout.fake("my python", **python)
    done = checkout.make("demo", "PYTHON=my python")
    assert done.returncode != 0
    assert [said for said in done.stderr.splitlines() if not said.startswith("make: ")] == [line]
    assert not (checkout.folder / ".venv").exists()


def test_a_machine_with_old_pythons_only_gets_one_clear_line(checkout):
    done = checkout.make("demo")
    assert "is Python 3.9.0, Python 3.10 or newer is needed" in done.stderr
    assert not (checkout.folder / ".venv").exists()


def test_a_python_that_is_not_there_gets_one_clear_line(checkout):
    done = checkout.make("test", "PYTHON=python9")
    assert "'python9' is no Python that runs" in done.stderr


def test_a_named_python_that_will_not_do_leaves_the_environment_alone(checkout):
    checkout.fake("python3.11", "3.11")
    checkout.make("demo")
    assert checkout.make("demo", "PYTHON=python3.10").returncode != 0
    assert (checkout.folder / ".venv/.demo").exists()


@pytest.mark.parametrize("failing", ["venv", "pip"])
def test_a_failed_set_up_leaves_no_environment(checkout, failing):
    checkout.fake("python3", "3.11", **{failing: "echo the reason >&2; exit 1"})
    done = checkout.make("demo")
    assert done.returncode != 0
    assert "the reason\n" in done.stderr
    assert "the lines above say why\n" in done.stderr
    assert not (checkout.folder / ".venv").exists()


def test_an_interrupted_set_up_leaves_no_environment(checkout):
    checkout.fake("python3", "3.11", pip="kill -TERM $PPID")
    assert checkout.make("demo").returncode != 0
    assert not (checkout.folder / ".venv").exists()


def test_after_a_killed_set_up_the_next_starts_over(checkout):
    checkout.fake("python3", "3.11", pip="kill -KILL $PPID")
    checkout.make("demo")
    (checkout.folder / ".venv/half an installation").touch()
    checkout.fake("python3", "3.11")
    checkout.calls()
    assert "making .venv" in checkout.make("demo").stdout
    assert checkout.calls() == DEMO
    assert not (checkout.folder / ".venv/half an installation").exists()


def test_after_a_killed_update_the_next_starts_over(checkout):
    checkout.fake("python3", "3.11", pip="[ ! -e killing ] || kill -KILL $PPID")
    checkout.make("demo")
    (checkout.folder / "killing").touch()
    assert checkout.make("test").returncode != 0
    (checkout.folder / "killing").unlink()
    assert "making .venv" in checkout.make("demo").stdout


def test_an_environment_that_was_moved_is_made_anew(checkout, tmp_path):
    checkout.fake("python3", "3.11")
    checkout.make("demo")
    checkout.folder.rename(tmp_path / "elsewhere")
    moved = Checkout(tmp_path / "elsewhere", checkout.programs)
    assert "making .venv" in moved.make("demo").stdout


def test_an_environment_that_lost_its_python_is_made_anew(checkout):
    checkout.fake("python3", "3.11")
    checkout.make("demo")
    (checkout.folder / ".venv/bin/python").unlink()
    assert "making .venv" in checkout.make("demo").stdout


def test_check_runs_linter_formatter_types_and_import_contracts(checkout):
    checkout.fake("python3", "3.11")
    checkout.make("check")
    assert checkout.calls()[2:5] == ["ruff check", "ruff format --check", "mypy"]


def test_clean_removes_the_environment(checkout):
    checkout.fake("python3", "3.11")
    checkout.make("demo")
    checkout.make("clean")
    assert not (checkout.folder / ".venv").exists()


def test_what_is_run_on_every_change_is_check_and_test(checkout):
    checkout.fake("python3", "3.11")
    (checkout.programs / "make").write_text("#!/bin/sh\necho make $*\n")
    (checkout.programs / "make").chmod(0o755)
    path = f"{checkout.programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", ".ci/run"],
        cwd=checkout.folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "make check test\n"
