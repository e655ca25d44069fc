"""CS201: articles should lead on to the hub of their pillar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import is_page_of
from pelican_contentstrategy.rules._rule import kept_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub


class Options(RuleOptions):
    """Options of missing-hub-link."""

    within_links: int = 0
    """How many links, from the top of the article, may be the one; with 0, any of them may."""


@rule("CS201", on=Document, among=kept_articles, severity=Severity.NOTE, options=Options)
def missing_hub_link(article: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Article has no link to the hub page of its pillar.

    ## Why
    Who comes from a search knows this one article; the hub page shows what else there is on its subject. A link to the
    hub page in another language will do; while the hub page is a draft, none is asked for.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread

    Flour and water, and patience.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread

    Flour and water, as for all [bread](/topics/bread/).
    ```
    """
    hub = site.hub(article.pillar)
    if hub is None or not hub.exists or is_page_of(hub, article):
        return
    if not any(is_page_of(hub, site.target(link)) for link in article.links[: options.within_links or None]):
        yield Problem(
            article.at("pillar"),
            f"does not link to {hub.address}, the hub page of pillar '{hub.pillar.slug}'",
            hint=_way_up(article, hub),
        )


def _way_up(article: Document, hub: Hub) -> str:
    text = article.text.casefold()
    said = next((each for each in (hub.pillar.title, *hub.pillar.anchors) if each.casefold() in text), None)
    return f"link to it where “{said}” comes up" if said else "say what the article is part of, and link to it there"
