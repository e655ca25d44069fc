"""CS324: a summary should be short enough to be read."""

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
    """Options of long-summary."""

    characters: Count = 400
    """A summary of more characters is long; wide ones, such as Chinese, count twice. Search results show about 156."""


@rule("CS324", on=Document, among=kept_articles, severity=Severity.NOTE, options=Options)
def long_summary(article: Document, options: Options) -> Iterator[Problem]:
    """Summary is so long that it is an opening rather than a summary.

    ## Why
    Pelican itself takes fifty words for enough, which is about three hundred characters. Search results show half of
    that: on a site whose theme makes its descriptions of the summaries, set `characters` to 156.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        long-summary:
          characters: 90
    ```

    ```content/starter.md
    Title: Feed a starter
    Summary: In this first of four articles on sourdough we look at what a starter eats, how often, and how warm.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        long-summary:
          characters: 90
    ```

    ```content/starter.md
    Title: Feed a starter
    Summary: When and how much to feed a starter, so that it doubles in four hours.
    ```
    """
    for summary in summaries(article):
        if summary.width > options.characters:
            yield Problem(
                summary.where,
                f"{summary.field} has {characters(summary.text)}; at most {options.characters} are read",
                hint="keep what readers gain, and leave the rest to the article",
            )
