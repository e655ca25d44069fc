"""CS707: what was decided or noted should be readable, and about something there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.rulings import Rulings
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS707", on=Site, severity=Severity.WARNING)
def unreadable_record(site: Site) -> Iterator[Problem]:
    """Entry of decisions.md, or the history of builds, cannot be read, or is about nothing there is.

    ## Why
    An entry that nobody can place counts for nothing, and whoever wrote it believes that it does. An entry is a list
    item or a heading: a day, a pillar, an article (path, slug, title or address) or a KPI, then `keep`, `more`, `less`
    or `stop`, and why.

    A file in the place of strategy-history.jsonl that holds something else is left as it is, and no build is noted.

    ## Bad
    ```decisions.md
    - 2026-10-05 bred: more. It works.
    ```

    ## Good
    ```decisions.md
    - 2026-10-05 bread: more. It works.
    ```
    """
    yield from site.records.problems
    if site.records.decisions:
        yield from Rulings(site).problems
