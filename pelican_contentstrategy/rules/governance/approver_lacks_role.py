"""CS603: who approves must hold a role that may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.approval import APPROVED, approvers_of, may_approve, state_of
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.governance._team import at_first, is_team, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS603", on=Document, severity=Severity.WARNING)
def approver_lacks_role(document: Document, site: Site) -> Iterator[Problem]:
    """Who approved a document of a team is unknown, or holds none of the roles that give approval.

    ## Why
    A second look counts if whoever takes it knows the standard. The roles stand under `governance: approval:`, who
    holds them under `governance: people:`; several names in `Approved_by` have commas between them, and one of them
    must hold a role. Asked of a team (`profile: team`) that names its people.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    governance:
      people:
        ann:
          name: Ann
          roles: [writer]
        ben:
          name: Ben
          roles: [editor]
      approval: [editor]
    ```

    ```content/starter.md
    Title: Feed a starter
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
    governance:
      people:
        ann:
          name: Ann
          roles: [writer]
        ben:
          name: Ben
          roles: [editor]
      approval: [editor]
    ```

    ```content/starter.md
    Title: Feed a starter
    Approved_by: ben
    ```
    """
    strategy = site.strategy
    people, roles = strategy.governance.people, strategy.governance.approval
    if not people or not is_team(site):
        return
    names = approvers_of(document)
    for name in names:
        if not strategy.person(name):
            message = f"approved_by '{name}' is not in strategy.yaml"
            yield Problem(document.at("approved_by"), message, did_you_mean(name, people))
    known = dict.fromkeys(person for person in map(strategy.person, names) if person)
    able = tuple(may_approve(strategy))
    if known and roles and not any(person in able for person in known):
        who = " and ".join(f"'{person.slug}'" for person in known)
        verb = "hold" if len(known) > 1 else "holds"
        yield Problem(
            document.at("approved_by"),
            f"{who} approved it, but {verb} none of the roles that may: {', '.join(roles)}",
            hint=f"let {one_of(person.slug for person in able)} approve it",
        )
    elif roles and not names and state_of(document) == APPROVED:
        yield Problem(
            at_first(document, "approval"),
            "is approved, but it is not said by whom",
            hint=f"add 'Approved_by: ' and {one_of(person.slug for person in able)}",
        )
