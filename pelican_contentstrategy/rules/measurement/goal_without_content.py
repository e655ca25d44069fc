"""CS704: something published should serve each goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS704", on=Site, severity=Severity.WARNING)
def goal_without_content(site: Site) -> Iterator[Problem]:
    """Goal of a team is served by nothing that is published.

    ## Why
    A goal that no pillar serves, or only pillars without an article, is a wish: no content works for it. Asked of a
    team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    goals:
      courses:
        name: More people in courses
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
    goals:
      courses:
        name: More people in courses
    pillars:
      bread:
        title: Bread at home
        goals: [courses]
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```
    """
    if not is_team(site):
        return
    for goal in site.strategy.goals.values():
        serving = [each for each in site.strategy.pillars.values() if goal.slug in each.goals]
        if any(site.articles_of(each) for each in serving):
            continue
        names = ", ".join(f"'{each.slug}'" for each in serving)
        have = "has no published article" if len(serving) == 1 else "have no published article"
        yield Problem(
            site.strategy.at("goals", goal.slug),
            f"goal '{goal.slug}' is served by {names}, which {have}"
            if serving
            else f"no pillar serves goal '{goal.slug}'",
            hint="publish something there" if serving else "name it below 'goals:' of a pillar, or give the goal up",
        )
