"""CS138: days and periods in front matter must be such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.promotion import promotions_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.model.values import as_duration
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = ("expires", "reviewed", "audited", "approved_on", "kpi_by", "engage_until")
PERIOD = "review_every"


@rule("CS138", on=Document, severity=Severity.WARNING)
def unreadable_date(document: Document) -> Iterator[Problem]:
    """A day or a length of time in front matter cannot be read.

    ## Why
    What goes by it, such as the audit, goes on as if the field were not there.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Expires: 31.12.2027
    Review_every: now and then
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Expires: 2027-12-31
    Review_every: 6 months
    ```
    """
    for name in DAYS:
        for field in document.fields(name):
            if field.value and day_of(field.value) is None:
                yield Problem(field.span, f"'{field.value}' is no day", "write it as 2027-12-31")
    for promotion in promotions_of(document):
        for written in promotion.unread:
            yield Problem(promotion.span, f"'{written}' is no day", "write it as 2027-12-31")
    for field in document.fields(PERIOD):
        if field.value and as_duration(field.value) is None:
            yield Problem(field.span, f"'{field.value}' is no length of time", "write it as '6 months', or '2 years'")
