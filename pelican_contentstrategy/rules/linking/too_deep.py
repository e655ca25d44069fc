"""CS211: articles should be few clicks from the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import links_from_others
from pelican_contentstrategy.rules._rule import kept_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


class Options(RuleOptions):
    """Options of too-deep."""

    clicks: Annotated[int, Field(ge=0)] = 3
    """Clicks from the home page that an article may be away."""


@rule("CS211", on=Document, among=kept_articles, severity=Severity.NOTE, options=Options)
def too_deep(article: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Article is many clicks from the home page.

    ## Why
    The deeper an article lies, the fewer readers come across it, and the later search engines look at it again. Clicks
    are counted along links in articles and pages, the menu, hub pages and listings page by page; what else a theme
    links to is not known. An article that no other links to is for orphan-article. `Orphan_ok: yes` or `Noindex: yes`
    in its front matter declares an exception.

    ## Bad
    ```content/pages/home.md
    Title: Welcome
    URL:
    Save_as: index.html

    Start with [flour](/flour/).
    ```
    ```content/flour.md
    Title: Flour

    Then [the starter](/starter/).
    ```
    ```content/starter.md
    Title: Feed a starter

    Then [the loaf](/loaf/).
    ```
    ```content/loaf.md
    Title: A first loaf

    Then [the crust](/crust/).
    ```
    ```content/crust.md
    Title: A crisp crust
    ```

    ## Good
    ```content/pages/home.md
    Title: Welcome
    URL:
    Save_as: index.html

    Start with [flour](/flour/), or see [how to get a crust](/crust/).
    ```
    ```content/flour.md
    Title: Flour
    ```
    ```content/crust.md
    Title: A crisp crust
    ```
    """
    depth = site.graph.depth(article)
    if depth is None or depth <= options.clicks or article.says_yes("orphan_ok") or article.says_yes("noindex"):
        return
    if any(links_from_others(article, site)):
        yield Problem(
            article.at("title"),
            f"is {depth} clicks from the home page",
            hint="link to it from its hub page, or from an article nearer to the home page",
        )
