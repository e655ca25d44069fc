"""CS607: what is to be done about the strategy itself should be done by its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS607", on=Site, severity=Severity.WARNING)
def initiative_overdue(site: Site) -> Iterator[Problem]:
    """Initiative of a team is past its day and not done.

    ## Why
    An initiative is a promise to those who pay for it: finish it, or say when it will be. Asked of a team
    (`profile: team`).

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
        due: 2026-10-01
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
        due: 2026-10-01
        status: done
    ```
    """
    for number, each in enumerate(site.strategy.initiatives if is_team(site) else ()):
        if each.due and each.due < site.today and each.status != "done":
            whose = f"its owner is '{each.owner}'" if each.owner else "nobody owns it"
            yield Problem(
                site.strategy.at("initiatives", number, "due"),
                f"initiative '{each.name}' was due on {each.due.isoformat()}, {ago(each.due, site.today)}; {whose}",
                hint="set 'status: done' once it is, or move the date",
            )
