"""CS114: an article should name whom it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.metadata._names import absent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS114", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_persona(article: Document, site: Site) -> Iterator[Problem]:
    """Article does not say which persona it is written for.

    ## Why
    How hard a text may be, what it may take for granted and where it is shared depend on its reader. Asked only where
    strategy.yaml has `personas`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker
    ```
    """
    if site.strategy.personas:
        yield from absent(article, "persona", site.strategy.personas)
