"""CS113: an article should name its funnel stage."""

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


@rule("CS113", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_stage(article: Document, site: Site) -> Iterator[Problem]:
    """Article does not say which stage of the funnel it serves.

    ## Why
    A reader who is new to a thing and one who is about to decide need different pieces. Asked only where strategy.yaml
    has `stages`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Stage: awareness
    ```
    """
    if site.strategy.declares_stages:
        yield from absent(article, "stage", site.strategy.stages)
