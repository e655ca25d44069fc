"""CS523: a team that writes briefs should write one for each piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import kept_articles, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS523", on=Document, among=kept_articles, severity=Severity.NOTE)
def missing_brief(article: Document, site: Site) -> Iterator[Problem]:
    """Article of a team was published without a brief.

    ## Why
    Where several people work on a piece, what is not written down is agreed on twice, differently. Asked of a team
    (`profile: team`) that has briefs, and only of articles of a pillar that are dated after the oldest brief with a
    `Date`: what was published before is no failing. An article that only names its brief has one, wherever that lies.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    ```

    ```briefs/loaf.md
    Title: Bake a loaf
    Date: 2026-08-01
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    Pillar: bread
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    ```

    ```briefs/starter.md
    Title: Feed a starter
    Date: 2026-08-01
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-09-01
    Pillar: bread
    Brief: briefs/starter.md
    ```
    """
    oldest = site.records.desk.oldest
    if site.strategy.profile != "team" or oldest is None or article.fields("brief"):
        return
    date = article.source.date
    is_asked = date is not None and date.date() > oldest and not site.is_pillar_page(article)
    if is_asked and site.strategy.pillar(article.pillar) and site.records.desk.brief_of(article) is None:
        yield Problem(
            article.at("title"),
            "was published without a brief",
            hint="write into 'Brief' which one it comes from; 'pelican-contentstrategy brief new' writes the next one",
        )
