"""CS708: figures of a KPI should come in from where it says they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.performance import metric_name
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS708", on=Site, severity=Severity.NOTE)
def unmeasured_kpi(site: Site) -> Iterator[Problem]:
    """KPI of a team has a source that no export holds.

    ## Why
    Nobody can tell how the KPI stands until its figures lie in `metrics/`. A source is `tool:column`, as `metrics
    report` lists them. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
        source: ga4:key_event
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ```metrics/ga4.csv
    url,metric,value,date
    /starter,ga4:key_events,80,2026-09
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
        source: ga4:key_events
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ```metrics/ga4.csv
    url,metric,value,date
    /starter,ga4:key_events,80,2026-09
    ```
    """
    if not is_team(site):
        return
    for kpi in site.strategy.kpis.values():
        if kpi.source and metric_name(kpi.source) not in site.performance.metrics:
            known = site.performance.metrics
            hint = did_you_mean(kpi.source, known) if known else ""
            yield Problem(
                site.strategy.at("kpis", kpi.slug, "source"),
                f"no export in metrics/ holds '{kpi.source}'",
                hint=hint or "read one that does: 'pelican-contentstrategy metrics import FILE'",
            )
