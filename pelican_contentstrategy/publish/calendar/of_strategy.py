"""Which days does the strategy itself name: topics, calls to action, KPIs, initiatives?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.owner import owner_of_topic, person_name
from pelican_contentstrategy.publish.calendar.event import Event
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.site import Site


def strategy_events(site: Site) -> Iterator[Event]:
    """Those of the strategy file, in its order."""
    yield from _topics(site)
    yield from _ctas(site)
    yield from _kpis(site)
    yield from _initiatives(site)


def _topics(site: Site) -> Iterator[Event]:
    """What is published already has a day of its own."""
    strategy = site.strategy
    for each in site.coverage.topics:
        if each.due and each.state != "published":
            pillar = strategy.pillars[each.pillar]
            persona, stage = strategy.persona(each.persona), strategy.stage(each.stage)
            yield Event(
                kind="topic",
                name=f"{each.pillar} {each.cluster} {each.title}",
                deed="Due",
                title=_line(each.title),
                day=each.due,
                last=each.due,
                owner=_line(person_name(owner_of_topic(each, strategy), strategy)),
                notes=_notes(
                    ("Pillar", pillar.title),
                    ("Cluster", pillar.clusters[each.cluster].title),
                    ("Persona", persona.name if persona else each.persona),
                    ("Stage", stage.slug if stage else each.stage),
                    ("Format", each.format),
                    ("Keyword", each.keyword),
                    ("Begun in", each.path),
                ),
                path=each.path,
            )


def _ctas(site: Site) -> Iterator[Event]:
    for each in site.strategy.ctas.values():
        if each.expires:
            yield Event(
                kind="cta",
                name=each.slug,
                deed="Last day",
                title=_line(each.text),
                day=each.expires,
                last=each.expires,
                notes=_notes(("Leads to", each.url)),
                is_open=not each.has_ended(site.today),
            )


def _kpis(site: Site) -> Iterator[Event]:
    for each in site.strategy.kpis.values():
        if each.by:
            goals = (goal.name for goal in site.strategy.goals.values() if each.slug in goal.kpis)
            yield Event(
                kind="measurement",
                name=f"kpi {each.slug}",
                deed="Measure",
                title=_line(each.name),
                day=each.by,
                last=each.by,
                notes=_notes(
                    ("Baseline", _number(each.baseline)),
                    ("Target", _number(each.target)),
                    *(("Goal", goal) for goal in goals),
                ),
                is_open=each.by >= site.today,
            )


def _initiatives(site: Site) -> Iterator[Event]:
    for each in site.strategy.initiatives:
        if each.due:
            goal = site.strategy.goals.get(each.goal)
            yield Event(
                kind="initiative",
                name=each.name,
                deed="Done" if each.status == "done" else "Finish",
                title=_line(each.name),
                day=each.due,
                last=each.due,
                owner=_line(person_name(each.owner, site.strategy)),
                notes=_notes(("Goal", goal.name if goal else each.goal), ("Status", each.status)),
                is_open=each.status != "done",
            )


def _notes(*told: tuple[str, str]) -> tuple[str, ...]:
    return tuple(_told(told))


def _told(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"{name}: {_line(value)}" for name, value in told if value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.12g}"


def _line(written: str) -> str:
    return " ".join(plain(written).split())
