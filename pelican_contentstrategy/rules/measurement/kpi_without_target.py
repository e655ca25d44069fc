"""CS705: a KPI should have a target, and a day to reach it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.amounts import amount_of
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document


@rule("CS705", on=Site, reports_in=published_articles, severity=Severity.WARNING)
def kpi_without_target(site: Site) -> Iterator[Problem]:
    """KPI of a team has no target, or no day to reach it by.

    ## Why
    Without both, it can neither be reached nor missed, and no decision follows from it. An article needs no target of
    its own; where it has one, it needs `KPI_target` and `KPI_by`, and the target must be a number. Of vanity figures
    nothing is asked. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
        target: 120
    pillars:
      bread:
        title: Bread at home
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
        target: 120
        by: 2027-03-31
    pillars:
      bread:
        title: Bread at home
    ```
    """
    if not is_team(site):
        return
    for kpi in site.strategy.kpis.values():
        lacking = [word for word, value in (("target", kpi.target), ("day to reach it by", kpi.by)) if value is None]
        if lacking and not kpi.vanity:
            keys = " and ".join(key for key, value in (("'target'", kpi.target), ("'by'", kpi.by)) if value is None)
            place = site.strategy.at("kpis", kpi.slug)
            yield Problem(place, f"KPI '{kpi.slug}' has no {' and no '.join(lacking)}", f"add {keys}")
    for article in site.published_articles:
        yield from _of_article(article)


def _of_article(article: Document) -> Iterator[Problem]:
    target, by = article.value("kpi_target"), article.value("kpi_by")
    if target and amount_of(target) is None:
        yield Problem(article.at("kpi_target"), f"KPI_target '{target}' is no number", "write it as 1200 or 3.5")
    elif target and not by:
        yield Problem(article.at("kpi_target"), "has a target for its KPI, and no day to reach it by", "add 'KPI_by'")
    elif by and not target:
        yield Problem(article.at("kpi_by"), "has a day for its KPI, and no target to reach by then", "add 'KPI_target'")
