"""CS111: an article should belong to a pillar."""

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


@rule("CS111", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_pillar(article: Document, site: Site) -> Iterator[Problem]:
    """Article does not say which pillar it belongs to.

    ## Why
    A piece outside every pillar builds on none of them: no hub leads to it, and no coverage counts it.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Date: 2026-01-01
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```
    """
    yield from absent(article, "pillar", site.strategy.pillars)
