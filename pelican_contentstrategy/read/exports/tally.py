"""What do all rows of a file come to, address by address?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.performance import Reading, period_of
from pelican_contentstrategy.read.exports.tools import column_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.performance import Period, Sums
    from pelican_contentstrategy.read.exports.rows import Entry

MOST_STRANGERS = 10_000
"""Addresses of no document that are kept, so that they can be matched once something leads on from there."""


@dataclass(slots=True)
class Sum:
    """Some numbers of one metric: all of them, or each times its weight, and the weights."""

    sums: Sums
    total: float = 0
    weight: float = 0


@dataclass
class Tally:
    """Numbers by address and period; takes up as much memory as there are of these, however many rows there are."""

    sums: dict[tuple[str, Period | None], dict[str, Sum]] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    lost: int = 0
    """Rows at addresses of no document that are not kept, for there are too many of them."""

    def add(self, entry: Entry) -> None:
        """Count a row."""
        if not entry.key and not self._is_kept(entry.path):
            self.lost += 1
            return
        metrics = self.sums.setdefault((entry.path, entry.period), {})
        for figure in entry.figures:
            found = metrics.get(figure.metric)
            if found is None:
                found = metrics[figure.metric] = Sum(figure.column.sums)
            found.total += figure.value if found.sums == "summed" else figure.value * figure.weight
            found.weight += figure.weight

    def readings(self) -> Iterator[Reading]:
        """What was counted, in order."""
        for (path, period), metrics in sorted(self.sums.items(), key=lambda each: (each[0][0], str(each[0][1] or ""))):
            for metric in sorted(metrics):
                found = metrics[metric]
                if found.sums == "summed":
                    yield Reading(path, metric, found.total, "summed", period)
                elif found.weight:
                    value, weight = found.total / found.weight, _weight(metric, metrics) or found.weight
                    yield Reading(path, metric, value, "average", period, weight)

    @property
    def period(self) -> Period | None:
        """From when to when it was counted."""
        return period_of(period for _, period in self.sums)

    def _is_kept(self, path: str) -> bool:
        if path not in self.strangers and len(self.strangers) < MOST_STRANGERS:
            self.strangers.add(path)
        return path in self.strangers


def _weight(metric: str, metrics: dict[str, Sum]) -> float:
    """How much there is, at the same address in the same period, of what an average is over; 0 if that is unknown."""
    column = column_of(metric)
    over = metrics.get(f"{metric.partition(':')[0]}:{column.weight}") if column else None
    return over.total if over else 0
