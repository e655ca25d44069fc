"""CS505: what is planned for a day should be published by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS505", on=Site, severity=Severity.WARNING)
def overdue_topic(site: Site) -> Iterator[Problem]:
    """Planned topic was due and is not published.

    ## Why
    A plan that nobody keeps is a list of wishes: publish the piece, or say when it will be.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
        clusters:
          starters:
            title: Sourdough starters
            topics:
              - title: Revive a starter
                keyword: revive a sourdough starter
                due: 2026-10-01
    ```

    ```content/starter.md
    Title: Feed a starter
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
        clusters:
          starters:
            title: Sourdough starters
            topics:
              - title: Revive a starter
                keyword: revive a sourdough starter
                due: 2026-10-01
    ```

    ```content/starter.md
    Title: Revive a starter
    ```
    """
    for topic in site.coverage.topics:
        if not topic.days_overdue or topic.due is None:
            continue
        yield Problem(
            site.strategy.at("pillars", topic.pillar, "clusters", topic.cluster, "topics", topic.number, "due"),
            f"planned topic '{topic.title}' was due on {topic.due.isoformat()}, {ago(topic.due, site.today)}",
            hint=f"publish '{topic.path}', or move the date" if topic.path else "write it, or move the date",
        )
