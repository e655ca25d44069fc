"""CS106: where people are named, an owner must be one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_articles, rule
from pelican_contentstrategy.rules.metadata._names import undefined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.site import Site


@rule("CS106", on=Document, among=published_articles, severity=Severity.ERROR)
def unknown_owner(article: Document, site: Site) -> Iterator[Problem]:
    """Article has an owner who is not among the strategy's people.

    ## Why
    Reviews and approvals are sent to nobody. Asked only where `governance: people:` stands.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Owner: dsk
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Owner: desk
    ```
    """
    if not site.strategy.governance.people:
        return
    yield from undefined(article, "owner", site.strategy.person, site.strategy.governance.people)
