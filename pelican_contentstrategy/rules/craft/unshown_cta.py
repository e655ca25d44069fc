"""CS337: a call to action that an article declares should be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import Missing
from pelican_contentstrategy.rules._rule import published_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS337", on=Document, among=published_articles, severity=Severity.NOTE)
def unshown_cta(article: Document, site: Site) -> Iterator[Problem]:
    """Article declares a call to action that its readers do not get to see.

    ## Why
    A field in front matter calls nobody. Either a link in the body leads to the address of the call to action, or to
    the article's own `CTA_URL`, or a template of the theme shows `article.contentstrategy.cta` on every article. Where
    some template speaks of a `cta`, this rule takes it for shown. Calls to action that are over, or lead nowhere, are
    told by expired-cta, broken-cta and broken-link.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    CTA: course

    Feed it every day.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    CTA: course

    Feed it every day, or [book a course](https://example.com/course).
    ```
    """
    cta = site.strategy.cta(article.cta)
    if "cta" in site.shows or cta is None or cta.has_ended(site.today):
        return
    own = article.value("cta_url")
    address = own or cta.url
    target = site.targets.get((article.path, own)) if own else site.cta_targets[cta.slug]
    if isinstance(target, Missing):
        return
    if address in article.source.html or (target and any(site.target(link) == target for link in article.links)):
        return
    yield Problem(
        article.at("cta"),
        f"call to action '{cta.slug}' is not shown: neither a link nor the theme leads to '{address}'",
        hint="link to it in the body, or let the theme's article.html show article.contentstrategy.cta",
    )
