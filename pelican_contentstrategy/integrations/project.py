"""The files of a strategy on disk: reads strategy.yaml and the baseline, writes files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.baseline import format_baseline, read_baseline
from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.style_files import DictionaryFiles, StyleFiles, own_styles
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
        folder = (self.root / report.path).resolve()
        place = self.blueprint.strategy.at("publish", "report", "path")
        message = f"publish.report.path: '{report.path}' lies where it would be published with the site"
        if any(folder.is_relative_to(each.resolve()) for each in content):
            raise UserError([Mistake(message, place, "name a folder beside the content")])
        if not report.public and folder.is_relative_to(output.resolve()):
            hint = "name a folder beside the content, or say 'public: yes' below 'report:'"
            raise UserError([Mistake(message, place, hint)])
        return folder

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
    baseline_file = strategy_file.parent / blueprint.checks.baseline
    baseline = Baseline()
    if baseline_file.exists():
        text = _read(baseline_file).decode("utf-8", errors="replace")
        baseline = read_baseline(text, blueprint.checks.baseline)
    return Project(strategy_file, blueprint, baseline, library)


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


def write_file(path: Path, content: str) -> None:
    """Write a file whole or not at all: beside its place first, then renamed; UserError if that is not possible.

    A file that says the same already is left alone, so that nothing is told of a change.
    """
    try:
        if path.is_file() and path.read_bytes() == content.encode():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserError([Mistake(f"'{path}' cannot be written: {reason(error)}")]) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


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
