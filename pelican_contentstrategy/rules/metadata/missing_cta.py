"""CS115: an article should call to some action."""

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


@rule("CS115", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_cta(article: Document, site: Site) -> Iterator[Problem]:
    """Article does not say what its reader is to do next.

    ## Why
    Interest that leads nowhere is lost. Name one of the strategy's `ctas`; `CTA_URL` beside it gives it an address of
    the article's own. Asked only where strategy.yaml has `ctas`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    CTA: newsletter
    ```
    """
    if site.strategy.ctas:
        yield from absent(article, "cta", site.strategy.ctas)
