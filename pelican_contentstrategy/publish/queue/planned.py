"""What does the strategy, and what do briefs and figures ask for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.asks import missed_targets
from pelican_contentstrategy.model.keywords import bare_keyword
from pelican_contentstrategy.model.open_briefs import open_briefs
from pelican_contentstrategy.model.owner import owner_of, owner_of_topic
from pelican_contentstrategy.model.queue import Task
from pelican_contentstrategy.model.rulings import Rulings
from pelican_contentstrategy.model.yardsticks import Yardsticks
from pelican_contentstrategy.publish.queue._days import state_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.outcome import Ask
    from pelican_contentstrategy.model.site import Site


def planned_tasks(site: Site) -> Iterator[Task]:
    """Topics, briefs and initiatives that are due, or soon will be, initiatives that somebody is at, and decisions."""
    yield from _topics(site)
    yield from _briefs(site)
    yield from _initiatives(site)
    yield from _decisions(site)


def _topics(site: Site) -> Iterator[Task]:
    strategy = site.strategy
    for each in site.coverage.topics:
        state = state_on(each.due, site.today) if each.due and each.state != "published" else None
        if state and each.due:
            where = strategy.at("pillars", each.pillar, "clusters", each.cluster, "topics", each.number).path
            yield Task(
                owner=owner_of_topic(each, strategy),
                kind="topic",
                state=state,
                what="publish it" if each.path else "write it",
                about=each.title,
                path=each.path or where,
                due=each.due,
                days=(each.due - site.today).days,
            )


def _briefs(site: Site) -> Iterator[Task]:
    """What a topic asks for already is not asked for twice."""
    planned = {bare_keyword(each.title) for each in site.coverage.topics if each.due}
    for each in open_briefs(site):
        state = state_on(each.due, site.today)
        if state and bare_keyword(each.brief.title) not in planned:
            yield Task(
                owner=each.owner,
                kind="brief",
                state=state,
                what=f"publish '{each.begun.path}'" if each.begun else "write the article",
                about=each.brief.title,
                path=each.brief.path,
                due=each.due,
                days=(each.due - site.today).days,
            )


def _initiatives(site: Site) -> Iterator[Task]:
    for number, each in enumerate(site.strategy.initiatives):
        state = state_on(each.due, site.today) if each.due else None
        if each.status != "done" and (state or each.status == "active"):
            yield Task(
                owner=each.owner,
                kind="initiative",
                state=state or "open",
                what="finish it, and set 'status: done'",
                about=each.name,
                path=site.strategy.at("initiatives", number).path,
                due=each.due,
                days=(each.due - site.today).days if each.due else None,
            )


def _decisions(site: Site) -> Iterator[Task]:
    """What missed its target is decided on by its owner: of a KPI, the owner of the first pillar that goes by it."""
    yardsticks = Yardsticks(site)
    for each in missed_targets(site, yardsticks, Rulings(site)):
        document = site.find(each.subject) if each.kind == "article" else None
        yield Task(
            owner=owner_of(document, site.strategy) if document else _owner_of_kpi(each, yardsticks, site),
            kind="measurement",
            state="overdue",
            what=f"decide what follows, in decisions.md: it {each.reasons[0]}",
            about=each.title,
            path=each.span.path,
            url=document.source.address if document else None,
            due=each.since,
            days=(each.since - site.today).days,
        )


def _owner_of_kpi(ask: Ask, yardsticks: Yardsticks, site: Site) -> str:
    kpi = site.strategy.kpis.get(ask.subject)
    owners = (each.owner for each in site.strategy.pillars.values() if kpi and yardsticks.of_pillar(each) is kpi)
    return next(filter(None, owners), "")
