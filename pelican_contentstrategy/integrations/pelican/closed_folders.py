"""Which folders of the content may nobody look into? Pelican takes them for empty, and says nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.read_folders import read_folders
from pelican_contentstrategy.integrations.replay.state import is_within
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.integrations.project import Project


def closed_folders(context: Mapping[str, Any], project: Project) -> Iterator[Mistake]:
    """Each of them, in order of path."""
    errors: dict[str, OSError] = {}

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):  # settings may name what is not there
            errors[str(error.filename)] = error

    walked: list[str] = []
    for place in sorted({os.path.normpath(each) for each in read_folders(context)}):
        if not any(is_within(place, each) for each in walked):
            walked.append(place)
            for _ in os.walk(place, onerror=note):
                pass
    for path, error in sorted(errors.items()):
        message = f"cannot be looked into, so that what is in it is missing from the site: {reason(error)}"
        yield Mistake(message, Span(project.relative(Path(path)), 1, 1, 1, 1), "let yourself read the folder")
