"""CS325: a summary should say more than the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.craft._summaries import summaries

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS325", on=Document, among=kept_articles, severity=Severity.NOTE)
def title_as_summary(article: Document) -> Iterator[Problem]:
    """Summary is the title over again.

    ## Why
    Both stand one below the other in listings and in search results, where the second line is the place to win a reader
    whom the title alone did not.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Summary: Feed a starter.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Summary: When and how much to feed a sourdough starter, so that it doubles in four hours and keeps for weeks.
    ```
    """
    for summary in summaries(article):
        if summary.repeats(article.title):
            yield Problem(
                summary.where,
                f"{summary.field} repeats the title",
                hint="say what readers will know or be able to do afterwards",
            )
