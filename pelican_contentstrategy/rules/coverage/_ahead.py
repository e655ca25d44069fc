"""What is on its way to a cluster: what is begun, and what is planned by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.pillars import Cluster
    from pelican_contentstrategy.model.site import Site

NAMED = 3
"""Of each, at most; more are counted."""


def on_its_way(cluster: Cluster, site: Site) -> str:
    """Words for a hint, or nothing."""
    drafts = [
        f"'{each.path}'"
        for each in site.coverage.pieces
        if not each.is_published and (each.pillar, each.cluster) == (cluster.pillar, cluster.slug)
    ]
    planned = [f"'{each.title}'" for each in site.coverage.topics_of(cluster) if each.state == "missing"]
    return "; ".join([*_listed("begun", drafts), *_listed("planned", planned)])


def _listed(word: str, names: list[str]) -> Iterator[str]:
    if names:
        more = [f"{len(names) - NAMED:,} more"] if len(names) > NAMED else []
        yield f"{word}: {', '.join([*names[:NAMED], *more])}"
