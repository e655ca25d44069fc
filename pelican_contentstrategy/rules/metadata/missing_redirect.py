"""CS135: what is given up must say where its readers are to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import every_document, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS135", on=Document, among=every_document, severity=Severity.WARNING)
def missing_redirect(document: Document) -> Iterator[Problem]:
    """Article or page is given up (`Audit: consolidate`, `retire`), and no `Redirect_to` says where to go instead.

    ## Why
    Links from other sites, bookmarks and search results lead to the old address for years. Nothing is asked of drafts:
    most have never been out.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Audit: consolidate
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Audit: consolidate
    Redirect_to: loaf.md
    ```
    ```content/loaf.md
    Title: A first loaf
    ```
    """
    if document.is_given_up and document.source.status != "draft" and not document.value("redirect_to"):
        yield Problem(
            document.at("audit"),
            f"is to be {document.verdict}d, but names no redirect_to",
            hint="add 'Redirect_to: ' and the path of what its readers should find instead",
        )
