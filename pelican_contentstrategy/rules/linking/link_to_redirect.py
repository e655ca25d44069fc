"""CS216: links should lead straight to where they are led on to."""

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


@rule("CS216", on=Document, among=every_document, severity=Severity.NOTE)
def link_to_redirect(document: Document, site: Site) -> Iterator[Problem]:
    """A link leads to an address that only leads on: of an article with `Redirect_to`, or a former one of a hub page.

    ## Why
    Readers arrive a step later, if they do: as long as `publish: redirects:` asks for none, they arrive at the old
    place. Retired articles are for link-to-retired.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    See [what flour to take](/old-flour/).
    ```
    ```content/old-flour.md
    Title: Flour
    Audit: consolidate
    Redirect_to: flour.md
    ```
    ```content/flour.md
    Title: All about flour
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    See [what flour to take](/flour/).
    ```
    ```content/old-flour.md
    Title: Flour
    Audit: consolidate
    Redirect_to: flour.md
    ```
    ```content/flour.md
    Title: All about flour
    ```
    """
    if document.leads_on:
        return
    for target, written, where in led_to(document, site):
        redirect, left = site.redirect_from(target), document_at(target)
        if redirect and not (left and left.verdict == "retire"):
            to = f"/{redirect.to_url}" if not isinstance(redirect.to, str) else redirect.to
            if path_of(redirect.to) == document.path:
                yield Problem(where, f"link to '{written}' is led back to here", "take it away")
            else:
                yield written_instead(where, f"link to '{written}' is led on to {to}", written_to(redirect, site))
