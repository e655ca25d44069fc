"""CS711: who sees to an initiative, what for and by when, should be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.aims import Initiative


@rule("CS711", on=Site, severity=Severity.NOTE)
def incomplete_initiative(site: Site) -> Iterator[Problem]:
    """Initiative of a team lacks a goal, an owner or a day.

    ## Why
    Without an owner and a day it is done by nobody, some time; without a goal nobody can tell what it was good for. Of
    one that is done, only its goal is asked, and that only where `goals` are stated. That one is late is told by
    another rule, initiative-overdue. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    initiatives:
      - name: Open the second shop
        status: active
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    initiatives:
      - name: Open the second shop
        owner: desk
        due: 2027-02-01
        status: active
    ```
    """
    for number, each in enumerate(site.strategy.initiatives if is_team(site) else ()):
        lacking = tuple(_lacking(each, has_goals=bool(site.strategy.goals)))
        if lacking:
            keys = " and ".join(f"'{key}'" for key, _ in lacking)
            words = " and no ".join(word for _, word in lacking)
            message = f"initiative '{each.name}' is {each.status}, and has no {words}"
            yield Problem(site.strategy.at("initiatives", number), message, f"add {keys}")


def _lacking(initiative: Initiative, *, has_goals: bool) -> Iterator[tuple[str, str]]:
    if has_goals and not initiative.goal:
        yield "goal", "goal"
    if initiative.status != "done":
        if not initiative.owner:
            yield "owner", "owner"
        if initiative.due is None:
            yield "due", "day"
