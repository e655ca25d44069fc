"""CS323: a summary should be long enough to say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.read.plain_text import characters
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.craft._summaries import summaries

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of short-summary."""

    characters: Count = 50
    """A summary of fewer characters is short; wide ones, such as Chinese, count twice."""


@rule("CS323", on=Document, among=kept_articles, severity=Severity.NOTE, options=Options)
def short_summary(article: Document, options: Options) -> Iterator[Problem]:
    """Summary is too short to say what an article holds.

    ## Why
    There is room for two lines in search results, and one of a few words leaves most of it empty; search engines then
    take a sentence of their own choice from the body. Those who write for them aim at 121 to 156 characters. A summary
    that only repeats the title is told by title-as-summary.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Summary: About starters.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Summary: When and how much to feed a sourdough starter, so that it doubles in four hours and keeps for weeks.
    ```
    """
    for summary in summaries(article):
        if summary.width < options.characters and not summary.repeats(article.title):
            yield Problem(
                summary.where,
                f"{summary.field} has {characters(summary.text)}; at least {options.characters} are asked",
                hint="say what readers will know or be able to do afterwards",
            )
