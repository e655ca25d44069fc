"""CS134: a verdict must be one there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.audit import VERDICTS
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import every_document, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS134", on=Document, among=every_document, severity=Severity.ERROR)
def unknown_verdict(document: Document) -> Iterator[Problem]:
    """The verdict in `Audit` is none of keep, update, consolidate and retire.

    ## Why
    The verdict is lost, and with it what follows from it: an article that is to be retired stays, and its `Redirect_to`
    is without effect.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Audit: updated
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Audit: update
    ```
    """
    for each in document.fields("audit"):
        if each.value.casefold() not in VERDICTS:
            yield Problem(each.span, f"audit '{each.value}' is no verdict", did_you_mean(each.value, VERDICTS))
