"""CS501: a pillar needs a page that leads to all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS501", on=Pillar, severity=Severity.NOTE)
def pillar_without_hub(pillar: Pillar, site: Site) -> Iterator[Problem]:
    """Pillar has no hub page that readers could find.

    ## Why
    The hub page shows the whole of a subject and leads to its articles; without one, they stand for themselves. A page
    of its own is none while it is a draft, and one is generated only for a pillar that published articles name. Of a
    site that has no published article yet, nothing is said.

    ## Bad
    ```content/pages/cakes.md
    Title: Cakes
    Status: draft
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ## Good
    ```content/pages/cakes.md
    Title: Cakes
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```
    """
    hub = site.hub(pillar.slug)
    state = site.coverage.pillar(pillar.slug).hub
    if not site.published_articles or hub is None or hub.exists or state == "occupied" or not hub.is_as_named:
        return  # there is one, or CS205 or CS206 tells why not
    message = f"pillar '{pillar.slug}' has no hub page: no published article names it"
    hint = f"one is generated for the first article with 'Pillar: {pillar.slug}'"
    if hub.document:
        message = f"the hub page of pillar '{pillar.slug}' is a draft: '{hub.document.path}'"
        hint = "publish it; until then, links to it lead nowhere"
    yield Problem(site.strategy.at("pillars", pillar.slug), message, hint)
