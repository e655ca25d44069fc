"""CS124: a call to action must not have ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS124", on=Document, among=published_articles, severity=Severity.ERROR)
def expired_cta(article: Document, site: Site) -> Iterator[Problem]:
    """Article calls to an action that is over.

    ## Why
    Nothing tells readers faster that a site is not looked after than an offer they can no longer take. A call to action
    is over on the day after its `expires`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    CTA: fair
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    CTA: newsletter
    ```
    """
    cta = site.strategy.cta(article.cta)
    if cta and cta.expires and cta.has_ended(site.today):
        ends = site.strategy.at("ctas", cta.slug, "expires")
        yield Problem(
            article.at("cta"),
            f"call to action '{cta.slug}' ended on {cta.expires.isoformat()}",
            hint=f"choose another, or move its date ({ends.path}:{ends.line})",
        )
