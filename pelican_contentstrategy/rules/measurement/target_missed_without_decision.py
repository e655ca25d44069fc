"""CS706: once a target is missed, somebody should decide what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.asks import missed_targets
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.rulings import Rulings
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.yardsticks import Yardsticks
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS706", on=Site, reports_in=published_articles, severity=Severity.WARNING)
def target_missed_without_decision(site: Site) -> Iterator[Problem]:
    """Target of a KPI or an article was missed, and nobody decided what follows.

    ## Why
    Figures that change nothing are not worth collecting. A target counts as missed if its day (`by`, `KPI_by`) is past
    and what the exports in `metrics/` hold up to that day falls short of it. An entry of that pillar, article or KPI in
    `decisions.md`, dated later, settles it, whatever it says: `- 2026-11-20 bread: more. It works.` What no export
    holds is not judged. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
        target: 120
        by: 2026-09-30
        source: ga4:key_events
    pillars:
      bread:
        title: Bread at home
        kpi: bookings
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
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
        target: 120
        by: 2026-09-30
        source: ga4:key_events
    pillars:
      bread:
        title: Bread at home
        kpi: bookings
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ```metrics/ga4.csv
    url,metric,value,date
    /starter,ga4:key_events,80,2026-09
    ```

    ```decisions.md
    - 2026-10-05 bread: less. People read about bread and book cakes.
    ```
    """
    if not is_team(site):
        return
    for each in missed_targets(site, Yardsticks(site), Rulings(site)):
        what = f"KPI '{each.subject}' " if each.kind == "kpi" else ""
        yield Problem(
            each.span,
            f"{what}{each.reasons[0]}, and nothing was decided since",
            hint=f"write into decisions.md: '- {site.today} {each.subject}: keep, more, less or stop. Why.'",
        )
