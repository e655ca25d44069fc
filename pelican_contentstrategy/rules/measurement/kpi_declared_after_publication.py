"""CS703: what an article is to bring should be said before it is out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.governance._team import is_team
from pelican_contentstrategy.rules.measurement._declared import declared

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS703", on=Site, reports_in=published_articles, severity=Severity.NOTE)
def kpi_declared_after_publication(site: Site) -> Iterator[Problem]:
    """Article of a team got its KPI only after it was published.

    ## Why
    Once the figures are known, some figure always looks good. When the `KPI` came into an article, git tells: it is
    told where a version without one was committed, and the first version with one after the article's `Date`. Where
    git cannot be asked, one note says that nobody knows. Asked of a team (`profile: team`), of articles that name a
    KPI themselves.

    ## Bad
    ```2026-09-01:content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    ```

    ```2026-10-01:content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    KPI: bookings
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    KPI: bookings
    ```

    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
    pillars:
      bread:
        title: Bread at home
    ```

    ## Good
    ```2026-08-30:content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    KPI: bookings
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    KPI: bookings
    ```

    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    kpis:
      bookings:
        name: Courses booked
    pillars:
      bread:
        title: Bread at home
    ```
    """
    if not is_team(site):
        return
    found = declared(site)
    if found.unknown:
        number = len(found.unknown)
        whose = f"{number:,} articles" if number > 1 else f"'{found.unknown[0].path}'"
        hint = "git lacks older commits: 'git fetch --unshallow' gets them (in CI: 'fetch-depth: 0')"
        if site.history.commits is None:
            hint = "there is no git history of the content; commit it to a repository, or ignore this rule"
        yield Problem(
            site.strategy.at("kpis"), f"nobody knows whether the KPI of {whose} came before publication", hint
        )
    for each in found.late:
        when = f"on {each.declared.isoformat()}" if each.declared else "in a change that is not committed yet"
        yield Problem(
            each.article.at("kpi"),
            f"was published on {each.published.isoformat()}, and got its KPI '{each.article.value('kpi')}' {when}",
            hint="judge it by what was said before; say of the next one what it is for while it is a draft",
        )
