"""CS122: a call to action must fit its article's funnel stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS122", on=Document, among=published_articles, severity=Severity.ERROR)
def cta_outside_stage(article: Document, site: Site) -> Iterator[Problem]:
    """Article's call to action is not one its funnel stage allows.

    ## Why
    Who has only just heard of a thing does not book it, and who is ready to book is held up by a newsletter form. Asked
    only of stages that list their `ctas`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Stage: awareness
    CTA: course
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Stage: awareness
    CTA: newsletter
    ```
    """
    stage = site.strategy.stage(article.stage)
    cta = site.strategy.cta(article.cta)
    if stage and cta and stage.ctas and cta not in map(site.strategy.cta, stage.ctas):
        yield Problem(
            article.at("cta"),
            f"call to action '{cta.slug}' does not belong to stage '{stage.slug}'",
            hint=f"allowed there: {', '.join(stage.ctas)}",
        )
