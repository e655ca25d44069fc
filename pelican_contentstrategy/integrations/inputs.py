"""On which files does it depend what `check` finds, whether it opened them or not?"""

from __future__ import annotations

import os
from collections import deque
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.cache.place import cache_folder
from pelican_contentstrategy.integrations.project import STRATEGY_FILE
from pelican_contentstrategy.integrations.read_folders import read_folders
from pelican_contentstrategy.integrations.records import DECISIONS, METRICS
from pelican_contentstrategy.integrations.replay.state import LEFT_OUT
from pelican_contentstrategy.model.brief import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.integrations.checking import Checked
    from pelican_contentstrategy.integrations.replay.recording import Recording

MOST_FOLDERS = 200
"""Folders in which settings may have asked whether there is a file: nobody tells of that."""


def watch(recording: Recording, settings_file: Path, checked: Checked) -> None:
    """Tell a recording all of them; nothing where the cache is not where the next call would look for it."""
    project = checked.project
    folder = cache_folder(checked.context, project.root)
    is_spelling = any(rule.definition.extends == "spelling" for rule in project.library.rules.values())
    if folder is None or str(folder) != recording.folder or is_spelling:  # dictionaries are opened by another language
        return
    trees = [Path(checked.context["PATH"]), *read_folders(checked.context), *_theme(checked.context)]
    trees += [project.root / each for each in (METRICS, FOLDER, project.library.styles_path) if each]
    files = [settings_file, project.strategy_file, project.baseline_file, project.root / DECISIONS]
    files += [project.root / each for each in (project.blueprint.publish.report.history,) if each]
    files += _places_of_strategies(Path(checked.context["PATH"]), checked.context.get("CONTENTSTRATEGY_FILE"))
    beside = (recording.here / settings_file).parent
    folders = [str(project.root), *_near(str(beside), str(checked.context["OUTPUT_PATH"]))]
    recording.leave_to_pelican(str(checked.context["CACHE_PATH"]))
    recording.watch(map(str, trees), map(str, files), folders, _next_date(checked))


def _theme(settings: Mapping[str, object]) -> Iterator[Path]:
    yield Path(str(settings["THEME"]))
    named = settings["THEME_TEMPLATES_OVERRIDES"]
    yield from (Path(str(each)) for each in (named if isinstance(named, list | tuple) else ()))


def _near(folder: str, output: str) -> Iterator[str]:
    """A folder and those below it, the nearest first, as far as they are not too many."""
    ahead = deque([folder])
    for _ in range(MOST_FOLDERS):
        if not ahead:
            return
        here = ahead.popleft()
        yield here
        with suppress(OSError), os.scandir(here) as entries:
            inner = (each.path for each in entries if each.is_dir() and each.name not in LEFT_OUT)
            ahead.extend(sorted(each for each in inner if each != output))


def _places_of_strategies(content: Path, name: object) -> Iterator[Path]:
    """Where `find_strategy` looks, and what it goes by."""
    here = Path(os.path.abspath(content))  # noqa: PTH100 - as it does
    for folder in (here, *here.parents, Path.cwd()):
        yield folder / str(name or STRATEGY_FILE)
        yield folder / "pelicanconf.py"


def _next_date(checked: Checked) -> float | None:
    """When the next article of a day to come is due, for Pelican will have it published then."""
    now = datetime.now(timezone.utc).timestamp()
    dates = (each.source.date for each in checked.result.review.site.documents)
    return min((each.timestamp() for each in dates if each and each.timestamp() > now), default=None)
