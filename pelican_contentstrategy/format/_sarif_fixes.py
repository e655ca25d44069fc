"""What mends a diagnostic, as SARIF has it: regions of files, and what to write there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._words import bearable
from pelican_contentstrategy.model.source import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Span


class Fixes:
    """Fixes for the diagnostics of a site; `artifact` tells how a path is written."""

    def __init__(self, site: Site, artifact: Callable[[str], dict[str, str]]) -> None:
        self._site = site
        self._artifact = artifact
        self._lines: dict[str, Lines] = {}

    def of(self, diagnostic: Diagnostic) -> Iterator[dict[str, object]]:
        """What the rule knows to do, then each way of those to choose from; none in files that hold no document."""
        ways = [(diagnostic.message, diagnostic.edits)]
        ways += [(each.text, (each.edit,)) for each in diagnostic.suggestions if each.edit]
        for told, edits in ways:
            if edits and all(self._site.find(each.path) for each in edits):
                yield {"description": {"text": bearable(told)}, "artifactChanges": [*self._changes(edits)]}

    def _changes(self, edits: Iterable[Edit]) -> Iterator[dict[str, object]]:
        in_order = sorted(edits, key=lambda each: (each.path, each.start, each.end))
        for path, group in groupby(in_order, key=lambda each: each.path):
            yield {"artifactLocation": self._artifact(path), "replacements": [*map(self._replacement, group)]}

    def _replacement(self, edit: Edit) -> dict[str, object]:
        if edit.path not in self._lines:
            self._lines[edit.path] = Lines(self._site.document(edit.path).source.text)
        replaced = {"deletedRegion": region(self._lines[edit.path].span(edit.path, edit.start, edit.end))}
        return {**replaced, "insertedContent": {"text": edit.replacement}} if edit.replacement else {**replaced}


def region(span: Span) -> dict[str, int]:
    """Where something stands; SARIF counts as we do, its end exclusive."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
