"""Which folders of the content may nobody look into? Pelican takes them for empty, and says nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.errors import Mistake
from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.integrations.project import Project

READ = ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS")


def closed_folders(context: Mapping[str, Any], project: Project) -> Iterator[Mistake]:
    """Each of them, in order of path."""
    errors: dict[str, OSError] = {}

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):  # settings may name what is not there
            errors[str(error.filename)] = error

    for place in sorted({os.path.normpath(f"{context['PATH']}/{each}") for name in READ for each in context[name]}):
        for _ in os.walk(place, onerror=note):
            pass
    for path, error in sorted(errors.items()):
        message = f"cannot be looked into, so that what is in it is missing from the site: {reason(error)}"
        yield Mistake(message, Span(project.relative(Path(path)), 1, 1, 1, 1), "let yourself read the folder")
