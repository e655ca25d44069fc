"""CS206: a generated hub page needs an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.pillars import Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS206", on=Pillar, severity=Severity.ERROR)
def occupied_hub_address(pillar: Pillar, site: Site) -> Iterator[Problem]:
    """The address of a pillar's generated hub page belongs to something else already.

    ## Why
    Only one of the two can stand there. What Pelican puts there stays: an article or page, a listing, a feed or a
    static file. The hub page is not written.

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
        other, remedy = "a listing, a feed or a static file of Pelican's", "change"
        if isinstance(owner, Document):
            other, remedy = f"'{owner.path}'", "name that page as the pillar's 'hub', or change"
        yield Problem(
            site.strategy.at("pillars", pillar.slug),
            f"the hub page of pillar '{pillar.slug}' would stand at {hub.address}, where {other} stands",
            hint=f"{remedy} 'publish: hubs: url'",
        )
