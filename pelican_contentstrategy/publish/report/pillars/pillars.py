"""What is there of each pillar and cluster, how well does it do, and what is it still to get?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago, spelled_out
from pelican_contentstrategy.model.owner import owner_of_topic, person_name
from pelican_contentstrategy.model.rating import Rating
from pelican_contentstrategy.publish.briefs.closing import of_topic
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.gap_words import gap_words
from pelican_contentstrategy.publish.report.pillars.figures import Figures, figures
from pelican_contentstrategy.publish.report.stub import Stub, stub, stub_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.coverage import ClusterCoverage, PillarCoverage, Stock, TopicCoverage
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.publish.report.dossier import Dossier

TOGETHER = 60
"""Rows that one table may have; of more clusters, those of each pillar are folded in a table of their own."""
OF_CLUSTERS = frozenset({"empty-cluster", "target-not-reached"})


@dataclass(frozen=True, slots=True)
class Plan:
    """Something that a cluster or pillar is to get, and how it begins; `detail` says by when and by whom."""

    text: str
    detail: str = ""
    is_late: bool = False
    path: str = ""
    """What is written of it so far."""
    stub: Stub | None = None


@dataclass(frozen=True)
class Row:
    """A pillar, a cluster, or what is in none; `id` leads to its articles, `hub` to its hub page."""

    title: str
    id: str
    stock: Stock
    rating: Rating
    figures: Figures
    target: int | None = None
    missing: int = 0
    owner: str = ""
    hub: str = ""
    """Path of the hub's page, or nothing if it is generated."""
    address: str = ""
    """Of the hub page."""
    lacks_hub: bool = False
    plans: tuple[Plan, ...] = ()


@dataclass(frozen=True)
class Group:
    """A pillar and its clusters, `number` of them; behind them stands what is in none."""

    number: int
    pillar: Row
    clusters: tuple[Row, ...]


@dataclass(frozen=True)
class Pillars:
    """Pillars in the order of the strategy, and what is in none of them."""

    groups: tuple[Group, ...]
    outside: Row | None
    is_folded: bool
    has_targets: bool
    has_owners: bool
    has_scores: bool


def pillars(dossier: Dossier) -> Pillars:
    """The table of a site."""
    groups = tuple(_group(each, dossier) for each in dossier.site.coverage.pillars)
    rows = [row for group in groups for row in (group.pillar, *group.clusters)]
    return Pillars(
        groups,
        _outside(dossier),
        is_folded=len(rows) > TOGETHER,
        has_targets=any(row.target for row in rows),
        has_owners=any(row.owner for row in rows),
        has_scores=any(row.rating.percent is not None for row in rows),
    )


def _group(coverage: PillarCoverage, dossier: Dossier) -> Group:
    site, strategy = dossier.site, dossier.strategy
    pillar = strategy.pillars[coverage.slug]
    hub = site.hub(pillar.slug)
    targets = [each.target for each in coverage.clusters if each.target]
    row = Row(
        title=coverage.title,
        id=part("pillar", coverage.slug),
        stock=coverage.stock,
        rating=dossier.ratings.pillars.get(coverage.slug, Rating()),
        figures=figures(site.articles_of(pillar), hub, site),
        target=sum(targets) or None,
        missing=sum(each.missing for each in coverage.clusters),
        owner=person_name(pillar.owner, strategy),
        hub=hub.document.path if hub and hub.document and hub.exists else "",
        address=hub.address if hub and hub.exists else "",
        lacks_hub=not coverage.has_hub,
        plans=tuple(_of_gap(each, dossier) for each in dossier.gaps if _is_of_pillar(each, coverage.slug)),
    )
    clusters = [_cluster(each, pillar, dossier) for each in coverage.clusters]
    outside = coverage.outside
    if clusters and (outside.published or outside.drafts):
        found = site.articles_outside_clusters(pillar)
        none = part("cluster", pillar.slug, "")
        clusters.append(Row("In no cluster", none, outside, Rating(), figures(found, hub, site)))
    return Group(len(coverage.clusters), row, tuple(clusters))


def _cluster(coverage: ClusterCoverage, pillar: Pillar, dossier: Dossier) -> Row:
    site, cluster = dossier.site, pillar.clusters[coverage.slug]
    about = (coverage.pillar, coverage.slug)
    topics = [each for each in site.coverage.topics_of(cluster) if each.state != "published"]
    gaps = [] if topics else [each for each in dossier.gaps if each.kind in OF_CLUSTERS and each.about == about]
    return Row(
        title=coverage.title,
        id=part("cluster", *about),
        stock=coverage.stock,
        rating=dossier.ratings.clusters.get(about, Rating()),
        figures=figures(site.articles_in(cluster), site.hub(pillar.slug), site),
        target=coverage.target,
        missing=coverage.missing,
        plans=(*(_of_topic(each, dossier) for each in topics), *(_of_gap(each, dossier) for each in gaps)),
    )


def _outside(dossier: Dossier) -> Row | None:
    """What is in no pillar; None where that is nothing."""
    site, stock = dossier.site, dossier.site.coverage.off_strategy
    if not (stock.published or stock.drafts or stock.assets):
        return None
    found: Sequence[Document] = [each for each in site.published_articles if not site.strategy.pillar(each.pillar)]
    return Row("In no pillar", part("pillar", ""), stock, Rating(), figures(found, None, site))


def _is_of_pillar(gap: Gap, slug: str) -> bool:
    return gap.kind == "pillar-without-hub" and gap.about == (slug,)


def _of_gap(gap: Gap, dossier: Dossier) -> Plan:
    return Plan(gap_words(gap, dossier.strategy), stub=stub_of(gap, dossier.site))


def _of_topic(topic: TopicCoverage, dossier: Dossier) -> Plan:
    return Plan(
        text=topic.title,
        detail=", ".join(_details(topic, dossier)),
        is_late=bool(topic.days_overdue),
        path=topic.path,
        stub=None if topic.path else stub(of_topic(topic, dossier.site), dossier.site),
    )


def _details(topic: TopicCoverage, dossier: Dossier) -> Iterator[str]:
    if topic.path:
        yield "begun"
    if topic.due and topic.days_overdue:
        yield f"was due {ago(topic.due, dossier.site.today)}"
    elif topic.due:
        yield f"due {spelled_out(topic.due)}"
    owner = person_name(owner_of_topic(topic, dossier.strategy), dossier.strategy)
    if owner:
        yield owner
