"""CS202: a hub page should link down to every article of its pillar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import is_page_of, links_from_others, paths_of
from pelican_contentstrategy.rules._rule import kept_articles, published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS202", on=Document, among=kept_articles, reports_in=published_documents, severity=Severity.NOTE)
def hub_misses_article(article: Document, site: Site) -> Iterator[Problem]:
    """Hub page does not link to an article of its pillar.

    ## Why
    A hub is the way into its pillar; what it leaves out, its readers do not find. Asked only of hubs that have a page
    of their own: a generated one links to all. Reported on the hub's page, where the link belongs. A link between any
    of their languages will do.

    ## Bad
    ```content/pages/cakes.md
    Title: Cakes

    All about cakes.
    ```
    ```content/sponge.md
    Title: A plain sponge
    Pillar: cakes
    ```

    ## Good
    ```content/pages/cakes.md
    Title: Cakes

    Start with [a plain sponge]({filename}/sponge.md).
    ```
    ```content/sponge.md
    Title: A plain sponge
    Pillar: cakes
    ```
    """
    hub = site.hub(article.pillar)
    if hub is None or hub.document is None or is_page_of(hub, article) or not hub.document.is_published:
        return
    pages = paths_of(hub.document)
    if all(link.path not in pages for link in links_from_others(article, site)):
        yield Problem(
            hub.document.at("pillar"),
            f"does not link to “{article.title}” of its pillar '{hub.pillar.slug}'",
            hint=f"add a link to {article.path}",
        )
