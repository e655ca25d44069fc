"""CS604: nobody should approve their own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.approval import approvers_of, handle, makers_of, may_approve
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import is_team, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS604", on=Document, severity=Severity.WARNING)
def self_approved(document: Document, site: Site) -> Iterator[Problem]:
    """Document of a team was approved by its own author or owner, and by nobody else.

    ## Why
    Nobody sees their own slips: approval means that somebody else has read it. The owner of a pillar may approve what
    others wrote for it. Asked of a team (`profile: team`).

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
    Owner: ann
    Approved_by: ann
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

    ```content/starter.md
    Title: Feed a starter
    Owner: ann
    Approved_by: ben
    ```
    """
    names = approvers_of(document) if is_team(site) else ()
    if not names:
        return
    makers = makers_of(document, site.strategy)
    if all(handle(name, site.strategy) in makers for name in names):
        others = [
            person.slug for person in may_approve(site.strategy) if handle(person.slug, site.strategy) not in makers
        ]
        whose = "'" + "' and '".join(names) + "'"
        yield Problem(
            document.at("approved_by"),
            f"{whose} approved their own work",
            hint=f"let {one_of(others) if others else 'somebody else'} approve it",
        )
