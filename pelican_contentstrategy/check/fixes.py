"""Which changes of which files mend diagnostics, and what becomes of the files?"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.new_links import NewLinks
from pelican_contentstrategy.model.change import Change, Fix, edited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit
    from pelican_contentstrategy.model.site import Site


def plan_fixes(
    wanted: Iterable[Diagnostic], site: Site, selection: Selection, may_change: Callable[[str], bool]
) -> tuple[Change, ...]:
    """What mends these diagnostics, by file; only files that may change are changed.

    Made of what rules know to do, and of links that are missing; a second run finds no link to add that this one left.
    """
    diagnostics = tuple(wanted)
    fixes = [Fix(edit, tuple(mended)) for edit, mended in _own_edits(diagnostics, may_change)]
    fixes += NewLinks(site, selection, diagnostics, may_change, [each.edit for each in fixes]).fixes()
    fixes.sort(key=lambda fix: (fix.edit.path, fix.edit.start, fix.edit.end))
    return tuple(_change(site, path, tuple(found)) for path, found in groupby(fixes, key=lambda fix: fix.edit.path))


def _own_edits(
    diagnostics: Iterable[Diagnostic], may_change: Callable[[str], bool]
) -> Iterator[tuple[Edit, list[Diagnostic]]]:
    """Edits that rules know of themselves, each with all it mends; of two that overlap, the first."""
    by_edit: dict[Edit, list[Diagnostic]] = defaultdict(list)
    for each in diagnostics:
        for edit in each.edits:
            if may_change(edit.path):
                by_edit[edit].append(each)
    last: Edit | None = None
    for edit in sorted(by_edit, key=lambda each: (each.path, each.start, each.end, each.replacement)):
        if last is None or edit.path != last.path or edit.start >= max(last.end, last.start + 1):
            last = edit
            yield edit, by_edit[edit]


def _change(site: Site, path: str, fixes: tuple[Fix, ...]) -> Change:
    text = site.document(path).source.text
    return Change(path, text, edited(text, (fix.edit for fix in fixes)), fixes)
