"""CS217: links within the site should not name its own address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import Missing, document_at, parted
from pelican_contentstrategy.rules._rule import every_document, rule
from pelican_contentstrategy.rules.linking._ways import written_instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS217", on=Document, among=every_document, severity=Severity.NOTE)
def absolute_internal_link(document: Document, site: Site) -> Iterator[Problem]:
    """A link or image within the site has the site's own address written out.

    ## Why
    While you write, it leads out of your preview to the published site, and should the site or the article ever move,
    it is left behind. Pelican's own notation follows both. Asked where SITEURL is set, of what Pelican has a notation
    for: articles, pages, hub pages, listings and static files.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Then bake [a loaf](https://bakery.example/loaf/).
    ```
    ```content/loaf.md
    Title: A first loaf
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
    for link in (*document.links, *document.facts.images):
        target = site.target(link)
        if target is None or isinstance(target, Missing) or not _names_a_host(link.href):
            continue
        left = document_at(target)
        if site.redirect_from(target) or (left and left.verdict == "retire"):
            continue
        written = notation(target, site.host, parted(link.href)[1])
        if written:
            yield written_instead(link.passage, f"'{link.href}' names the site's own address", written)


def _names_a_host(href: str) -> bool:
    return bool(urlsplit(href).netloc)
