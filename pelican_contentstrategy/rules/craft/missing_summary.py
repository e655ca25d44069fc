"""CS322: an article should say in a sentence or two what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.craft._summaries import summaries

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS322", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_summary(article: Document) -> Iterator[Problem]:
    """Article has neither a `Summary` nor a `Description`.

    ## Why
    Listings, feeds, hub pages, search engines and social networks tell in a sentence or two what an article holds.
    Where nobody wrote it, Pelican shows the first fifty words of the body instead, and those seldom say it.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Before we begin, a word on how I came to bake.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Summary: When and how much to feed a sourdough starter, so that it doubles in four hours and keeps for weeks.

    Before we begin, a word on how I came to bake.
    ```
    """
    if not any(summaries(article)):
        yield Problem(
            article.at("summary"), "has no summary", hint="add 'Summary: ' and a sentence or two on what readers gain"
        )
