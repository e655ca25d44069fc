"""CS205: a hub page named in the strategy must be on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS205", on=Pillar, severity=Severity.ERROR)
def missing_hub_page(pillar: Pillar, site: Site) -> Iterator[Problem]:
    """The page that strategy.yaml names as a pillar's hub is not on the site.

    ## Why
    Another page takes its place, and links meant for the real one go astray.

    ## Bad
    ```content/sponge.md
    Title: A plain sponge
    ```

    ## Good
    ```content/pages/cakes.md
    Title: Cakes
    ```
    """
    hub = site.hub(pillar.slug)
    if pillar.hub and hub and not hub.is_as_named:
        yield Problem(
            site.strategy.at("pillars", pillar.slug, "hub"),
            f"hub page '{pillar.hub}' of pillar '{pillar.slug}' is not on the site",
            hint="write its path as seen from this file, or take the key away to have the page generated",
        )
