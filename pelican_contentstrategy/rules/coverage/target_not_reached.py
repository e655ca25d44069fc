"""CS503: a cluster should hold as many articles as it is to have."""

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


@rule("CS503", on=Cluster, severity=Severity.NOTE)
def target_not_reached(cluster: Cluster, site: Site) -> Iterator[Problem]:
    """Cluster has fewer published articles than its `target`.

    ## Why
    One article does not cover a subject. Asked only of clusters that have a `target` and at least one article; an
    article in several languages counts once.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
        clusters:
          starters:
            title: Sourdough starters
            target: 2
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
        clusters:
          starters:
            title: Sourdough starters
            target: 1
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters
    ```
    """
    covered = site.coverage.cluster(cluster)
    if covered.missing and not covered.is_empty:
        yield Problem(
            site.strategy.at("pillars", cluster.pillar, "clusters", cluster.slug, "target"),
            f"cluster '{cluster.slug}' of pillar '{cluster.pillar}' has {covered.stock.published:,} of"
            f" {cluster.target:,} articles",
            hint=on_its_way(cluster, site) or f"write {covered.missing:,} more, or lower the target",
        )
