"""CS123: a format must fit its article's funnel stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS123", on=Document, among=published_articles, severity=Severity.ERROR)
def format_outside_stage(article: Document, site: Site) -> Iterator[Problem]:
    """Article's format is not one planned for its funnel stage.

    ## Why
    The mix of formats is part of the plan: a guide helps who is new, a tutorial who is ready. Asked only of stages that
    list their `formats`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Stage: awareness
    Format: tutorial
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Stage: awareness
    Format: guide
    ```
    """
    stage = site.strategy.stage(article.stage)
    written = article.value("format")
    if stage and stage.formats and written and fold(written) not in map(fold, stage.formats):
        yield Problem(
            article.at("format"),
            f"format '{written}' does not belong to stage '{stage.slug}'",
            hint=f"allowed there: {', '.join(stage.formats)}",
        )
