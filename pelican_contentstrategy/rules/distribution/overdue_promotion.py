"""CS820: what is planned to make an article known by a day should be done by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.promotion import promotions_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.distribution._promotion import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS820", on=Document, among=published_documents, severity=Severity.WARNING)
def overdue_promotion(document: Document, site: Site) -> Iterator[Problem]:
    """Planned promotion was due and is not done.

    ## Why
    Nobody finds what nobody was told of. The list of all that is to be done, with the texts for it, is `promotion.md`
    beside the report.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    Promotion: pr: Trade journal by 2026-10-01
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    Promotion: pr: Trade journal by 2026-10-01 done
    ```
    """
    if not document.is_given_up:
        for each in promotions_of(document):
            if each.by and each.is_overdue(site.today):
                yield Problem(
                    each.span,
                    f"promotion '{told(each)}' was due on {each.by.isoformat()}, {ago(each.by, site.today)}",
                    hint="write 'done' behind it once it is, or move the date",
                )
