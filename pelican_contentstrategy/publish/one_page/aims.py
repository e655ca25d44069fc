"""What is the site to achieve, what tells whether it does, and what is being done about it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import Aim, Measure, Undertaking
from pelican_contentstrategy.model.owner import person_name
from pelican_contentstrategy.publish.one_page.words import day, number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.one_page import State
    from pelican_contentstrategy.model.strategy import Strategy


def aims(strategy: Strategy) -> Iterator[Aim]:
    """Goals, with the KPIs that mean something and the pillars that serve them."""
    for goal in strategy.goals.values():
        kpis = (strategy.kpis[each] for each in goal.kpis if each in strategy.kpis)
        serving = (each.title for each in strategy.pillars.values() if goal.slug in each.goals)
        yield Aim(goal.name, tuple(_measure(each) for each in kpis if not each.vanity), tuple(serving))


def also_counted(strategy: Strategy) -> Iterator[Measure]:
    """KPIs that no goal names."""
    named = {slug for goal in strategy.goals.values() for slug in goal.kpis}
    yield from (_measure(each) for slug, each in strategy.kpis.items() if slug not in named and not each.vanity)


def undertakings(strategy: Strategy, today: date) -> Iterator[Undertaking]:
    """Initiatives."""
    for each in strategy.initiatives:
        goal = strategy.goals.get(each.goal)
        is_late = each.status != "done" and each.due is not None and each.due < today
        state: State = "overdue" if is_late else each.status
        owner = person_name(each.owner, strategy)
        yield Undertaking(each.name, goal.name if goal else "", owner, day(each.due), state)


def _measure(kpi: Kpi) -> Measure:
    return Measure(kpi.name, number(kpi.baseline), number(kpi.target), day(kpi.by), number(kpi.value))
