"""A bakery's site on disk, and real runs of the programs that build and check it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.programs.run import Run, environment, run_module
from tests.sites import BAKERY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typing_extensions import Self

SETTINGS = """
SITENAME = "The bakery"
SITEURL = "https://bakery.example"
TIMEZONE = "UTC"
PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
OUTPUT_PATH = "output"
PLUGINS = ["pelican_contentstrategy"]
THEME = "simple"
ARTICLE_URL = "{slug}/"
ARTICLE_SAVE_AS = "{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
PATIENCE = 180
"""Seconds to wait for a line; that it never comes is the failure, not that it takes long."""
NUDGE = 1
"""Seconds of silence after which a program is nudged."""
STARTER = """Title: A starter from flour and water
Date: 2026-03-01
Pillar: bread
Cluster: starters
Persona: home-baker
Stage: awareness
CTA: newsletter

Flour, water and a week: the first step to [bread at home]({filename}/topics/bread.md). Then [bake](loaf.md).
"""
LOAF = """Title: The first loaf
Date: 2026-03-02
Pillar: bread
Cluster: shaping
Persona: home-baker
Stage: awareness
CTA: newsletter

It needs [a starter]({filename}starter.md), as all [bread]({filename}/topics/bread.md) does.
"""
CAKES = """Title: Cakes

Sponges, and what to do with old [bread]({filename}/topics/bread.md).
"""
NEWSLETTER = """Title: Newsletter

Get one recipe a week.
"""
IGNORED = "ignore: [CS209, CS210, CS211, CS212, CS32, CS33, CS5]"
"""Rules on craft and on what a whole site lacks, which have much to say of one as small as this."""
STRATEGY = f"{BAKERY}checks: {{{IGNORED}}}\n"
CLEAN = {
    "content/articles/starter.md": STARTER.replace("(loaf.md)", "({filename}loaf.md)"),
    "content/articles/loaf.md": LOAF,
    "content/pages/cakes.md": CAKES,
    "content/pages/newsletter.md": NEWSLETTER,
    "content/images/loaf.jpg": "not really a picture",
}
"""A site with nothing to tell about."""
WRONG = {"content/articles/crust.md": "Title: Crust\nDate: 2026-03-03\nPillar: bred\n\nCrust is colour.\n"}
"""An article with problems; the first is an error."""


class Program:
    """A program that runs until we end it, with all that it starts."""

    def __init__(self, folder: Path, *arguments: object) -> None:
        self.printed = ""
        self._process = subprocess.Popen(
            [sys.executable, "-m", *map(str, arguments)],
            cwd=folder,
            env=environment(PYTHONUNBUFFERED="1"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()

    @property
    def lives(self) -> bool:
        """Whether it is still running."""
        return self._process.poll() is None

    def read_until(self, text: str, nudge: Callable[[], object] = lambda: None) -> str:
        """What it prints up to the end of the line with a text; `nudge` makes it, and is repeated if need be.

        A watcher hears nothing of what is changed before it listens, and does not say when it does.
        """
        before = len(self.printed)
        give_up = time.monotonic() + PATIENCE
        nudge()
        while text not in self.printed[before:] or not self.printed.endswith("\n"):
            if not self._read():
                nudge()
            if time.monotonic() > give_up or not self.lives:
                pytest.fail(f"never printed {text!r}, but:\n{self.printed}")
        return self.printed[before:]

    def _read(self) -> bool:
        stream = self._process.stdout
        if stream is None or not select.select([stream], [], [], NUDGE)[0]:
            return False
        self.printed += os.read(stream.fileno(), 65536).decode(errors="replace")
        return True


@dataclass(frozen=True)
class Bakery:
    """A site in a folder of its own."""

    folder: Path

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file below the folder."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return target

    def add(self, *files: dict[str, str]) -> None:
        """Write files by path."""
        for each in files:
            for path, text in each.items():
                self.write(path, text)

    def edit(self, path: str, old: str, new: str) -> None:
        """Put other words in a file."""
        file = self.folder / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def replace(self, path: str, content: str) -> None:
        """Write a file as editors do, so that nobody reads a part of it."""
        self.write(f"{path}.new", content).replace(self.folder / path)

    def settings(self, lines: str) -> None:
        """Add lines to pelicanconf.py."""
        with (self.folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
            file.write(f"{lines}\n")

    def strategy(self, lines: str) -> None:
        """Add lines to strategy.yaml; checks take the place of those that are there."""
        path = self.folder / "strategy.yaml"
        written = path.read_text(encoding="utf-8")
        if lines.startswith("checks:"):
            written = written.partition("checks:")[0]
        path.write_text(f"{written}{lines}\n", encoding="utf-8")

    def pelican(self, *arguments: object, cwd: Path | None = None, **more: str) -> Run:
        """Run `pelican`."""
        return self.run("pelican", *arguments, cwd=cwd, **more)

    def check(self, *arguments: object, cwd: Path | None = None, **more: str) -> Run:
        """Run `pelican-contentstrategy check`."""
        return self.run("pelican_contentstrategy", "check", *arguments, cwd=cwd, **more)

    def run(self, module: str, *arguments: object, cwd: Path | None = None, **more: str) -> Run:
        """Run a module of Python, and wait for its end."""
        return run_module([module, *map(str, arguments)], cwd or self.folder, environment(**more))

    def output(self, folder: str = "output") -> dict[str, bytes]:
        """Every file that was written, by path."""
        root = self.folder / folder
        return {
            path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()
        }

    def files(self) -> dict[str, bytes]:
        """Every file of the site, by path, but for what is kept in its cache."""
        return {path: each for path, each in self.output(".").items() if not path.startswith("cache/")}


def bakery(folder: Path) -> Bakery:
    """A site with nothing to tell about, over the strategy that samples and tests are written against."""
    made = Bakery(folder)
    made.add({"pelicanconf.py": SETTINGS, "strategy.yaml": STRATEGY}, CLEAN)
    return made
