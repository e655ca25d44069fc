"""What of the plan is there, point by point? One way to count it, for the scorecard and for every score of coverage."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.model.scorecard import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.coverage import ClusterCoverage, HubState, PillarCoverage, TopicCoverage
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.site import Site

HUBS: dict[HubState, str] = {
    "page": "",
    "generated": "",
    "draft": "only a draft",
    "occupied": "no room at its address",
    "none": "not made, for want of articles",
}


@dataclass(frozen=True)
class Covered:
    """Points of coverage: of hub pages by pillar, of clusters by the ids of both, and of what readers need."""

    hubs: Mapping[str, Point]
    clusters: Mapping[tuple[str, str], tuple[Point, ...]]
    """Of a cluster, how many articles it has, and each topic whose day has passed."""
    readers: tuple[Point, ...]
    """Pains, and what there should be for a persona at a stage."""

    def pillar(self, slug: str) -> tuple[Point, ...]:
        """Those of its hub page and of its clusters."""
        clusters = (points for (pillar, _), points in self.clusters.items() if pillar == slug)
        return (self.hubs[slug], *chain.from_iterable(clusters))

    @property
    def points(self) -> tuple[Point, ...]:
        """All of them, in the order of the strategy."""
        return (*chain.from_iterable(map(self.pillar, self.hubs)), *self.readers)


def covered(site: Site) -> Covered:
    """Everything that the strategy plans; a new article never takes a share of it away, wherever it is and whenever."""
    topics: dict[tuple[str, str], list[TopicCoverage]] = defaultdict(list)
    for topic in site.coverage.topics:
        topics[topic.pillar, topic.cluster].append(topic)
    pieces: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for piece in site.coverage.pieces:
        if piece.is_published:
            pieces[piece.pillar, piece.cluster].append(piece)
    clusters = ((each, (each.pillar, each.slug)) for each in site.coverage.clusters)
    return Covered(
        hubs={each.slug: _hub(each, site) for each in site.coverage.pillars},
        clusters={key: tuple(_cluster(each, pieces[key], topics[key], site)) for each, key in clusters},
        readers=tuple(_readers(site)),
    )


def _hub(pillar: PillarCoverage, site: Site) -> Point:
    hub, lacks = site.hub(pillar.slug), HUBS[pillar.hub]
    if hub and hub.document and not lacks and site.find(hub.document.path) is None:
        lacks = "without a text"
    if not lacks and not pillar.stock.published:
        lacks = "leads to no article"
    return Point(f"Hub page of {pillar.title}", site.strategy.at("pillars", pillar.slug), lacks)


def _cluster(cluster: ClusterCoverage, pieces: list[Piece], topics: list[TopicCoverage], site: Site) -> Iterator[Point]:
    """How many articles there are of those wanted: its target, or what was planned until today if that is more.

    An article that answers to a topic counts wherever it is; a topic whose day has passed is a place that no other
    article takes.
    """
    title = f"{site.strategy.pillars[cluster.pillar].title} / {cluster.title}"
    place = site.strategy.at("pillars", cluster.pillar, "clusters", cluster.slug)
    filled = [each for each in topics if each.state == "published"]
    overdue = [each for each in topics if each.days_overdue]
    answers = {each.path for each in filled}
    others = sum(answers.isdisjoint(one.path for one in each.translations) for each in pieces)
    articles = len(filled) + others
    wanted = max(cluster.target or 1, len(filled) + len(overdue))
    of = wanted - len(overdue)
    if of:
        lacks = f"{articles:,} of {wanted:,} articles" if articles else "no article"
        yield Point(title, place, lacks if articles < of else "", articles, of)
    for topic in overdue:
        place = site.strategy.at("pillars", topic.pillar, "clusters", topic.cluster, "topics", topic.number)
        yield Point(topic.title, place, f"was due on {spelled_out(topic.due)}" if topic.due else "")


def _readers(site: Site) -> Iterator[Point]:
    strategy, coverage = site.strategy, site.coverage
    for persona in coverage.personas:
        for pain in persona.pains:
            place = strategy.at("personas", persona.slug, "pains", pain.slug)
            lacks = "" if pain.stock.published else "no article answers it"
            yield Point(f"{pain.text} ({persona.name})", place, lacks)
    for cell in coverage.cells:
        if cell.is_expected:
            reader, stage = strategy.personas[cell.persona], strategy.stages[cell.stage]
            name = f"{reader.name} at stage {str(stage.label) or stage.slug}"
            yield Point(name, strategy.at("personas", reader.slug), "nothing to read" if cell.is_gap else "")
