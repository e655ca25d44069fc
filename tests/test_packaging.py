"""What does an installed copy carry, and does Pelican find it?"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from email import message_from_string
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import pelican_contentstrategy

ROOT = Path(__file__).parents[1]
NOT_COPIED = shutil.ignore_patterns("__pycache__", "output", ".*cache*", "strategy-report")
LEFT_BEHIND = (
    *("sample_site/output/index.html", "sample_site/cache/contentstrategy/cache.sqlite3", "dist/older.whl"),
    *("sample_site/strategy-report/index.html", "sample_site/__pycache__/x.pyc", "theme/__pycache__/x.pyc"),
    *(".venv/bin/python", ".nox/lowest/bin/python", "tests/__pycache__/x.pyc", "build/x.py"),
)
"""Files that builds and tools leave in a checkout."""

LOADS_PLUGINS = """
import json, sys
wheel, listed = sys.argv[1], json.loads(sys.argv[2])
sys.path.insert(0, wheel)
import pelican
pelican.__path__.append(wheel + "/pelican")
from pelican import signals
from pelican.plugins._utils import load_plugins
plugins = [plugin for plugin in load_plugins({"PLUGINS": listed}) if "contentstrategy" in plugin.__name__]
import pelican_contentstrategy
assert pelican_contentstrategy.__file__.startswith(wheel), pelican_contentstrategy.__file__
def connected():
    return sum(len(value.receivers) for value in vars(signals).values() if hasattr(value, "receivers"))
counts = [connected()]
for plugin in plugins:
    plugin.register()
    counts.append(connected())
print(json.dumps({"names": [plugin.__name__ for plugin in plugins], "counts": counts}))
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of this checkout, in which everything that builds leave behind lies about."""
    copy = tmp_path_factory.mktemp("packaging") / "a checkout"
    for folder in ("pelican_contentstrategy", "theme", "sample_site", "tests", "benchmarks"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=NOT_COPIED)
    for file in ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / file, copy)
    for litter in LEFT_BEHIND:
        (copy / litter).parent.mkdir(parents=True, exist_ok=True)
        (copy / litter).write_text("left behind")
    return copy


@pytest.fixture(scope="module")
def wheel(checkout):
    """Build the wheel of it."""
    return ZipFile(next(WheelBuilder(str(checkout)).build(directory=str(checkout / "dist"))))


@pytest.fixture(scope="module")
def sources(checkout, tmp_path_factory):
    """Build the archive of its sources, and unpack it."""
    folder = tmp_path_factory.mktemp("sources")
    shutil.unpack_archive(next(SdistBuilder(str(checkout)).build(directory=str(folder))), folder)
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """Unpack the wheel, as an installer does."""
    folder = tmp_path_factory.mktemp("unpacked")
    wheel.extractall(folder)
    return folder


def files_below(folder):
    ignored = {"__pycache__", "output", "strategy-report"}
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not ignored.intersection(path.relative_to(folder).parts)
    }


def metadata_file(wheel, name):
    return wheel.read(next(path for path in wheel.namelist() if path.endswith(f".dist-info/{name}"))).decode()


def load(unpacked, plugins):
    code = [sys.executable, "-c", LOADS_PLUGINS, str(unpacked), json.dumps(plugins)]
    done = subprocess.run(code, cwd=unpacked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("pelican_contentstrategy", "pelican_contentstrategy"),
        ("theme", "pelican_contentstrategy/theme"),
        ("sample_site", "pelican_contentstrategy/sample_site"),
    ],
)
def test_the_wheel_carries_package_templates_theme_and_sample_site(wheel, source, place):
    missing = {f"{place}/{path}" for path in files_below(ROOT / source)} - set(wheel.namelist())
    assert missing <= {"pelican_contentstrategy/integrations/namespace.py"}  # carried under its other name


def test_the_wheel_carries_nothing_that_builds_leave_behind(wheel):
    left = ("/output/", "/cache.sqlite3", "/strategy-report/", "__pycache__")
    assert [name for name in wheel.namelist() if any(part in name for part in left)] == []


def test_the_wheel_carries_no_tests_and_no_benchmarks(wheel):
    parts = {part for name in wheel.namelist() for part in name.split("/")}
    assert parts.isdisjoint({"tests", "benchmarks", "conftest.py", "noxfile.py"})


def test_the_sources_carry_all_that_a_checkout_has_and_nothing_that_is_left_behind(checkout, sources):
    there = {path.relative_to(sources).as_posix() for path in sources.rglob("*") if path.is_file()}
    kept = {path.relative_to(checkout).as_posix() for path in checkout.rglob("*") if path.is_file()}
    ours = {path for path in kept - set(LEFT_BEHIND) if not path.startswith("dist/")}
    assert there - {"PKG-INFO"} == ours


def test_a_wheel_made_of_the_sources_is_the_same(sources, wheel):
    with ZipFile(next(WheelBuilder(str(sources)).build(directory=str(sources / "dist")))) as made:
        assert {each.filename: each.CRC for each in made.infolist()} == {
            each.filename: each.CRC for each in wheel.infolist()
        }


def test_the_wheel_puts_one_file_of_ours_into_pelicans_namespace(wheel):
    ours = [name for name in wheel.namelist() if name.startswith("pelican/")]
    assert ours == ["pelican/plugins/contentstrategy/__init__.py"]


def test_the_wheel_has_no_other_top_level(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    version = pelican_contentstrategy.__version__
    assert tops == {"pelican", "pelican_contentstrategy", f"pelican_contentstrategy-{version}.dist-info"}


def test_the_metadata_tells_version_licence_python_and_host(wheel):
    metadata = message_from_string(metadata_file(wheel, "METADATA"))
    assert metadata["Name"] == "pelican-contentstrategy"
    assert metadata["Version"] == pelican_contentstrategy.__version__
    assert metadata["License-Expression"] == "AGPL-3.0-or-later"
    assert metadata["Requires-Python"] == ">=3.10"
    assert {"Framework :: Pelican", "Framework :: Pelican :: Plugins"} <= set(metadata.get_all("Classifier", []))
    assert metadata_file(wheel, "licenses/LICENSE").split() == (ROOT / "LICENSE").read_text().split()


def test_the_console_script_starts_the_command_line(wheel, unpacked):
    assert "pelican-contentstrategy = pelican_contentstrategy.integrations.cli:main" in metadata_file(
        wheel, "entry_points.txt"
    )
    command = [sys.executable, "-m", "pelican_contentstrategy", "--help"]
    done = subprocess.run(command, cwd=unpacked, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Usage: pelican-contentstrategy "), done.stderr


@pytest.mark.parametrize(("folder", "place"), [("the wheel", "pelican_contentstrategy/theme"), ("a checkout", "theme")])
def test_one_line_of_settings_finds_the_theme(unpacked, folder, place):
    root = unpacked if folder == "the wheel" else ROOT
    command = [sys.executable, "-c", "from pelican_contentstrategy import THEME; print(THEME)"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert Path(done.stdout.strip()) == root / place, done.stderr
    assert (root / place / "templates" / "base.html").is_file()


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (None, "pelican.plugins.contentstrategy"),
        (["contentstrategy"], "pelican.plugins.contentstrategy"),
        (["pelican.plugins.contentstrategy"], "pelican.plugins.contentstrategy"),
        (["pelican_contentstrategy"], "pelican_contentstrategy"),
    ],
)
def test_pelican_finds_the_plugin_by_every_name_and_by_none(unpacked, listed, found):
    assert load(unpacked, listed)["names"] == [found]


def test_registering_twice_does_no_harm(unpacked):
    before, once, twice = load(unpacked, ["contentstrategy", "pelican_contentstrategy"])["counts"]
    assert before < once == twice
