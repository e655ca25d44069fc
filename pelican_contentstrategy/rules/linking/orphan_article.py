"""CS203: some other published article or page should link to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import links_from_others
from pelican_contentstrategy.rules._rule import kept_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS203", on=Document, among=kept_articles, severity=Severity.NOTE)
def orphan_article(article: Document, site: Site) -> Iterator[Problem]:
    """No other published article or page links to the article in its body.

    ## Why
    Listings and archives lead to an article while it is new; afterwards only links do. Links in menus, listings and
    generated pages do not count here, and neither do drafts and hidden articles. A link to one language of an article
    serves its other languages too. `Orphan_ok: yes` or `Noindex: yes` in its front matter declares an exception.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    ```
    ```content/loaf.md
    Title: A first loaf
    Orphan_ok: yes

    Bake it hot.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    ```
    ```content/loaf.md
    Title: A first loaf
    Orphan_ok: yes

    Wake [the starter]({filename}/starter.md) first.
    ```
    """
    if article.says_yes("orphan_ok") or article.says_yes("noindex"):
        return
    if not any(links_from_others(article, site)):
        yield Problem(
            article.at("title"),
            "no other published article or page links here",
            hint="link to it from its hub page or from a related article",
        )
