"""CS206: a generated hub page needs an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS206", on=Pillar, severity=Severity.ERROR)
def occupied_hub_address(pillar: Pillar, site: Site) -> Iterator[Problem]:
    """The address of a pillar's generated hub page belongs to an article or page already.

    ## Why
    Only one of the two can stand there. The article or page keeps it; the hub page is not written.

    ## Bad
    ```content/pages/about-bread.md
    Title: About bread
    Save_as: topics/bread/index.html
    URL: topics/bread/
    ```

    ## Good
    ```content/pages/about-bread.md
    Title: About bread
    Pillar: bread
    Hub: yes
    Save_as: topics/bread/index.html
    URL: topics/bread/
    ```
    """
    hub = site.hub(pillar.slug)
    owner = site.occupied.get(hub.save_as) if hub else None
    if hub and hub.document is None and owner:
        yield Problem(
            site.strategy.at("pillars", pillar.slug),
            f"the hub page of pillar '{pillar.slug}' would stand at {hub.address}, where '{owner.path}' stands",
            hint="name that page as the pillar's 'hub', or change 'publish: hubs: url'",
        )
