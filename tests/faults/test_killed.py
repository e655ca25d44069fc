"""What is left of a build that is killed, and what does the next one make of it?

At 20 moments drawn by a seed, or as many as FAULTS_KILLS says; FAULTS_SEED draws others.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.builds.site import Bakery, bakery
from tests.faults.conftest import EVERYTHING
from tests.faults.forked import KILLED
from tests.faults.trees import CACHE, files
from tests.programs.run import Moment, Run

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("FAULTS_KILLS") or "20")
SEED = os.environ.get("FAULTS_SEED") or "1"
MOST_CALLS = 150
"""Calls of C functions after the disk was touched: those that write, close and rename are among the next."""
LATE = 5
"""Touches before a build's end, behind which so many calls need not come any more."""


def keys(folder: Path) -> set[bytes]:
    """What is cached; fails if the cache is damaged."""
    base = sqlite3.connect(folder / CACHE / "cache.sqlite3")
    try:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {key for (key,) in base.execute("SELECT key FROM entries")}
    finally:
        base.close()


@dataclass(frozen=True)
class Before:
    """A site that was built, and then changed; `new` is what a build that nobody disturbs makes of it."""

    folder: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    keys: set[bytes]
    ours: frozenset[str]
    build: Run

    def copy(self, folder: Path) -> Bakery:
        """The same once more."""
        shutil.copytree(self.folder, folder)
        return Bakery(folder)


@pytest.fixture(scope="session")
def before(forker, tmp_path_factory) -> Before:
    top = tmp_path_factory.mktemp("killed")
    site = bakery(top / "site")
    site.strategy(EVERYTHING)
    site.write(
        "content/articles/gone.md", "Title: Gone\nDate: 2026-03-01\nPillar: bread\nRedirect_to: loaf.md\n\nGone.\n"
    )
    assert forker.pelican(site.folder, "content").code == 0
    site.edit(
        "content/articles/loaf.md", "Title: The first loaf", "Title: The second loaf\nRedirect_from: the-first-loaf/"
    )
    site.edit("strategy.yaml", "title: Bread at home", "title: Bread in the oven")
    site.settings("# changed")
    shutil.copytree(site.folder, top / "plain")
    shutil.rmtree(top / "plain" / "output")
    assert forker.pelican(top / "plain", "content", "-e", "PLUGINS=[]").code == 0
    plain = files(top / "plain")
    shutil.copytree(site.folder, top / "clean")
    build = forker.pelican(top / "clean", "content")
    assert build.code == 0
    old, new = files(site.folder), files(top / "clean")
    changed = {path for path in new if new[path] != old.get(path)}
    assert {"output/topics/bread/index.html", "output/feeds/site.rss", "strategy-report/report.json"} <= changed
    ours = {path for path in {*old, *new} if path not in plain}
    return Before(site.folder, old, new, keys(top / "clean"), frozenset(ours), build)


def moment(number: int, build: Run) -> Moment:
    """Those that are even lie somewhere in the time that a build takes, the others where it touches the disk."""
    draw = Random(f"{SEED} {number}")  # noqa: S311 - nothing is to be kept secret
    part = (number // 2 + draw.random()) / (KILLS / 2)
    if number % 2:
        return Moment(touch=1 + int(part * build.touched), calls=draw.randrange(MOST_CALLS))
    return Moment(seconds=part * build.seconds)


@pytest.mark.parametrize("number", range(KILLS))
def test_a_build_that_is_killed_leaves_nothing_half(forker, before, tmp_path, number):
    site = before.copy(tmp_path / "site")
    when = moment(number, before.build)
    killed = forker.pelican(site.folder, "content", end=when)
    assert killed.code == KILLED or when.seconds or when.touch > killed.touched - LATE, when
    left = files(site.folder)
    half = [path for path in before.ours if left.get(path) not in (before.old.get(path), before.new.get(path))]
    assert half == []
    keys(site.folder)
    again = forker.pelican(site.folder, "content")
    assert (again.code, again.text.partition("Done:")[0]) == (0, before.build.text.partition("Done:")[0])
    built = files(site.folder)
    assert {path for path in {*built, *before.new} if built.get(path) != before.new.get(path)} == set()
    assert keys(site.folder) >= before.keys
    assert {path.name for path in (site.folder / CACHE).iterdir()} == {".gitignore", "cache.sqlite3"}
