"""CS121: an article's cluster must belong to its pillar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS121", on=Document, among=published_articles, severity=Severity.ERROR)
def cluster_outside_pillar(article: Document, site: Site) -> Iterator[Problem]:
    """Article's cluster belongs to another pillar.

    ## Why
    The two contradict each other: on the hub page of its pillar the article has no section to stand in.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: cakes
    Cluster: starters
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters
    ```
    """
    pillar = site.strategy.pillar(article.pillar)
    named = site.strategy.clusters_named(article.cluster)
    if pillar and named and site.strategy.cluster(pillar, article.cluster) is None:
        homes = " and ".join(f"'{cluster.pillar}'" for cluster in named)
        yield Problem(
            article.at("cluster"),
            f"cluster '{article.cluster}' belongs to pillar {homes}, not '{pillar.slug}'",
            hint="change the pillar or the cluster, or give the pillar a cluster of that name",
        )
