"""CS327: a pillar's own page should cover its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.craft._length import length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


class Options(RuleOptions):
    """Options of thin-pillar-page."""

    words: Count = 900
    """A page of fewer words is thin; where words are not set off by blanks, two characters count as one."""


@rule("CS327", on=Document, among=published_documents, severity=Severity.NOTE, options=Options)
def thin_pillar_page(page: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Page that a pillar has for its hub is short.

    ## Why
    It is the page that should be found for the widest words of its subject, and the one that all articles of the pillar
    link to. Readers expect the whole of the subject at a glance, with ways to the details. Pages that are generated for
    pillars without one of their own are not asked.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        thin-pillar-page:
          words: 12
    ```

    ```content/bread.md
    Title: Bread at home
    Pillar: bread
    Hub: yes

    All you need is flour, water and time.
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
        thin-pillar-page:
          words: 12
    ```

    ```content/bread.md
    Title: Bread at home
    Pillar: bread
    Hub: yes

    All you need is flour, water and time: what follows says how much of each.
    ```
    """
    if not site.is_pillar_page(page):
        return
    length = length_of(page)
    if length.words < options.words:
        least = options.words * length.of_a_word
        yield Problem(
            page.at("title"),
            f"has {length}; at least {least} are asked of a pillar's own page",
            hint="give each cluster of the pillar a section that says what it is about, and link its articles there",
        )
