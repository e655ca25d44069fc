"""CS107: a KPI that an article names must be in the strategy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.yardsticks import Yardsticks
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.metadata._names import undefined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS107", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_kpi(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a KPI that is not in strategy.yaml.

    ## Why
    It is then measured by nothing. Asked only where strategy.yaml has `kpis`.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    kpis:
      bookings:
        name: Courses booked
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
    KPI: booking
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    kpis:
      bookings:
        name: Courses booked
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
    KPI: bookings
    ```
    """
    if site.strategy.kpis and article.fields("kpi"):
        yield from undefined(article, "kpi", Yardsticks(site).named, site.strategy.kpis)
