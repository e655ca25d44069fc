"""Does a link in the content lead round in a circle?"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.project import real
from pelican_contentstrategy.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pelican_contentstrategy.integrations.project import Project

DEEP = 30
"""Folders in folders: systems follow a link no more than 32 or 40 times, and no content lies as deep by itself."""


def ensure_no_circle(content: Path, files: Iterable[str], project: Project) -> None:
    """UserError naming the link; Pelican follows it, and finds every file below it again and again."""
    for name in sorted(files):
        folders = PurePosixPath(name).parents
        if len(folders) <= DEEP:
            continue
        for folder in reversed(folders):
            place = content / folder
            if place.is_symlink() and real(place.parent).is_relative_to(real(place)):
                span = Span(project.relative(place), 1, 1, 1, 1)
                message = "is a link to a folder that it lies in: all there is below would be read again and again"
                raise UserError([Mistake(message, span, "take the link away")])
