"""CS606: what was approved should not be changed behind the approver's back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import every_document, rule
from pelican_contentstrategy.rules.governance._changes import changes_since_approval
from pelican_contentstrategy.rules.governance._team import is_team

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.document import Document


@rule("CS606", on=Site, reports_in=every_document, severity=Severity.WARNING)
def approval_older_than_change(site: Site) -> Iterator[Problem]:
    """Document of a team was changed after it was approved.

    ## Why
    What readers get is then not what somebody approved. Asked of a team (`profile: team`), of documents with an
    `Approved_on`. When they were changed, git tells: commits after that day count, and what is not committed, if it
    changes the body. Front matter may change, and so may the body in the commit that writes the approval down. Where
    git does not know, such as in a clone without older commits, one note says so.

    ## Bad
    ```2026-10-01:content/starter.md
    Title: Feed a starter
    Approved_on: 2026-10-02

    Feed it once a day.
    ```

    ```2026-10-20:content/starter.md
    Title: Feed a starter
    Approved_on: 2026-10-02

    Feed it twice a day.
    ```

    ```content/starter.md
    Title: Feed a starter
    Approved_on: 2026-10-02

    Feed it twice a day.
    ```

    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    ```

    ## Good
    ```2026-10-01:content/starter.md
    Title: Feed a starter
    Approved_on: 2026-10-02

    Feed it once a day.
    ```

    ```content/starter.md
    Title: Feed a starter
    Approved_on: 2026-10-02

    Feed it once a day.
    ```

    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    ```
    """
    if not is_team(site):
        return
    found = changes_since_approval(site)
    for each in found.changed:
        when = f"changed on {each.day.isoformat()}" if each.day else "changed since, which is not committed yet"
        yield Problem(
            each.document.at("approved_on"),
            f"was approved on {each.approved.isoformat()}, and {when}",
            hint="let somebody approve it as it is now, and note the day in 'Approved_on'",
        )
    if found.unknown:
        yield _unknown(found.unknown, site)


def _unknown(documents: Sequence[Document], site: Site) -> Problem:
    number = len(documents)
    what = f"'{documents[0].path}' was" if number == 1 else f"{number:,} approved documents were"
    if site.history.commits is None:
        hint = "there is no git history of the content; commit it to a repository, or ignore this rule"
    else:
        hint = "git lacks older commits: 'git fetch --unshallow' gets them (in CI: 'fetch-depth: 0')"
    message = f"nobody knows whether {what} changed since"
    return Problem(site.strategy.at("governance", "approval"), message, hint, severity=Severity.NOTE)
