"""By which KPI is an article measured, and what was counted of it?"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.entity import by_name
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.performance import metric_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pelican_contentstrategy.model.aims import Kpi
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.performance import Performance, Period
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site

REACH = (
    *("search-console:clicks", "plausible:visitors", "umami:visitors", "matomo:nb_uniq_visitors", "matomo:nb_visits"),
    *("ga4:active_users", "ga4:total_users", "goatcounter:visits"),
)
"""What tells how many readers come, the first of them that was counted; pages seen are not among them."""
MAILS = ("mailchimp", "ghost")
"""Tools that count what was sent: of all else they know nothing, not that it came to nothing."""
MOST_PAGES = {"search-console": 1000}
"""Rows that a tool's export has at most."""
NEARLY = 0.9
"""As full as this, an export may well have been cut: rows that belong to no document take room as well."""
LOWER_IS_BETTER = frozenset({"position", "bounce_rate", "exit_rate", "exits", "bounces", "unsubscribes"})


class Yardsticks:
    """The KPIs of a site at work; figures are asked for only where something depends on them."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._strategy = site.strategy
        self._kpis = by_name(site.strategy.kpis.values())

    @property
    def performance(self) -> Performance:
        """All that was counted."""
        return self._site.performance

    def named(self, name: str) -> Kpi | None:
        """The KPI of this id or name."""
        return self._kpis.get(fold(name)) if name else None

    def of_pillar(self, pillar: Pillar | None) -> Kpi | None:
        """The one that a pillar is measured by."""
        return self.named(pillar.kpi) if pillar else None

    def declared(self, article: Document) -> Kpi | None:
        """The one that it names itself, else its pillar's, else the one that its call to action leads to."""
        if article.fields("kpi"):
            return self.named(article.value("kpi"))
        cta = self._strategy.cta(article.cta) if article.cta else None
        return self.of_pillar(self._strategy.pillar(article.pillar)) or (self.named(cta.kpi) if cta else None)

    def is_measured(self, kpi: Kpi | None) -> bool:
        """Whether it means something, and was counted."""
        return kpi is not None and not kpi.vanity and bool(kpi.source) and self._total(kpi.source) is not None

    @cached_property
    def main(self) -> tuple[Kpi, ...]:
        """KPIs that mean something and were counted, those that goals name first."""
        named = [slug for goal in self._strategy.goals.values() for slug in goal.kpis]
        kpis = (self._strategy.kpis.get(slug) for slug in dict.fromkeys((*named, *self._strategy.kpis)))
        return tuple(each for each in kpis if each and self.is_measured(each))

    @cached_property
    def reach(self) -> str:
        """The metric that tells how many readers come; nothing where none was counted."""
        return next((each for each in REACH if each in self.performance.metrics), "")

    def measuring(self, article: Document) -> Kpi | None:
        """What an article is held against others by: its own KPI if that was counted, else the site's first."""
        declared = self.declared(article)
        return declared if self.is_measured(declared) else next(iter(self.main), None)

    def value(self, source: str, paths: Iterable[str]) -> float | None:
        """A metric of some documents together: 0 of what is in no row, where rows are there for all that happened."""
        counted = self.performance.total(source, paths)
        return 0.0 if counted is None and self.tells_of_all(source) else counted

    def is_summed(self, source: str) -> bool:
        """Whether there can be a share of it: clicks yes, rates and times no."""
        return metric_name(source) not in self._averages

    def is_lower_better(self, kpi: Kpi) -> bool:
        """Whether less of it is what is wanted, by its baseline, else by what it is."""
        if kpi.baseline is not None and kpi.target is not None and kpi.baseline != kpi.target:
            return kpi.baseline > kpi.target
        return metric_name(kpi.source).partition(":")[2] in LOWER_IS_BETTER

    def tells_of_all(self, source: str) -> bool:
        """Whether what is in no row came to nothing; not in mails, of averages, and where an export may be cut."""
        metric = metric_name(source)
        tool = metric.partition(":")[0]
        if metric not in self.performance.metrics or tool in MAILS or metric in self._averages:
            return False
        return self._most_rows[metric] < NEARLY * MOST_PAGES.get(tool, float("inf"))

    def periods(self, source: str) -> tuple[Period, ...]:
        """All days that exports of a metric are about, in no order; none that is not said."""
        return tuple(period for metric, period in self._rows if metric == metric_name(source) and period)

    def _total(self, source: str) -> float | None:
        totals = self._totals
        if source not in totals:
            totals[source] = self.performance.total(source)
        return totals[source]

    @cached_property
    def _totals(self) -> dict[str, float | None]:
        return {}

    @cached_property
    def _averages(self) -> frozenset[str]:
        readings = self.performance.readings.values()
        return frozenset(each.metric for of_one in readings for each in of_one if each.sums == "average")

    @cached_property
    def _most_rows(self) -> Mapping[str, int]:
        most: Counter[str] = Counter()
        for (metric, _), number in self._rows.items():
            most[metric] = max(most[metric], number)
        return most

    @cached_property
    def _rows(self) -> Mapping[tuple[str, Period | None], int]:
        """How many documents there are figures of, by metric and period."""
        return Counter((each.metric, each.period) for found in self.performance.readings.values() for each in found)


def paths_of(piece: Piece) -> tuple[str, ...]:
    """The paths of an article in all its languages."""
    return tuple(each.path for each in piece.translations)
