"""What counts in the scorecard of a strategy, and what does each thing lack?"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.model.documented import documented
from pelican_contentstrategy.model.scorecard import Point, Score, Scorecard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.model.coverage import ClusterCoverage, HubState, TopicCoverage
    from pelican_contentstrategy.model.scorecard import Aspect
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.strategy import Strategy

PLACED = 50
"""Empty cells of persona and stage count once so many articles in a hundred name both: as persona-gap has it."""
HUBS: dict[HubState, str] = {
    "page": "",
    "generated": "",
    "draft": "only a draft",
    "occupied": "no room at its address",
    "none": "not made, for want of articles",
}


def scorecard(site: Site) -> Scorecard:
    """All scores; each follows from the strategy, the documents and the day alone."""
    scores = (
        Score("documentation", "parts of the strategy are written down", tuple(documented(site.strategy, site.today))),
        alignment(site),
        _score("coverage", "parts of the plan are covered", _coverage(site)),
        _score("initiatives", "initiatives are done", _initiatives(site.strategy, site.today)),
    )
    return Scorecard(tuple(each for each in scores if each.points))


def _score(aspect: Aspect, counts: str, points: Iterable[Point]) -> Score:
    return Score(aspect, counts, tuple(points))


def alignment(site: Site) -> Score:
    """Published articles whose pillar serves a goal; where no goals are stated, those in a pillar."""
    pillars, has_goals = site.strategy.pillars, bool(site.strategy.goals)
    points = []
    for piece in site.coverage.pieces:
        if piece.is_published:
            pillar = pillars.get(piece.pillar)
            lacks = "in no pillar" if pillar is None else ""
            if pillar and has_goals and not pillar.goals:
                lacks = f"its pillar '{pillar.slug}' serves no goal"
            points.append(Point(piece.title, site.document(piece.path).at("pillar"), lacks))
    counts = "articles are in a pillar that serves a goal" if has_goals else "articles are in a pillar"
    return Score("alignment", counts, tuple(points))


def _coverage(site: Site) -> Iterator[Point]:
    """Hub pages, clusters, topics whose day has come, pains, and cells of persona and stage."""
    at, coverage = site.strategy.at, site.coverage
    for pillar in coverage.pillars:
        yield Point(f"Hub page of {pillar.title}", at("pillars", pillar.slug), HUBS[pillar.hub])
        for cluster in pillar.clusters:
            place = at("pillars", cluster.pillar, "clusters", cluster.slug)
            yield Point(f"{pillar.title} / {cluster.title}", place, _of_cluster(cluster))
    for topic in coverage.topics:
        if topic.state == "published" or topic.days_overdue:
            place = at("pillars", topic.pillar, "clusters", topic.cluster, "topics", topic.number)
            yield Point(topic.title, place, _of_topic(topic))
    for persona in coverage.personas:
        for pain in persona.pains:
            lacks = "" if pain.stock.published else "no article answers it"
            yield Point(f"{pain.text} ({persona.name})", at("personas", persona.slug, "pains", pain.slug), lacks)
    yield from _cells(site)


def _of_cluster(cluster: ClusterCoverage) -> str:
    if cluster.is_empty:
        return "no article"
    return f"{cluster.stock.published:,} of {cluster.target:,} articles" if cluster.missing else ""


def _of_topic(topic: TopicCoverage) -> str:
    return f"was due on {spelled_out(topic.due)}" if topic.due and topic.days_overdue else ""


def _cells(site: Site) -> Iterator[Point]:
    strategy, coverage = site.strategy, site.coverage
    gaps = coverage.open_cells(PLACED)
    filled = (each for each in coverage.cells if each.is_expected and not each.is_gap)
    for cell in sorted(chain(gaps, filled), key=coverage.cells.index):
        persona, stage = strategy.personas[cell.persona], strategy.stages[cell.stage]
        lacks = "nothing to read" if cell.is_gap else ""
        name = f"{persona.name} at stage {str(stage.label) or stage.slug}"
        yield Point(name, strategy.at("personas", persona.slug), lacks)


def _initiatives(strategy: Strategy, today: date) -> Iterator[Point]:
    for number, each in enumerate(strategy.initiatives):
        lacks = ""
        if each.status != "done":
            verb = "was due on" if each.due and each.due < today else "due on"
            lacks = ", ".join(filter(None, (each.status, f"{verb} {spelled_out(each.due)}" if each.due else "")))
        yield Point(each.name, strategy.at("initiatives", number), lacks)
