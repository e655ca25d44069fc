"""CS102: a cluster must be one of the strategy's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.metadata._names import undefined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS102", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_cluster(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a cluster that no pillar of the strategy has.

    ## Why
    The article stands in no section of its hub page and counts for no target.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: startrs
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters
    ```
    """
    pillar = site.strategy.pillar(article.pillar)
    known = pillar.clusters if pillar else site.strategy.names("cluster")
    yield from undefined(article, "cluster", site.strategy.clusters_named, known)
