"""Does it run on every Python and every Pelican it is meant for?

    nox                                             all of what follows
    nox -s wheel                                    every pair: the sample site, by the wheel in an empty environment
    nox -s compat                                   every pair: the tests that meet Pelican
    nox -s core                                     every Python: tests that do not, but for those that take long
    nox -s lowest                                   the oldest of all that pyproject.toml asks for
    nox -s "compat(python='3.12', pelican='4.11')"  one pair

`make compat` runs all of it. What needs a Python that is not on this machine is skipped by name. The wheel is built
once, and each environment begins empty: what the wheel asks for is found anew in the package index.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.11.12"
nox.options.default_venv_backend = "virtualenv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False

ROOT = Path(__file__).parent
PYTHONS = ("3.10", "3.11", "3.12", "3.13")
PELICANS = ("4.9", "4.10", "4.11", "4.12")
NEEDS = {"4.12": "3.11"}
"""The oldest Python of a Pelican that does without older ones."""
PAIRS = [
    (python, pelican)
    for python in PYTHONS
    for pelican in PELICANS
    if PYTHONS.index(python) >= PYTHONS.index(NEEDS.get(pelican, PYTHONS[0]))
]
MEET_PELICAN = (
    *("tests/builds/test_article_listings.py", "tests/builds/test_build.py", "tests/builds/test_cache.py"),
    *("tests/builds/test_caching.py", "tests/builds/test_check.py", "tests/builds/test_executor.py"),
    *("tests/builds/test_exit_codes.py", "tests/builds/test_feeds.py", "tests/builds/test_listings.py"),
    *("tests/builds/test_made_pages.py", "tests/builds/test_redirects.py", "tests/builds/test_replay.py"),
    *("tests/builds/test_sample_site.py", "tests/builds/test_settings.py"),
    *("tests/cache/test_kept_metadata.py", "tests/cache/test_kept_readings.py", "tests/cache/test_settings_state.py"),
)
"""How we read what Pelican makes of a site, write through it, and keep what it read."""
LEFT_OUT = (
    *("browser", "builds", "conformance", "fuzz", "properties", "security"),
    *("test_architecture.py", "test_makefile.py"),
)
"""Of tests: what needs more than a Python, or much time; `make test` has them on one Python."""

_wheels: list[str] = []


@nox.session
@nox.parametrize("python,pelican", PAIRS)
def wheel(session: nox.Session, pelican: str) -> None:
    """One Pelican on one Python: the sample site, by the wheel in an empty environment."""
    install(session, f"pelican~={pelican}.0")
    session.run("python", "-I", "tests/installed.py")


@nox.session
@nox.parametrize("python,pelican", PAIRS)
def compat(session: nox.Session, pelican: str) -> None:
    """One Pelican on one Python: the tests that meet Pelican."""
    install(session, f"pelican~={pelican}.0", extra="[test]")
    pytest(session, *MEET_PELICAN)


@nox.session(python=PYTHONS)
def core(session: nox.Session) -> None:
    """One Python: tests that do not meet Pelican, but for those that take long."""
    install(session, extra="[test]")
    pytest(session, "tests", *(f"--ignore=tests/{name}" for name in LEFT_OUT))


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """The oldest Pelican and the oldest of all else, on the oldest Python."""
    install(session, *oldest())
    session.run("python", "-I", "tests/installed.py")
    install(session, *oldest(), extra="[test]")
    pytest(session, *MEET_PELICAN, "tests/cache", "tests/publish", "tests/read", "tests/rules")


def install(session: nox.Session, *versions: str, extra: str = "") -> None:
    """Install the wheel beside given versions of what it asks for; all of it must go together."""
    session.install(f"pelican-contentstrategy{extra} @ {built(session)}", *versions)
    session.run("python", "-m", "pip", "check")


def built(session: nox.Session) -> str:
    """The address of the wheel of this checkout, built by the first who asks."""
    if not _wheels:
        folder = tempfile.mkdtemp(prefix="wheel-", dir=session.cache_dir)
        session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", f"--wheel-dir={folder}", str(ROOT))
        _wheels.extend(path.as_uri() for path in Path(folder).resolve().glob("*.whl"))
    return _wheels[-1]


def oldest() -> list[str]:
    """What pyproject.toml asks for, each at the oldest version it allows."""
    written = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = written.partition("\ndependencies = [")[2].partition("\n]")[0]
    return [re.sub(r">=([\d.]+).*", r"==\1", each) for each in re.findall(r'^    "(.*?)"', listed, re.MULTILINE)]


def pytest(session: nox.Session, *arguments: str) -> None:
    """Run tests, on all cores unless somebody says otherwise after `--`."""
    session.run("python", "-m", "pytest", "-q", *(session.posargs or ["--numprocesses=auto"]), *arguments)
