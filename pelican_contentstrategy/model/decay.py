"""Which articles bring less than they did, and which nothing any more?"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.outcome import Decay
from pelican_contentstrategy.model.performance import Period, metric_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.yardsticks import Yardsticks

SPAN = 3
"""Months that are compared with as many."""
YEAR = 12
LEAST = 6
"""Whole months below which there is no trend."""
MOST_YEARS = 5
"""How far back the same months are looked for."""
KEPT = 0.7
"""What an article keeps at least of what it brought, if it is not to count as decayed."""
CHANCE = 2
"""As in model/standings.py."""


class Trends:
    """Months of a metric, the whole ones alone: a month that is cut off looks like a crash."""

    def __init__(self, metric: str, yardsticks: Yardsticks) -> None:
        self.metric = metric_name(metric)
        self._performance = yardsticks.performance
        self._tells_of_all = yardsticks.tells_of_all(metric)
        self._site = {_number(each.month): each.value for each in self._performance.months(metric) if each.is_whole}
        self._now, self._before = self._compared()

    @property
    def is_known(self) -> bool:
        """Whether there are months enough to be compared."""
        return bool(self._now)

    def decay(self, paths: Sequence[str], published: date | None) -> Decay | None:
        """What an article lost, beyond chance and beyond what all articles lost together; None of none.

        It must have been out in all the months compared, and never have stood as low in the year up to the earlier
        ones: what goes up and down a lot, or with the season, has not decayed.
        """
        if not self._now or not self._before or (published and published >= _first(self._before[0])):
            return None
        months = self._months(paths)
        now, before = (sum(months.get(each, 0) for each in span) for span in (self._now, self._before))
        site_now, site_before = (sum(self._site[each] for each in span) for span in (self._now, self._before))
        whole = site_now / site_before if site_before else 1
        if now > KEPT * min(1, whole) * before or before - now <= CHANCE * sqrt(before + now):
            return None
        if now >= min(sum(months.get(each, 0) for each in span) for span in self._spans(published)):
            return None
        return Decay(
            self.metric,
            now,
            before,
            _period(self._now),
            _period(self._before),
            round(100 * (whole - 1)),
            is_yearly=(self._now[0] - self._before[0]) % YEAR == 0,
        )

    def unread_since(self, paths: Sequence[str], published: date | None) -> date | None:
        """The first day of the last twelve whole months, if nobody came in any of them; None else, or if unknown."""
        last = self._latest(YEAR)
        if not last or not self._tells_of_all or (published is None or published >= _first(last[0])):
            return None
        months = self._months(paths)
        return None if any(months.get(each, 0) for each in last) else _first(last[0])

    def _spans(self, published: date | None) -> Iterator[tuple[int, ...]]:
        """Whole months of the year up to the earlier ones, three by three, from the publication on."""
        for first in range(self._before[-1] - YEAR + 1, self._before[0] + 1):
            span = tuple(range(first, first + SPAN))
            if all(each in self._site for each in span) and not (published and published >= _first(first)):
                yield span

    def _months(self, paths: Iterable[str]) -> Mapping[int, float]:
        return {_number(each.month): each.value for each in self._performance.months(self.metric, paths)}

    def _latest(self, number: int) -> tuple[int, ...]:
        """The last whole months, if there are so many without a gap."""
        last = tuple(sorted(self._site))[-number:]
        return last if len(last) == number and all(b - a == 1 for a, b in pairwise(last)) else ()

    def _compared(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The last months, and the same ones of the last year that has them, else the ones right before."""
        now = self._latest(SPAN)
        if not now or len(self._site) < LEAST:
            return (), ()
        ago = (YEAR * years for years in range(1, MOST_YEARS + 1))
        for distance in (*ago, SPAN):
            before = tuple(each - distance for each in now)
            if all(each in self._site for each in before):
                return now, before
        return (), ()


def _number(month: str) -> int:
    year, number = map(int, month.split("-"))
    return year * YEAR + number - 1


def _first(number: int) -> date:
    return date(number // YEAR, number % YEAR + 1, 1)


def _period(span: Sequence[int]) -> Period:
    return Period(_first(span[0]), Period.of_month(span[-1] // YEAR, span[-1] % YEAR + 1).last)
