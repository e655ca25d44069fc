"""Rules x Site -> diagnostics, in the order they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.check.runner import run
from pelican_contentstrategy.check.suppress import unsuppressed

if TYPE_CHECKING:
    from pelican_contentstrategy.check.place import Placing
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.site import Site


def check(site: Site, selection: Selection, placing: Placing = Places) -> tuple[Diagnostic, ...]:
    """Everything selected and not suppressed, by file and place."""
    found = unsuppressed(site, run(site, selection, placing), selection)
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.sort_key))
