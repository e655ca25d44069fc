"""Does the wheel run with what it asks for and nothing else?

The environment holds copies of the distributions that the wheel's metadata name, and of those that these name: what is
imported and not asked for is missing there. No index is needed; `nox` installs from one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from email import message_from_bytes
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """The Python of an environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("installed")
    environment = folder / "an environment"
    venv.create(environment, symlinks=os.name != "nt")
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    found = programs / Path(sys.executable).with_suffix(".exe" if os.name == "nt" else "").name
    site_packages = Path(run(found, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip())
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(folder / "dist")))
    for name in sorted(needed(asked_for(wheel))):
        copy(name, site_packages)
    pip("--python", found, "install", "--no-deps", "--no-index", "--quiet", wheel)
    return found


def asked_for(wheel):
    """What the metadata of a wheel ask for."""
    with ZipFile(wheel) as files:
        name = next(path for path in files.namelist() if path.endswith(".dist-info/METADATA"))
        return message_from_bytes(files.read(name)).get_all("Requires-Dist", [])


def needed(lines, extras=frozenset({""})):
    """The names of what is asked for, and of all that this asks for."""
    found = set()
    for wanted in map(Requirement, lines):
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
            found |= {wanted.name} | needed(distribution(wanted.name).requires or (), {"", *wanted.extras})
    return found


def copy(name, folder):
    """Copy what a distribution put beside other packages; what lies elsewhere, such as programs, nobody imports."""
    for file in distribution(name).files or ():
        if ".." in file.parts or "__pycache__" in file.parts:
            continue
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(Path(file.locate()).read_bytes())


def run(python, *words):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CONTENTSTRATEGY"))
    }
    done = subprocess.run([python, *words], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def pip(*words):
    """The pip of this environment, at work on another."""
    return run(sys.executable, "-m", "pip", "--disable-pip-version-check", *words)


def test_it_builds_and_checks_the_sample_site_that_it_carries(python):
    done = run(python, "-I", ROOT / "tests" / "installed.py")
    assert done.stdout.startswith("the sample site was built and checked by Pelican ")


def test_all_that_it_asks_for_goes_together(python):
    assert pip("--python", python, "check").stdout == "No broken requirements found.\n"
