"""CS305: headings should break up a long text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Block, Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


class Options(RuleOptions):
    """Options of long-section."""

    words: Count = 350
    """Words that may stand between two headings."""
    pillar_words: Count = 250
    """The same on the page of a pillar."""


@rule("CS305", on=Document, severity=Severity.NOTE, options=Options)
def long_section(document: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Text goes on for too long without a heading.

    ## Why
    Most readers skim: they go from heading to heading and stop where one speaks to them. A line in bold is no heading
    to a screen reader, to a search engine, or to this rule. The limits are those at which Yoast SEO turns red, and what
    it asks of the pages that matter most. Reported at the heading that too much text follows, or at the first
    paragraph.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        long-section:
          words: 20
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Keep it warm.

    When it has doubled, put a spoonful of it into a glass of water.
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
        long-section:
          words: 20
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Keep it warm.

    ## Is it ready?

    When it has doubled, put a spoonful of it into a glass of water.
    ```
    """
    most = options.pillar_words if site.is_pillar_page(document) else options.words
    if (document.measures.words or 0) <= most:
        return
    for first, words in _sections(document):
        if words > most:
            yield Problem(
                first.passage,
                f"no heading for the next {words} words; at most {most} should stand between two",
                hint="add a heading wherever a new subject begins",
            )


def _sections(document: Document) -> Iterator[tuple[Block, int]]:
    """The block that each section begins with, and its words; a heading of any level begins one."""
    first: Block | None = None
    words = 0
    for block, sentences in document.sentences_by_block:
        if first is None or block.kind == "heading":
            if first:
                yield first, words
            first, words = block, 0
        words += sum(each.words for each in sentences)
    if first:
        yield first, words
