"""The files of a strategy on disk: reads strategy.yaml and the baseline, knows what may be written where."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timezone
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.baseline import format_baseline, read_baseline
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.style_files import DictionaryFiles, StyleFiles, own_styles
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.checks import unknown_style_rules
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.blueprint import Blueprint
    from pelican_contentstrategy.model.style import Library

STRATEGY_FILE = "strategy.yaml"


@dataclass(frozen=True)
class Project:
    """A strategy file as read, the baseline beside it, and the folder that all paths are relative to."""

    strategy_file: Path
    blueprint: Blueprint = field(repr=False)
    baseline: Baseline = field(repr=False)
    library: Library = field(repr=False)

    @property
    def root(self) -> Path:
        """The strategy file's folder."""
        return self.strategy_file.parent

    @property
    def top(self) -> Path:
        """What nothing is written outside of: the folder with pelicanconf.py in it, else that of the strategy file."""
        return next((each for each in (self.root, *self.root.parents) if (each / "pelicanconf.py").exists()), self.root)

    @property
    def baseline_file(self) -> Path:
        """Where the baseline is, or would be."""
        return self.root / self.blueprint.checks.baseline

    def relative(self, path: str | Path) -> str:
        """A path as people and diagnostics name it: from the root, with slashes."""
        return Path(os.path.relpath(path, self.root)).as_posix()

    def private_folder(self, output: Path, content: Iterable[Path]) -> Path:
        """Where everything lies that is meant for the team alone; UserError where everybody could read it.

        The output may be meant; what is written to the content would be taken for articles by the next build.
        """
        report = self.blueprint.publish.report
        folder = real(self._within(report.path, "publish", "report", "path"))
        place = self.blueprint.strategy.at("publish", "report", "path")
        message = f"publish.report.path: '{report.path}' lies where it would be published with the site"
        if any(folder.is_relative_to(real(each)) for each in content):
            raise UserError([Mistake(message, place, "name a folder beside the content")])
        if not report.public and folder.is_relative_to(real(output)):
            hint = "name a folder beside the content, or say 'public: yes' below 'report:'"
            raise UserError([Mistake(message, place, hint)])
        return folder

    def ensure_inside(self) -> None:
        """UserError where a file that is written by its path from the strategy file would lie outside of the site."""
        self._within(self.blueprint.checks.baseline, "checks", "baseline", is_file=True)
        if history := self.blueprint.publish.report.history:
            self._within(history, "publish", "report", "history", is_file=True)

    def _within(self, path: str, *key: str, is_file: bool = False) -> Path:
        """Where a path leads; UserError where that is outside of the site's folder, by `..`, a drive or a link."""
        place = self.root / path
        there = real(place.parent if is_file else place)
        if not there.is_relative_to(real(self.top)) or PureWindowsPath(path).drive:
            message = f"{'.'.join(key)}: '{path}' leads out of the folder '{real(self.top).name}'"
            hint = "name a place below it; links do not lead further either"
            raise UserError([Mistake(message, self.blueprint.strategy.at(*key), hint)])
        return place

    def write_baseline(self, baseline: Baseline) -> None:
        """Replace the baseline; UserError if that is not possible."""
        write_file(self.baseline_file, format_baseline(baseline))


def find_strategy(content: Path, name: object = None) -> Path:
    """The strategy file of a site: in its content folder, the folders above it, or the current one.

    The search goes up as far as the folder that holds pelicanconf.py. Where there is none, the path is where one would
    be looked for first: beside the content folder. `name` is what settings call the file; UserError if it is no path.
    """
    if name and not isinstance(name, str | Path):
        raise UserError([Mistake(f"CONTENTSTRATEGY_FILE is {name!r}", hint="name the strategy file by its path")])
    wanted = str(name or STRATEGY_FILE)
    content = Path(os.path.abspath(content))  # noqa: PTH100 - a folder that is a link is searched from where it is linked
    for folder in (content, *content.parents):
        if (folder / wanted).exists():
            return folder / wanted
        if (folder / "pelicanconf.py").exists():
            break
    here = Path.cwd() / wanted
    return here if here.exists() else content.parent / wanted


def open_project(strategy_file: Path) -> Project:
    """Read a strategy file and its baseline; UserError with all mistakes."""
    blueprint = read_blueprint(_read(strategy_file), strategy_file.name, all_rules())
    library = open_library(blueprint, strategy_file.parent)
    mistakes = tuple(unknown_style_rules(blueprint.checks, library.names, blueprint.strategy.at))
    if mistakes:
        raise UserError(mistakes)
    project = Project(strategy_file, blueprint, Baseline(), library)
    project.ensure_inside()
    if not project.baseline_file.exists():
        return project
    text = _read(project.baseline_file).decode("utf-8", errors="replace")
    return replace(project, baseline=read_baseline(text, blueprint.checks.baseline))


def open_library(blueprint: Blueprint, root: Path) -> Library:
    """The styles and vocabularies that a strategy speaks of, read from its folder or our own."""
    strategy, files = blueprint.strategy, StyleFiles(root)
    library = read_library(strategy.voice, files, own_styles(), strategy.at)
    return replace(library, dictionaries=DictionaryFiles(files, library.styles_path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise UserError(
            [Mistake("is a folder", Span(path.name, 1, 1, 1, 1), "a file of this name is needed")]
        ) from error
    except OSError as error:
        raise UserError([Mistake(f"cannot be read: {reason(error)}", Span(path.name, 1, 1, 1, 1))]) from error


def real(path: Path) -> Path:
    """Where a path leads, through all links; one that leads in a circle, to itself."""
    return Path(os.path.realpath(path))


def below(folder: Path, path: str) -> Path:
    """A file in a folder; UserError where its way leads out of that, which a link in it may do."""
    file = folder / path
    if not real(file.parent).is_relative_to(real(folder)):
        raise UserError([Mistake(f"'{path}' would be written outside of '{folder}'", hint="take away the link there")])
    return file


def today() -> date:
    """The day to judge on: that of SOURCE_DATE_EPOCH where it is set, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        try:
            return datetime.fromtimestamp(int(epoch), tz=timezone.utc).date()
        except (ValueError, OverflowError, OSError) as error:
            hint = "seconds since 1970, as 'git log -1 --format=%ct' prints them"
            raise UserError(
                [Mistake(f"SOURCE_DATE_EPOCH is {epoch}, and no day is that far off", hint=hint)]
            ) from error
    return date.today()  # noqa: DTZ011 - the reader's own day
