"""CS101: a pillar must be one of the strategy's."""

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


@rule("CS101", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_pillar(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a pillar that the strategy does not have.

    ## Why
    The article counts for no pillar: the hub page, the feeds and the coverage of the one that was meant lack it.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bred
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```
    """
    yield from undefined(article, "pillar", site.strategy.pillar, site.strategy.pillars)
