"""CS602: where articles are approved, none should be published without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.approval import APPROVED, STATES, approved_on, state_of
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import kept_articles, rule
from pelican_contentstrategy.rules.governance._team import HeapOptions, is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document


@rule("CS602", on=Site, reports_in=kept_articles, severity=Severity.WARNING, options=HeapOptions)
def published_unapproved(site: Site, options: HeapOptions) -> Iterator[Problem]:
    """Article of a team was published without approval.

    ## Why
    Approval that can be passed by is none. Asked of a team (`profile: team`) that has roles under `governance:
    approval:`, or articles with an `Approval` field. What says nothing of approval and was published before anything
    was approved, by the first `Approved_on`, is no failing.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
    governance:
      approval: [editor]
    ```

    ```content/starter.md
    Title: Feed a starter
    Approval: review
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
      approval: [editor]
    ```

    ```content/starter.md
    Title: Feed a starter
    Approval: approved
    ```
    """
    articles = [each for each in site.published_articles if not each.is_given_up] if is_team(site) else []
    asked, silent = _asked(site, articles)
    for each in asked:
        state = each.value("approval")
        if fit := did_you_mean(state, STATES) if state_of(each) not in STATES else "":
            yield Problem(each.at("approval"), f"approval '{state}' is none there is", fit)
        else:
            hint = "let somebody approve it, and set 'Approval: approved', or 'Status: draft'"
            yield Problem(each.at("approval"), f"is published, but its approval is at '{state}'", hint)
    if len(silent) <= options.listed:
        for each in silent:
            hint = "let somebody approve it, and set 'Approval: approved'"
            yield Problem(each.at("title"), "is published, but nobody approved it", hint)
    else:
        yield Problem(
            site.strategy.at("governance", "approval"),
            f"{len(silent):,} published articles were approved by nobody",
            hint="approve the next one and note the day in 'Approved_on': older articles are then left alone",
        )


def _asked(site: Site, articles: list[Document]) -> tuple[list[Document], list[Document]]:
    """Those that say they are not approved, and those that say nothing and should."""
    said = [each for each in articles if each.fields("approval")]
    unapproved = [each for each in said if state_of(each) != APPROVED]
    if not site.strategy.governance.approval and not any(each.fields("approval") for each in site.documents):
        return unapproved, []
    first = min((day for each in site.documents if (day := approved_on(each))), default=None)
    silent = [each for each in articles if not each.fields("approval") and approved_on(each) is None]
    if first:
        silent = [each for each in silent if each.source.date and each.source.date.date() >= first]
    return unapproved, silent
