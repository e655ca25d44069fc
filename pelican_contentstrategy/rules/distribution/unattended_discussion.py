"""CS824: where readers discuss an article, somebody should have been there by the day that was set for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.engagement import discussion_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS824", on=Document, among=published_documents, severity=Severity.WARNING)
def unattended_discussion(document: Document, site: Site) -> Iterator[Problem]:
    """Discussion of an article was to be attended to until a day, and nobody noted that they were there.

    ## Why
    Questions without an answer cost more readers than the article wins, and what was asked there is the plan for the
    next one. `Engaged` holds a note: a day, who, what came of it.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Discussion_url: https://forum.example/t/starter
    Engage_until: 2026-10-15
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Discussion_url: https://forum.example/t/starter
    Engage_until: 2026-10-15
    Engaged: 2026-10-14, two questions answered, one article wanted on rye
    ```
    """
    found = discussion_of(document)
    if found and found.until and found.is_unattended(site.today):
        where = f" at {found.url}" if found.url else ""
        yield Problem(
            document.at("engage_until"),
            f"discussion{where} was to be attended to until {found.until.isoformat()}, {ago(found.until, site.today)}",
            hint="note in 'Engaged' what came of it, or move the day",
        )
