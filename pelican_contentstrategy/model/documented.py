"""Which parts of a strategy should be written down, and which of them are?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.model.scorecard import Point
from pelican_contentstrategy.model.upkeep import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.readers import Evidence, Persona
    from pelican_contentstrategy.model.strategy import Strategy

FRESH = USUAL
"""How long a persona counts as known after somebody held it against what is known."""


def documented(strategy: Strategy, today: date) -> Iterator[Point]:
    """What somebody who joins has to know; a team also states goals, measures, evidence and who answers for what."""
    is_team = strategy.profile == "team"
    yield _key(strategy, "mission", "Mission", is_there=bool(strategy.mission.strip()))
    if is_team:
        yield from _aims(strategy)
    yield _key(strategy, "personas", "Personas", is_there=bool(strategy.personas))
    for persona in strategy.personas.values():
        place = strategy.at("personas", persona.slug)
        yield Point(persona.name, place, _without(_of_persona(persona, is_team=is_team)))
        if is_team or persona.evidence.model_fields_set:
            place = strategy.at("personas", persona.slug, "evidence")
            yield Point(f"Evidence for {persona.name}", place, _of_evidence(persona.evidence, today))
    for pillar in strategy.pillars.values():
        place = strategy.at("pillars", pillar.slug)
        yield Point(pillar.title, place, _without(_of_pillar(pillar, is_team=is_team)))
    yield _key(strategy, "ctas", "Calls to action", is_there=bool(strategy.ctas))
    tone = strategy.at("voice", "tone")
    yield Point("Tone of voice", tone, "" if any(each.strip() for each in strategy.voice.tone) else "not said")
    if is_team:
        yield from _governance(strategy)


def _key(strategy: Strategy, key: str, name: str, *, is_there: bool) -> Point:
    return Point(name, strategy.at(key), "" if is_there else f"not said; the key is '{key}'")


def _aims(strategy: Strategy) -> Iterator[Point]:
    yield _key(strategy, "goals", "Goals", is_there=bool(strategy.goals))
    for goal in strategy.goals.values():
        measured = [strategy.kpis[each] for each in goal.kpis if each in strategy.kpis]
        lacks = "" if measured else "no KPI"
        if measured and all(each.vanity for each in measured):
            lacks = "only KPIs that look good without meaning much"
        yield Point(goal.name, strategy.at("goals", goal.slug), lacks)
    for kpi in strategy.kpis.values():
        if not kpi.vanity:
            yield Point(kpi.name, strategy.at("kpis", kpi.slug), _without(_of_kpi(kpi)))


def _of_kpi(kpi: Kpi) -> Iterator[str]:
    for key, value in (("baseline", kpi.baseline), ("target", kpi.target), ("day to reach it", kpi.by)):
        if value is None:
            yield key


def _of_persona(persona: Persona, *, is_team: bool) -> Iterator[str]:
    said = {"role": persona.role, "jobs or needs": (*persona.jobs, *persona.needs), "pains": persona.pains}
    if is_team:
        said["channels"] = persona.channels
    yield from (name for name, value in said.items() if not value)


def _of_evidence(evidence: Evidence, today: date) -> str:
    if not evidence.interviews:
        return "no interviews"
    if evidence.reviewed is None:
        return "no day on which it was reviewed"
    is_old = FRESH.after(evidence.reviewed) < today
    return f"last reviewed on {spelled_out(evidence.reviewed)}, over a year ago" if is_old else ""


def _of_pillar(pillar: Pillar, *, is_team: bool) -> Iterator[str]:
    said: dict[str, object] = {"summary": pillar.summary}
    if is_team:
        said |= {"goal": pillar.goals, "KPI": pillar.kpi, "owner": pillar.owner}
    yield from (name for name, value in said.items() if not value)


def _governance(strategy: Strategy) -> Iterator[Point]:
    governance = strategy.governance
    review = governance.review_every or all(each.review_every for each in strategy.pillars.values())
    for key, name, value in (
        ("people", "Who is who", governance.people),
        ("approval", "Who approves", governance.approval),
        ("review_every", "How often articles are reviewed", review),
    ):
        lacks = "" if value else f"not said; the key is '{key}' below 'governance'"
        yield Point(name, strategy.at("governance", key), lacks)


def _without(names: Iterable[str]) -> str:
    return ", ".join(f"no {name}" for name in names)
