"""Which targets are reached, and which are missed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.amounts import amount_of
from pelican_contentstrategy.model.outcome import Aim
from pelican_contentstrategy.model.performance import Performance, period_of
from pelican_contentstrategy.model.upkeep import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.outcome import State
    from pelican_contentstrategy.model.yardsticks import Yardsticks


def aim_of_kpi(kpi: Kpi, yardsticks: Yardsticks, today: date) -> Aim:
    """Its target against all that was counted up to its day."""
    performance = up_to_target(kpi, yardsticks)
    actual = performance.total(kpi.source) if kpi.source else None
    period = performance.period(kpi.source) if kpi.source else None
    state = _state(kpi.target, kpi.by, actual, today, is_lower_better=yardsticks.is_lower_better(kpi))
    return Aim(state, kpi.target, kpi.by, actual, period)


def up_to_target(kpi: Kpi, yardsticks: Yardsticks) -> Performance:
    """What counts for a KPI: all there is, or what there is up to its day."""
    last = max((each.last for each in yardsticks.periods(kpi.source)), default=None) if kpi.source else None
    is_whole = kpi.by is None or last is None or last <= kpi.by
    return yardsticks.performance if is_whole else until(yardsticks.performance, kpi.by)


def aim_of_article(article: Document, paths: Iterable[str], yardsticks: Yardsticks, today: date) -> Aim | None:
    """Its own target against what was counted of it, in all its languages; None where it has none."""
    target, by, kpi = amount_of(article.value("kpi_target")), day_of(article.value("kpi_by")), None
    if target is None:
        return None
    kpi = yardsticks.declared(article)
    if kpi is None or not kpi.source:
        return Aim("unmeasured", target, by)
    own = {path: yardsticks.performance.readings.get(path, ()) for path in paths}
    performance = until(Performance(own), by)
    actual = performance.total(kpi.source)
    periods = yardsticks.periods(kpi.source)
    counted = tuple(each for each in periods if by is None or each.first <= by)
    if actual is None and (counted or not periods) and yardsticks.tells_of_all(kpi.source):
        actual = 0.0
    period = period_of(counted) if actual is not None else None
    state = _state(target, by, actual, today, is_lower_better=yardsticks.is_lower_better(kpi))
    return Aim(state, target, by, actual, period)


def until(performance: Performance, day: date | None) -> Performance:
    """What was counted of days up to one; what begins before it counts whole, for nobody can part it."""
    if day is None:
        return performance
    readings = performance.readings.items()
    return Performance(
        {
            path: tuple(each for each in of_one if not each.period or each.period.first <= day)
            for path, of_one in readings
        }
    )


def _state(target: float | None, by: date | None, actual: float | None, today: date, *, is_lower_better: bool) -> State:
    if target is None:
        return "untargeted"
    if actual is None:
        return "unmeasured"
    if by is not None and today <= by and is_lower_better:
        return "open"
    if (actual <= target) if is_lower_better else (actual >= target):
        return "reached"
    return "missed" if by is not None and by < today else "open"
