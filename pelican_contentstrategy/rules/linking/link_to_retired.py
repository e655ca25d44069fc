"""CS215: what is retired should not be linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.redirects import path_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import document_at
from pelican_contentstrategy.rules._rule import every_document, rule
from pelican_contentstrategy.rules.linking._ways import led_to, written_instead, written_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS215", on=Document, among=every_document, severity=Severity.NOTE)
def link_to_retired(document: Document, site: Site) -> Iterator[Problem]:
    """An article or page links to one that its author has retired: `Audit: retire`.

    ## Why
    What is not worth keeping is not worth sending readers to. Links of articles that are retired themselves are left
    alone.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    As we wrote [in 2012](/news-2012/).
    ```
    ```content/news-2012.md
    Title: News of 2012
    Audit: retire
    Redirect_to: starter.md
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    ```
    ```content/news-2012.md
    Title: News of 2012
    Audit: retire
    Redirect_to: starter.md
    ```
    """
    if document.verdict == "retire":
        return
    for target, _, where in led_to(document, site):
        retired = document_at(target)
        if retired is None or retired.verdict != "retire":
            continue
        message = f"links to '{retired.path}', which is retired"
        redirect = site.redirect_from(target)
        if redirect and path_of(redirect.to) == document.path:
            yield Problem(where, message, "take the link away: it is led back to here")
        elif redirect:
            yield written_instead(where, message, written_to(redirect, site))
        else:
            yield Problem(where, message, "link to what takes its place, or take the link away")
