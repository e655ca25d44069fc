"""CS509: most of what is published should belong to the strategy."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.values import Percent
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of off-strategy-share."""

    percent: Percent = 20
    """Share of the published articles that may be in no pillar."""


@rule("CS509", on=Site, severity=Severity.NOTE, options=Options)
def off_strategy_share(site: Site, options: Options) -> Iterator[Problem]:
    """Too many published articles are in no pillar of the strategy.

    ## Why
    Some news fits nowhere, and that is fine. If much of a site does not, either the strategy lacks a subject that
    readers find there, or the work goes into what the strategy does not ask for.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ```content/fair.md
    Title: Meet us at the fair
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ```content/sponge.md
    Title: A plain sponge
    Pillar: cakes
    ```
    """
    coverage = site.coverage
    if coverage.off_strategy_percent > options.percent:
        yield Problem(
            site.strategy.at("pillars"),
            f"{coverage.off_strategy.published:,} of {coverage.stock.published:,} published articles"
            f" ({coverage.off_strategy_percent}%) are in no pillar",
            hint=_hint(site),
        )


def _hint(site: Site) -> str:
    """Where most of them lie: often that is a subject by itself."""
    outside = [each for each in site.coverage.pieces if each.is_published and not each.pillar]
    folders = Counter(each.path.rpartition("/")[0] for each in outside)
    folder, number = max(folders.items(), key=lambda item: (item[1], item[0]))
    where = f"; {number:,} of them lie in '{folder}'" if folder and len(folders) > 1 else ""
    return f"give them a pillar, or the strategy one that they make up{where}"
