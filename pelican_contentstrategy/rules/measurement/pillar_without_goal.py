"""CS712: a pillar of a team that has goals should serve one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS712", on=Pillar, severity=Severity.WARNING)
def pillar_without_goal(pillar: Pillar, site: Site) -> Iterator[Problem]:
    """Pillar of a team serves none of its goals.

    ## Why
    All the work on it cannot be explained to whoever pays for it. Asked of a team (`profile: team`) that states
    `goals`.

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
    """
    goals = site.strategy.goals
    if is_team(site) and goals and not pillar.goals:
        hint = f"name {'one of ' if len(goals) > 1 else ''}{', '.join(goals)} below its 'goals:'"
        yield Problem(site.strategy.at("pillars", pillar.slug), f"pillar '{pillar.slug}' serves no goal", hint)
