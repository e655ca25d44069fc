"""CS821: promotion must be of a kind there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.promotion import PROMOTION_KINDS, promotions_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

NEXT = re.compile(rf",\s*({'|'.join(PROMOTION_KINDS)})\s*:", re.IGNORECASE)
"""Where another entry begins behind a comma."""


@rule("CS821", on=Document, severity=Severity.ERROR)
def unknown_promotion_kind(document: Document) -> Iterator[Problem]:
    """Planned promotion is of no kind there is.

    ## Why
    It stands in the checklist without a text that serves it. The kinds are `paid`, `influencer`, `pr`, `syndication`,
    `sales` and `community`; a colon and what is to be done follow, and a `;` before the next one.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Promotion: comunity: Bakers' forum; LinkedIn
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Promotion: community: Bakers' forum; paid: LinkedIn
    ```
    """
    for each in promotions_of(document):
        if not each.is_known:
            hint = did_you_mean(each.kind, PROMOTION_KINDS)
            if each.kind and not each.what and hint.startswith("known"):
                hint = f"say through what, as in 'paid: {each.kind}'; {hint}"
            named = f"'{each.kind}' is" if each.kind else f"'{each.entry}' names"
            message = f"{named} no kind of promotion"
            yield Problem(each.span, message, hint)
        elif run_on := NEXT.search(each.what):
            yield Problem(
                each.span, f"'{run_on[1]}' is taken for a part of '{each.kind}'", f"write '; {run_on[1]}: ', not ','"
            )
