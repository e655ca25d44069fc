"""Does the README's way from plan to article and back go as it says, in a copy of the sample site?"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECTION = re.compile(r"^## From plan to article, and back\n(.*?)^## ", re.MULTILINE | re.DOTALL)
DAY = "1795305600"
"""The day that the README speaks of, 22 November 2026, in seconds."""
LEFT_OUT = "..."

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the README's commands are for a shell")


@dataclass
class Step:
    """A command of the README, and what it says that it prints."""

    command: str
    printed: list[str] = field(default_factory=list)


def steps():
    [section] = SECTION.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    found = []
    for line in section.splitlines():
        if line.startswith("    $ "):
            found.append(Step(line.removeprefix("    $ ")))
        elif line.startswith("    ") and found:
            found[-1].printed.append(line[4:])
    return found


def matches(printed, out):
    """Whether these are the lines of an output, with some left out where it is marked; empty ones do not count."""
    lines = [line.rstrip() for line in out.splitlines() if line.strip()]
    pattern = ""
    for each in printed:
        start = each.removesuffix(LEFT_OUT).rstrip()
        pattern += r"(?:.*\n)*?" if each == LEFT_OUT else re.escape(start) + (r".*\n" if start != each else r"\n")
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in lines)) is not None


@pytest.fixture
def run(tmp_path):
    """Run a command line in a copy of the sample site, by the programs of this checkout."""
    site, programs = tmp_path / "site", tmp_path / "programs"
    shutil.copytree(
        ROOT / "sample_site", site, ignore=shutil.ignore_patterns("output", "strategy-report", "__pycache__")
    )
    programs.mkdir()
    for name, module in (("pelican", "pelican"), ("pelican-contentstrategy", "pelican_contentstrategy")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m {module} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": DAY,
        "COLUMNS": "120",
    }

    def run_one(command):
        return subprocess.run(
            ["sh", "-c", command],
            cwd=site,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run_one


def test_every_step_prints_what_the_readme_says(run):
    for step in steps():
        done = run(step.command)
        assert (done.returncode, step.command) == (0, step.command), done.stderr
        assert matches(step.printed, done.stdout), f"{step.command}\n{done.stdout}"


def test_it_goes_all_the_way():
    commands = " ".join(step.command for step in steps())
    for each in (
        "brief new",
        "brief draft",
        "check",
        "queue",
        "pelican content",
        "metrics import",
        "metrics report",
        "decisions.md",
        "strategy --coverage",
    ):
        assert each in commands
