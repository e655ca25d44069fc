"""`init`: a first strategy for a site that has none."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.format._words import count
from pelican_contentstrategy.format.first_strategy import first_strategy
from pelican_contentstrategy.integrations.checking import Checked
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.project import STRATEGY_FILE, Project, find_strategy, open_library
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.first_pillars import first_pillars
from pelican_contentstrategy.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLUGIN_NAMES = frozenset({"pelican_contentstrategy", "pelican.plugins.contentstrategy"})
"""What Pelican calls us, once loaded."""


@dataclass(frozen=True)
class Start:
    """What `init` writes: nothing of it is there, and nothing is written yet."""

    text: str = field(repr=False)
    checked: Checked = field(repr=False)
    made_of: str
    next_steps: tuple[str, ...]

    def write(self) -> None:
        """Write the files; UserError where that is not possible."""
        if self._ignored:
            _append_line(self._gitignore, self._ignored)
        write_file(self.checked.project.strategy_file, self.text)
        self.checked.write_baseline()

    def told(self, *, dry_run: bool) -> Iterator[str]:
        """What is written, or would be, and what to do next."""
        project = self.checked.project
        known = count(len(self.checked.everything), "problem")
        wrote, added = ("would write", "would add") if dry_run else ("wrote", "added")
        yield f"{wrote} {_shown(project.strategy_file)}: {self.made_of}"
        yield f"{wrote} {_shown(project.baseline_file)}: {known} there already; builds tell you of new ones only"
        if self._ignored:
            yield f"{added} '{self._ignored}' to {_shown(self._gitignore)}"
        if dry_run:
            yield f"\n{_shown(project.strategy_file)} would be:\n\n{self.text}".rstrip("\n")
        else:
            yield "\nnext:"
            yield from (f"  {number}. {step}" for number, step in enumerate(self.next_steps, start=1))

    @property
    def _gitignore(self) -> Path:
        return self.checked.project.root / ".gitignore"

    @property
    def _ignored(self) -> str:
        """The line that .gitignore lacks, or nothing."""
        folder = self.checked.project.blueprint.publish.report.path
        lines = _read(self._gitignore).decode("utf-8", errors="replace").splitlines()
        is_there = any(line.strip().removesuffix("*").strip("/") == folder for line in lines)
        return "" if is_there else f"{folder}/"


def start_site(settings: Path) -> Start:
    """A site's first strategy, in memory; UserError where there is no site that can be read, or a strategy already."""
    from pelican_contentstrategy.integrations.pelican.collect import collect
    from pelican_contentstrategy.integrations.pelican.existing_site import existing_site
    from pelican_contentstrategy.integrations.pelican.judge import judge

    context = collect(settings)
    strategy_file = _new_strategy_file(settings, context)
    site = existing_site(context, strategy_file.parent)
    pillars, left_out = first_pillars(site)
    text = first_strategy(site, pillars, left_out)
    blueprint = read_blueprint(text, strategy_file.name, all_rules())
    project = Project(strategy_file, blueprint, Baseline(), open_library(blueprint, strategy_file.parent))
    _must_be_new(project.baseline_file)
    clusters = count(sum(len(pillar.clusters) for pillar in pillars), "cluster")
    made_of = f"{count(len(pillars), 'pillar')} and {clusters} out of {count(len(site.articles), 'article')}"
    return Start(
        text=text,
        checked=Checked(project, judge(context, project)),
        made_of=made_of if pillars else "an example, for no categories or tags tell yet what the site is about",
        next_steps=tuple(_next_steps(settings, strategy_file, context)),
    )


def _new_strategy_file(settings: Path, context: Mapping[str, Any]) -> Path:
    """Where the file is to lie: beside the settings, if builds look there for it, else beside the content."""
    name = context.get("CONTENTSTRATEGY_FILE")
    content = Path(os.path.abspath(context["PATH"]))  # noqa: PTH100 - as builds look for it, through links
    strategy_file = find_strategy(content, name)
    _must_be_new(strategy_file)
    beside = Path(os.path.abspath(settings)).parent  # noqa: PTH100 - the same
    is_found_there = beside in (content, *content.parents, Path.cwd())
    return beside / (name or STRATEGY_FILE) if is_found_there else strategy_file


def _must_be_new(path: Path) -> None:
    if os.path.lexists(path):
        hint = "init overwrites nothing: to start anew, move this file away first"
        raise UserError([Mistake(f"'{_shown(path)}' is there already; nothing was changed", hint=hint)])


def _next_steps(settings: Path, strategy_file: Path, context: Mapping[str, Any]) -> Iterator[str]:
    yield f"read {_shown(strategy_file)}, and make it say what you mean"
    if PLUGIN_NAMES.isdisjoint(context.get("PLUGINS") or ()):
        yield f'add this line at the end of {settings}: PLUGINS = [*PLUGINS, "contentstrategy"]'
    content = shlex.quote(_shown(Path(context["PATH"])))
    is_usual = settings.resolve() == Path.cwd() / "pelicanconf.py"
    yield f"build the site: pelican {content}{'' if is_usual else f' -s {shlex.quote(str(settings))}'}"


def _shown(path: Path) -> str:
    """A path as seen from where the command runs."""
    return os.path.relpath(path)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UserError([Mistake(f"'{_shown(path)}' cannot be read: {reason(error)}")]) from error


def _append_line(path: Path, line: str) -> None:
    """Add a line to a file, in the file's own line ends; what is there stays as it is."""
    if not path.exists():
        write_file(path, f"{line}\n")
        return
    there = _read(path)
    end = b"\r\n" if b"\r\n" in there else b"\n"
    gap = end if there and not there.endswith((b"\n", b"\r")) else b""
    try:
        with path.open("ab") as file:
            file.write(gap + line.encode() + end)
    except OSError as error:
        raise UserError([Mistake(f"'{_shown(path)}' cannot be written: {reason(error)}")]) from error
