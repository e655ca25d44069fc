"""CS702: what success is measured by should mean something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.yardsticks import Yardsticks
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS702", on=Site, reports_in=published_articles, severity=Severity.WARNING)
def only_vanity_kpi(site: Site) -> Iterator[Problem]:
    """Goal, pillar or article of a team is measured by nothing but a vanity figure.

    ## Why
    Pages seen and followers won go up whatever happens, and nobody decides anything by them. They may stand beside a
    figure that counts, never in its place. A KPI is one if it says `vanity: yes`. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    goals:
      courses:
        name: More people in courses
        kpis: [views]
    kpis:
      views:
        name: Page views
        vanity: yes
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    goals:
      courses:
        name: More people in courses
        kpis: [views, bookings]
    kpis:
      views:
        name: Page views
        vanity: yes
      bookings:
        name: Courses booked
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
    ```
    """
    if not is_team(site):
        return
    strategy, yardsticks = site.strategy, Yardsticks(site)
    real = [each.slug for each in strategy.kpis.values() if not each.vanity]
    hint = (
        f"name {'one of ' if len(real) > 1 else ''}{', '.join(real)}" if real else "think of a figure you would act on"
    )
    for goal in strategy.goals.values():
        kpis = [each for each in map(yardsticks.named, goal.kpis) if each]
        if kpis and all(each.vanity for each in kpis):
            names = ", ".join(f"'{each.slug}'" for each in kpis)
            message = f"goal '{goal.slug}' is measured by {names} alone, which looks good without meaning much"
            yield Problem(strategy.at("goals", goal.slug, "kpis"), message, hint)
    for pillar in strategy.pillars.values():
        kpi = yardsticks.of_pillar(pillar)
        if kpi and kpi.vanity:
            message = f"pillar '{pillar.slug}' is measured by '{kpi.slug}', which looks good without meaning much"
            yield Problem(strategy.at("pillars", pillar.slug, "kpi"), message, hint)
    for article in site.published_articles:
        kpi = yardsticks.named(article.value("kpi"))
        if kpi and kpi.vanity:
            yield Problem(
                article.at("kpi"), f"is measured by '{kpi.slug}', which looks good without meaning much", hint
            )
