"""CS502: a cluster needs an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Cluster
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.coverage._ahead import on_its_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS502", on=Cluster, severity=Severity.NOTE)
def empty_cluster(cluster: Cluster, site: Site) -> Iterator[Problem]:
    """Cluster has no published article.

    ## Why
    A subject that the strategy names and nobody writes about is either the next thing to write or a line to take out.
    Of a site that has no published article yet, nothing is said.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    ```

    ```content/sponge.md
    Title: A plain sponge
    Pillar: cakes
    Cluster: sponges
    Status: draft
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      cakes:
        title: Cakes
        clusters:
          sponges:
            title: Sponges
    ```

    ```content/sponge.md
    Title: A plain sponge
    Pillar: cakes
    Cluster: sponges
    ```
    """
    if site.published_articles and site.coverage.cluster(cluster).is_empty:
        yield Problem(
            site.strategy.at("pillars", cluster.pillar, "clusters", cluster.slug),
            f"cluster '{cluster.slug}' of pillar '{cluster.pillar}' has no published article",
            hint=on_its_way(cluster, site) or "write the first one, or take the cluster out",
        )
