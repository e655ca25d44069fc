"""CS136: what an article says it answers must be a pain of a persona."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean, fold
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS136", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_pain(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a pain in `Addresses` that no persona has.

    ## Why
    It then answers nothing as far as the strategy can tell, and the pain it was written for stays open. Asked only
    where some persona has `pains`.

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
    Addresses: dense-crum
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
    known = {fold(pain): pain for persona in site.strategy.personas.values() for pain in persona.pains}
    if known:
        for each in article.fields("addresses"):
            if fold(each.value) not in known:
                hint = did_you_mean(each.value, known.values())
                yield Problem(each.span, f"pain '{each.value}' is not in strategy.yaml", hint)
