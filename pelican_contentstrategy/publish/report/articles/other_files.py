"""What was found in files that are no documents: the strategy, briefs, decisions, styles?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.publish.report.anchors import part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.publish.report.articles.diagnostics import Diagnostics, Shown
    from pelican_contentstrategy.publish.report.dossier import Dossier


class OtherFile(NamedTuple):
    """A file as it is listed."""

    path: str
    anchor: str
    problems: int
    found: Shown


def other_files(dossier: Dossier, told: Diagnostics) -> Iterator[OtherFile]:
    """Those with diagnostics, in order of path."""
    for path, diagnostics in sorted(dossier.diagnostics_by_path.items()):
        if not dossier.site.find(path):
            yield OtherFile(path, part("file", path), len(diagnostics), told.of(path))
