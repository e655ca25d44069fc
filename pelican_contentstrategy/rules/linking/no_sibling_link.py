"""CS209: articles of one cluster should lead on to each other."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.pillars import Cluster
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._languages import is_page_of, paths_of
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.linking._titles import Titles, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site


@rule("CS209", on=Cluster, reports_in=kept_articles, severity=Severity.NOTE)
def no_sibling_link(cluster: Cluster, site: Site) -> Iterator[Problem]:
    """Article links to no other article of its cluster.

    ## Why
    Who reads one article of a cluster is ready for the next one, and search engines learn from such links what belongs
    together. Asked where the cluster has other published articles in the same language; a link to any language of one
    will do, and articles that are the hub page do not count.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters

    Flour and water, and patience.
    ```
    ```content/rye.md
    Title: A starter from rye
    Pillar: bread
    Cluster: starters
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    Cluster: starters

    Flour and water, and patience; [rye](/rye/) is quicker.
    ```
    ```content/rye.md
    Title: A starter from rye
    Pillar: bread
    Cluster: starters

    Once it is awake, [feed it](/starter/).
    ```
    """
    hub = site.hub(cluster.pillar)
    kept = filter(kept_articles, site.articles_in(cluster))
    members = [each for each in kept if not (hub and is_page_of(hub, each))]
    paths = {path for each in members for path in paths_of(each)}
    languages, titles = Counter(each.lang for each in members), Titles(members)
    for article in members:
        own = paths_of(article)
        if languages[article.lang] > 1 and paths.isdisjoint(set(site.graph.outlinks(article)).difference(own)):
            alike = filter(partial(_is_alike, article), members)
            near = titles.nearest(article, partial(_is_alike, article))
            yield Problem(
                article.at("cluster"),
                f"links to no other article of its cluster '{cluster.slug}'",
                hint=f"link to one where it helps, such as {named(near or next(alike))}",
            )


def _is_alike(article: Document, other: Document) -> bool:
    return other.lang == article.lang and other is not article
