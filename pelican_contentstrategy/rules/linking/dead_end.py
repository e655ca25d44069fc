"""CS212: an article should lead on to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import paths_of
from pelican_contentstrategy.rules._rule import kept_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS212", on=Document, among=kept_articles, severity=Severity.NOTE)
def dead_end(article: Document, site: Site) -> Iterator[Problem]:
    """Article links to no other article, page or hub page of the site.

    ## Why
    Who has read it to the end finds no way on but back. Links in menus, in what a theme puts below articles, and to
    listings and files do not count, nor do those to the article in another language. `Noindex: yes` in its front matter
    declares an exception.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Flour from [a mill](https://example.com/mill), water, and patience.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Flour, water, and patience; then [bake a loaf](/loaf/).
    ```
    ```content/loaf.md
    Title: A first loaf

    Wake [the starter](/starter/) first.
    ```
    """
    if article.says_yes("noindex") or set(site.graph.outlinks(article)).difference(paths_of(article)):
        return
    yield Problem(
        article.at("title"),
        "links to no other article or page of the site",
        hint="link to its hub page, or to what its readers will want to know next",
    )
