"""What is written about, what is planned, and how much of it is there?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import Group, Plan, Subject
from pelican_contentstrategy.model.owner import person_name
from pelican_contentstrategy.publish.one_page.words import day, line, said, stage_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.aims import Asset
    from pelican_contentstrategy.model.coverage import Coverage, TopicCoverage
    from pelican_contentstrategy.model.one_page import State
    from pelican_contentstrategy.model.pillars import Cluster, Topic
    from pelican_contentstrategy.model.strategy import Strategy

MOST = 5
"""Planned pieces of a cluster that are named; a plan has a page of its own."""


def subjects(strategy: Strategy, coverage: Coverage | None) -> Iterator[Subject]:
    """Pillars with their clusters."""
    for pillar in strategy.pillars.values():
        assets = (each for each in strategy.assets if strategy.pillar(each.pillar) is pillar)
        kpi = strategy.kpis.get(pillar.kpi)
        yield Subject(
            title=pillar.title,
            summary=line(pillar.summary),
            keyword=_unlike(pillar.keyword, pillar.title),
            goals=tuple(strategy.goals[each].name for each in pillar.goals if each in strategy.goals),
            measure=kpi.name if kpi else "",
            owner=person_name(pillar.owner, strategy),
            groups=tuple(_group(strategy, each, coverage) for each in pillar.clusters.values()),
            assets=tuple(map(_asset, assets)),
            articles=coverage.pillar(pillar.slug).stock.published if coverage else None,
        )


def ahead(strategy: Strategy, coverage: Coverage | None) -> Iterator[tuple[Cluster, Topic, TopicCoverage | None]]:
    """Planned pieces that are not published, as far as anybody has looked."""
    for pillar in strategy.pillars.values():
        for cluster in pillar.clusters.values():
            yield from ((cluster, topic, state) for topic, state in _ahead_in(cluster, coverage))


def _ahead_in(cluster: Cluster, coverage: Coverage | None) -> Iterator[tuple[Topic, TopicCoverage | None]]:
    found = coverage.topics_of(cluster) if coverage else (None,) * len(cluster.topics)
    for topic, state in zip(cluster.topics, found, strict=True):
        if state is None or state.state != "published":
            yield topic, state


def _group(strategy: Strategy, cluster: Cluster, coverage: Coverage | None) -> Group:
    waiting = sorted(_ahead_in(cluster, coverage), key=lambda each: each[0].due or date.max)
    stock = coverage.cluster(cluster).stock if coverage else None
    return Group(
        title=cluster.title,
        target=cluster.target,
        articles=stock.published if stock else None,
        plans=tuple(_plan(strategy, topic, state) for topic, state in waiting[:MOST]),
        more=len(waiting[MOST:]),
    )


def _plan(strategy: Strategy, topic: Topic, found: TopicCoverage | None) -> Plan:
    persona, stage = strategy.persona(topic.persona), strategy.stage(topic.stage)
    state: State = "planned"
    if found:
        state = "overdue" if found.days_overdue else "begun" if found.state == "begun" else "planned"
    details = (persona.name if persona else "", stage_name(stage) if stage else "", topic.format)
    return Plan(topic.title, said(details), person_name(topic.owner, strategy), day(topic.due), state)


def _unlike(keyword: str, title: str) -> str:
    """A keyword, unless it is the title once more."""
    return "" if line(keyword).casefold() == line(title).casefold() else line(keyword)


def _asset(asset: Asset) -> str:
    is_told = not asset.format or asset.format.casefold() in asset.title.casefold()
    return asset.title if is_told else f"{asset.title} ({asset.format})"
