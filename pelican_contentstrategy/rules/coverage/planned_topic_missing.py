"""CS504: what is planned by name should be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of planned-topic-missing."""

    days: Annotated[int, Field(ge=0)] = 0
    """Speak only of topics that are due within so many days; 0 speaks of all, those without a date included."""


@rule("CS504", on=Site, severity=Severity.NOTE, options=Options)
def planned_topic_missing(site: Site, options: Options) -> Iterator[Problem]:
    """Planned topic is not written.

    ## Why
    The topics of a cluster are the editorial plan. A topic is written once an article has its title or its keyword, or
    a `brief` whose file is named after one of the two; a draft counts as begun, and says no more here.

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
                due: 2026-12-01
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
                due: 2026-12-01
    ```

    ```content/starter.md
    Title: When your starter sleeps
    Keyword: revive a sourdough starter
    Status: draft
    ```
    """
    for topic in site.coverage.topics:
        days_left = (topic.due - site.today).days if topic.due else None
        is_far = bool(options.days) and (days_left is None or days_left > options.days)
        if topic.state != "missing" or topic.days_overdue or is_far:
            continue
        due = f", due {topic.due.isoformat()}," if topic.due else ""
        keyword = f", or with 'Keyword: {topic.keyword}'" if topic.keyword else ""
        yield Problem(
            site.strategy.at("pillars", topic.pillar, "clusters", topic.cluster, "topics", topic.number, "title"),
            f"planned topic '{topic.title}'{due} is not begun",
            hint=f"write it under this title{keyword}",
        )
