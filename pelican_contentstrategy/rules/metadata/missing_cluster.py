"""CS112: an article should belong to a cluster of its pillar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import is_page_of
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.metadata._names import absent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS112", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_cluster(article: Document, site: Site) -> Iterator[Problem]:
    """Article does not say which cluster of its pillar it belongs to.

    ## Why
    Clusters are what a hub page is arranged by, and what coverage is counted in. Asked only where the pillar has
    clusters; a hub's own page needs none.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters
    ```
    """
    pillar = site.strategy.pillar(article.pillar)
    hub = site.hub(article.pillar)
    if pillar and pillar.clusters and not (hub and is_page_of(hub, article)):
        yield from absent(article, "cluster", pillar.clusters)
