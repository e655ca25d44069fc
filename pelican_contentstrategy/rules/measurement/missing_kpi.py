"""CS701: a team should know what each pillar, and each article outside of them, is to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.yardsticks import Yardsticks
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWN = 3


@rule("CS701", on=Site, severity=Severity.WARNING)
def missing_kpi(site: Site) -> Iterator[Problem]:
    """Pillar or article of a team names no KPI.

    ## Why
    What nobody wants to count, nobody can call a success, nor a failure to learn from. An article is measured by its
    own `KPI`, else by that of its pillar, else by that of its call to action. A pillar without one is told once, with
    the number of its articles that have none either; articles in no pillar are told in one line. Asked of a team
    (`profile: team`).

    ## Bad
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

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ## Good
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
        kpi: bookings
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```
    """
    if not is_team(site):
        return
    strategy, yardsticks = site.strategy, Yardsticks(site)
    if not strategy.kpis:
        yield Problem(strategy.at("kpis"), "names no KPI", "write below 'kpis:' what success is measured by")
        return
    hint = f"name {'one of ' if len(strategy.kpis) > 1 else ''}{', '.join(strategy.kpis)} as its 'kpi'"
    for pillar in strategy.pillars.values():
        articles = [each for each in site.articles_of(pillar) if not yardsticks.declared(each)]
        if not yardsticks.of_pillar(pillar) and articles:
            number = f"do {len(articles):,} of its articles" if len(articles) > 1 else f"does '{articles[0].path}'"
            place = strategy.at("pillars", pillar.slug)
            yield Problem(place, f"pillar '{pillar.slug}' names no KPI, nor {number}", hint)
    outside = (each for each in site.published_articles if not strategy.pillar(each.pillar))
    without = [each.path for each in outside if not yardsticks.declared(each) and not each.is_given_up]
    if without:
        shown = ", ".join(f"'{each}'" for each in without[:SHOWN]) + (", ..." if len(without) > SHOWN else "")
        number = f"{len(without):,} articles" if len(without) > 1 else "1 article"
        yield Problem(
            strategy.at("kpis"),
            f"{number} in no pillar name{'' if len(without) > 1 else 's'} no KPI: {shown}",
            hint="put what belongs to a pillar there, and name a 'KPI' in the front matter of the rest",
        )
