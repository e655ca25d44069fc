"""Which articles bring more, or less, than others of their stage?"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.outcome import Standing
from pelican_contentstrategy.model.performance import metric_name
from pelican_contentstrategy.model.yardsticks import paths_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.outcome import Place
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.yardsticks import Yardsticks

ENOUGH = 5
"""Articles that a median needs to mean something."""
DAYS = 30
"""What sums are told for, and the fewest days in which an article must have been out and counted."""
FAR = 1.5
"""How many times the median is far above it, and it how many times what is far below."""
CHANCE = 2
"""Counts scatter by their square root; what differs by less than so many times that may be chance."""
WEIGHTY = 100
"""What an average must be over at least: visits, impressions."""


class _Figure(NamedTuple):
    path: str
    value: float
    rate: float
    days: int | None
    """Days in which it was out and counted; None where nobody knows, or it is an average."""
    weight: float


def standings(site: Site, yardsticks: Yardsticks) -> Mapping[str, Standing]:
    """By the path of each published article of which something was counted; of the rest there is none."""
    groups: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    kpis: dict[str, Kpi] = {}
    for piece in site.coverage.pieces:
        kpi = yardsticks.measuring(site.document(piece.path)) if piece.is_published else None
        if kpi:
            kpis[kpi.slug] = kpi
            groups[kpi.slug, piece.stage].append(piece)
    return {
        figure_path: standing
        for (slug, stage), pieces in groups.items()
        for figure_path, standing in _placed(kpis[slug], stage, pieces, site, yardsticks)
    }


def _placed(
    kpi: Kpi, stage: str, pieces: Iterable[Piece], site: Site, yardsticks: Yardsticks
) -> Iterator[tuple[str, Standing]]:
    found = tuple(_figures(kpi, pieces, site, yardsticks))
    old = [each.rate for each in found if not _is_young(each)]
    middle = median(old) if old else None
    is_lower_better, is_summed = yardsticks.is_lower_better(kpi), yardsticks.is_summed(kpi.source)
    for each in found:
        place: Place = "usual"
        if _is_young(each):
            place = "young"
        elif middle is None or len(old) < ENOUGH:
            place = "few"
        else:
            is_more = _is_far(each, middle, is_summed=is_summed, above=True)
            is_less = _is_far(each, middle, is_summed=is_summed, above=False)
            if is_more or is_less:
                place = "above" if is_more != is_lower_better else "below"
        metric = metric_name(kpi.source)
        yield each.path, Standing(kpi.slug, metric, stage, each.value, each.rate, place, middle, len(old), each.days)


def _figures(kpi: Kpi, pieces: Iterable[Piece], site: Site, yardsticks: Yardsticks) -> Iterator[_Figure]:
    period = yardsticks.performance.period(kpi.source)
    is_summed, metric = yardsticks.is_summed(kpi.source), metric_name(kpi.source)
    for piece in pieces:
        paths = paths_of(piece)
        value = yardsticks.value(kpi.source, paths)
        if value is None:
            continue
        readings = (each for path in paths for each in yardsticks.performance.readings.get(path, ()))
        weight = sum(each.weight for each in readings if each.metric == metric)
        published = min((day.date() for path in paths if (day := site.document(path).source.date)), default=None)
        days = None
        if is_summed and period:
            days = max(0, (period.last - max(period.first, published or period.first)).days + 1)
        rate = value / days * DAYS if days else value
        yield _Figure(piece.path, value, rate, days, weight)


def _is_young(figure: _Figure) -> bool:
    return figure.days is not None and figure.days < DAYS


def _is_far(figure: _Figure, middle: float, *, is_summed: bool, above: bool) -> bool:
    """Whether it is far from the median, and by more than chance."""
    if not (figure.rate >= FAR * middle if above else FAR * figure.rate <= middle) or figure.rate == middle:
        return False
    if not is_summed:
        return figure.weight >= WEIGHTY
    expected = middle * (figure.days or DAYS) / DAYS
    return abs(figure.value - expected) > CHANCE * sqrt(max(expected, figure.value, 1))
