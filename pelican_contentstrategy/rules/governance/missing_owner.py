"""CS601: somebody should answer for every article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.owner import owner_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.governance._team import HeapOptions, is_team, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Pillar


@rule("CS601", on=Site, reports_in=kept_articles, severity=Severity.NOTE, options=HeapOptions)
def missing_owner(site: Site, options: HeapOptions) -> Iterator[Problem]:
    """Article of a team has no owner, and neither has its pillar.

    ## Why
    What belongs to everybody is reviewed by nobody. The owner of a pillar answers for all its articles that name none,
    so that one line in strategy.yaml may be enough. Asked of a team (`profile: team`).

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    ```

    ```content/starter.md
    Title: Feed a starter
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
        owner: desk
    ```

    ```content/starter.md
    Title: Feed a starter
    Pillar: bread
    ```
    """
    if not is_team(site):
        return
    strategy = site.strategy
    who = one_of(strategy.governance.people)
    for pillar, articles in _without_owner(site).items():
        where = f"pillar '{pillar.slug}'" if pillar else ""
        if len(articles) <= options.listed:
            for article in articles:
                lacks = f"names no owner, and neither does {where}" if pillar else "names no owner, and is in no pillar"
                yield Problem(article.at("title"), lacks, hint=f"add 'Owner: ' and {who}")
        elif pillar:
            yield Problem(
                strategy.at("pillars", pillar.slug),
                f"{where} has no owner, and neither have {len(articles):,} of its articles",
                hint=f"add 'owner: ' and {who}",
            )
        else:
            yield Problem(
                strategy.at("pillars"),
                f"{len(articles):,} articles have no owner, and are in no pillar",
                hint=f"put them into pillars that have one, or add 'Owner: ' and {who} to each",
            )


def _without_owner(site: Site) -> dict[Pillar | None, list[Document]]:
    """Articles that nobody owns, by their pillars, in the order of the strategy; those in none come last."""
    found: dict[Pillar | None, list[Document]] = {pillar: [] for pillar in (*site.strategy.pillars.values(), None)}
    for article in site.published_articles:
        if not article.is_given_up and not owner_of(article, site.strategy):
            found[site.strategy.pillar(article.pillar)].append(article)
    return {pillar: articles for pillar, articles in found.items() if articles}
