"""CS507: what hurts a persona should be answered by an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS507", on=Site, severity=Severity.NOTE)
def unanswered_pain(site: Site) -> Iterator[Problem]:
    """Persona has a pain that no published article says it answers.

    ## Why
    What hurts readers is what they search for. An article names the pains it answers in `Addresses`; where two personas
    have a pain of one id, it answers those whom it is for.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    personas:
      home-baker:
        name: Home baker
        pains:
          dense-crumb: Bakes bricks and does not know why
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
    personas:
      home-baker:
        name: Home baker
        pains:
          dense-crumb: Bakes bricks and does not know why
    ```

    ```content/starter.md
    Title: Feed a starter
    Addresses: dense-crumb
    ```
    """
    coverage = site.coverage
    for pain in coverage.pains:
        if pain.stock.published:
            continue
        key = (pain.persona, pain.slug)
        begun = next((each.path for each in coverage.pieces if each.status == "draft" and key in each.answers), "")
        yield Problem(
            site.strategy.at("personas", pain.persona, "pains", pain.slug),
            f"no published article answers pain '{pain.slug}' of persona '{pain.persona}'",
            hint=f"publish '{begun}'"
            if begun
            else f"write one, or add 'Addresses: {pain.slug}' to one for this reader",
        )
