"""CS214: readers should not be led to drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import document_at
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.linking._ways import led_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS214", on=Document, among=published_documents, severity=Severity.WARNING)
def link_to_draft(document: Document, site: Site) -> Iterator[Problem]:
    """A published article or page links to a draft.

    ## Why
    Pelican writes drafts too, at an address of their own: readers arrive at what is not finished, and the link breaks
    as soon as it is published. Drafts that are given up are for link-to-retired and link-to-redirect.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Then bake [a loaf]({filename}/loaf.md).
    ```
    ```content/loaf.md
    Title: A first loaf
    Status: draft
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Then bake [a loaf]({filename}/loaf.md).
    ```
    ```content/loaf.md
    Title: A first loaf
    ```
    """
    for target, _, where in led_to(document, site):
        draft = document_at(target)
        if draft is None or draft.source.status != "draft":
            continue
        if draft.verdict != "retire" and site.redirect_from(target) is None:
            yield Problem(where, f"links to '{draft.path}', a draft", "publish it first, or take the link away")
