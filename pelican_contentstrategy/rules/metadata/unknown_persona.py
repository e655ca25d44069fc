"""CS104: a persona must be one of the strategy's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.metadata._names import undefined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS104", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_persona(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a persona that the strategy does not have.

    ## Why
    What an article is held to, how hard it may be and where it is shared, follows from whom it is written for.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Persona: home-bakr
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker, cafe-owner
    ```
    """
    yield from undefined(article, "persona", site.strategy.persona, site.strategy.personas)
