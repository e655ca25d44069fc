"""CS103: a stage must be one of the strategy's."""

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


@rule("CS103", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_stage(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a funnel stage that the strategy does not have.

    ## Why
    A stage decides which formats and calls to action fit an article; a misspelt one decides nothing.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Stage: awarness
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Stage: awareness
    ```
    """
    yield from undefined(article, "stage", site.strategy.stage, site.strategy.stages)
