"""CS525: articles and briefs should name each other as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.brief import bare_path
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import every_document, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS525", on=Site, reports_in=every_document, severity=Severity.WARNING)
def unknown_brief(site: Site) -> Iterator[Problem]:
    """Article names a brief that is not there, or a brief an article.

    ## Why
    Nothing can be compared with what is not there. Paths begin in the folder of strategy.yaml; an address on the web
    may stand for a brief that is kept elsewhere.

    ## Bad
    ```briefs/starter.md
    Title: Feed a starter
    ```

    ```content/starter.md
    Title: Feed a starter
    Brief: briefs/starters.md
    ```

    ## Good
    ```briefs/starter.md
    Title: Feed a starter
    ```

    ```content/starter.md
    Title: Feed a starter
    Brief: briefs/starter.md
    ```
    """
    desk = site.records.desk
    for article in site.documents:
        named = article.value("brief")
        if named and "://" not in named and desk.brief_of(article) is None:
            hint = did_you_mean(bare_path(named), desk.by_path) or "'pelican-contentstrategy brief new' writes one"
            yield Problem(article.at("brief"), f"there is no brief '{named}'", hint)
    paths = [each.path for each in site.documents]
    for path, brief in desk.by_article.items():
        if site.find(path) is None:
            hint = did_you_mean(path, paths) or "take the line out, or write the path as seen from strategy.yaml"
            yield Problem(brief.at("article"), f"there is no article '{brief.value('article')}'", hint)
