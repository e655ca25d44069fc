"""CS105: a call to action must be one of the strategy's."""

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


@rule("CS105", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_cta(article: Document, site: Site) -> Iterator[Problem]:
    """Article names a call to action that the strategy does not have.

    ## Why
    Nothing can be shown to readers for a call to action that is not defined.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    CTA: newslettr
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    CTA: newsletter
    ```
    """
    yield from undefined(article, "cta", site.strategy.cta, site.strategy.ctas)
