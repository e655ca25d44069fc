"""CS221: nothing else may stand where a page of a persona, or the index of all hubs, is to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._owners import named
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS221", on=Site, severity=Severity.ERROR)
def occupied_page_address(site: Site) -> Iterator[Problem]:
    """The address of a persona's page, or of the index of all hubs, belongs to something else already.

    ## Why
    Only one of the two can stand there. What was there stays, and ours is not written. A site that wants no such pages
    sets `publish: hubs: index` or `publish: personas: url` to `""`.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      cafe-owner:
        name: Café owner
        label: For cafés
    ```

    ```content/pages/bakers.md
    Title: For bakers
    Save_as: for/cafe-owner/index.html
    URL: for/cafe-owner/
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: cafe-owner
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      cafe-owner:
        name: Café owner
        label: For cafés
    ```

    ```content/pages/bakers.md
    Title: For bakers
    Save_as: bakers/index.html
    URL: bakers/
    ```

    ```content/starter.md
    Title: Feed a starter
    Persona: cafe-owner
    ```
    """
    for page in site.made_pages:
        if page.stands_there:
            what, key = "the index of all hubs", "hubs: index"
            place = site.strategy.at("pillars")
            if page.persona:
                what, key = f"the page of persona '{page.persona.slug}'", "personas: url"
                place = site.strategy.at("personas", page.persona.slug)
            yield Problem(
                place,
                f"{what} would stand at /{page.url}, where {named(page.stands_there)} stands",
                hint=f"change 'publish: {key}', or the other address",
            )
