"""CS508: what is published should be mixed as planned."""

from __future__ import annotations

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
    """Options of mix-off-plan."""

    points: Percent = 10
    """Percentage points that a share may differ from its plan."""
    percent: Percent = 50
    """Say nothing of formats, or of stages, while a smaller share of all pieces names one."""


@rule("CS508", on=Site, severity=Severity.NOTE, options=Options)
def mix_off_plan(site: Site, options: Options) -> Iterator[Problem]:
    """Share of a format or stage is not the one planned in `mix`.

    ## Why
    Teams write what they write easily, and the mix drifts: guides for everybody, nothing for those who are about to
    decide. Shares are those of all published articles and assets that name a format, or a stage.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    mix:
      formats:
        guide: 50%
    ```

    ```content/starter.md
    Title: Feed a starter
    Format: tutorial
    ```

    ```content/loaf.md
    Title: A first loaf
    Format: tutorial
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    mix:
      formats:
        guide: 50%
    ```

    ```content/starter.md
    Title: Feed a starter
    Format: tutorial
    ```

    ```content/loaf.md
    Title: A first loaf
    Format: guide
    ```
    """
    for share in site.coverage.shares_off_plan(options.points, options.percent):
        kind = share.axis.removesuffix("s")
        far = f"{abs(share.missing):,} {'too few' if share.missing > 0 else 'too many'}"
        pieces = "piece" if share.whole == 1 else "pieces"
        yield Problem(
            site.strategy.at("mix", share.axis, share.slug),
            f"{kind} '{share.slug}' has {share.stock.total:,} of {share.whole:,} {pieces},"
            f" {share.percent}% where {share.planned_percent}% are planned: {far}",
            hint="plan more of it, or change the mix" if share.missing > 0 else "plan others first, or change the mix",
        )
