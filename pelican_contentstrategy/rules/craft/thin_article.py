"""CS326: an article should have something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.craft._length import length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


class Options(RuleOptions):
    """Options of thin-article."""

    words: Count = 200
    """An article of fewer words is thin; where words are not set off by blanks, two characters count as one."""


@rule("CS326", on=Document, among=kept_articles, severity=Severity.NOTE, options=Options)
def thin_article(article: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Article is so short that it hardly answers a question.

    ## Why
    Who comes from a search and finds two paragraphs goes back to the search. Those who write for searches ask for 300
    words; news and announcements are complete with less. Everything counts here: headings, lists, tables and code.
    Asked of articles that search engines may show, so not of those with `Noindex: yes`; a pillar's own page is asked
    for more by thin-pillar-page.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        thin-article:
          words: 12
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed it every day.
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
        thin-article:
          words: 12
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed it every day, with as much flour as there is of it, and half as much water.
    ```
    """
    if (article.measures.words or 0) >= options.words or article.says_yes("noindex") or site.is_pillar_page(article):
        return
    length = length_of(article)
    if length.words >= options.words:
        return
    least = options.words * length.of_a_word
    yield Problem(
        article.at("title"),
        f"has {length}; at least {least} are asked" if length.number else "is published without a text",
        hint="tell more, let a longer article take it in, or keep it from search engines: 'Noindex: yes'",
    )
