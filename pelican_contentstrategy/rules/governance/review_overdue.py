"""CS605: what is published should be looked after."""

from __future__ import annotations

from collections import defaultdict
from shlex import quote
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import ago
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.owner import owner_of
from pelican_contentstrategy.model.reviews_due import reviews_due
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.values import Count  # noqa: TC001 - pydantic reads it
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.governance._team import HeapOptions, at_first, is_team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.reviews_due import Due


class Options(HeapOptions):
    """Options of review-overdue."""

    owners: Count = 10
    """Of so many owners at most, reviews are told; the others are counted in one line."""


@rule("CS605", on=Site, reports_in=published_documents, severity=Severity.NOTE, options=Options)
def review_overdue(site: Site, options: Options) -> Iterator[Problem]:
    """Article of a team was not looked at for longer than its review period.

    ## Why
    Prices, screenshots and rules change while nobody looks, and readers act on what they find. The last look is the
    latest of `Date`, `Modified`, `Reviewed` and `Audited`; the period is the article's `Review_every`, else its
    pillar's, else that of `governance:`, else a year. Pages are reviewed if they belong to a pillar, or name a period.
    Asked of a team (`profile: team`); an owner with many of them has one line for all.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    profile: team
    pillars:
      bread:
        title: Bread at home
        review_every: 6 months
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-01-15
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
        review_every: 6 months
    ```

    ```content/starter.md
    Title: Feed a starter
    Date: 2026-01-15
    Pillar: bread
    Reviewed: 2026-08-01
    ```
    """
    heaps: dict[str, list[Due]] = defaultdict(list)
    for due in reviews_due(site) if is_team(site) else ():
        if due.days_over(site.today) > 0:
            heaps[owner_of(due.document, site.strategy)].append(due)
    people = site.strategy.governance.people
    owners = sorted(heaps, key=lambda owner: (owner not in people, -len(heaps[owner]), owner))
    for owner in owners[: options.owners]:
        heap = sorted(heaps[owner], key=lambda due: (due.day, due.document.path))
        if len(heap) > options.listed:
            yield _heap(owner, heap, site)
        else:
            yield from (_single(owner, due, site) for due in heap)
    if others := owners[options.owners :]:
        number = sum(len(heaps[owner]) for owner in others)
        yield Problem(
            site.strategy.at("governance", "people"),
            f"{len(others):,} more owners have {number:,} reviews overdue",
            hint="'pelican-contentstrategy queue' lists them",
        )


def _single(owner: str, due: Due, site: Site) -> Problem:
    how = "to be reviewed" if due.period.is_set else "usual:"
    whose = f"its owner is '{owner}'" if owner else "nobody owns it"
    return Problem(
        at_first(due.document, "reviewed"),
        f"review was due on {due.day.isoformat()}, {ago(due.day, site.today)}:"
        f" last {due.look.deed} {due.look.day.isoformat()} ({how} every {due.period.length}); {whose}",
        hint=f"check what it says, and set 'Reviewed: {site.today.isoformat()}'",
    )


def _heap(owner: str, heap: list[Due], site: Site) -> Problem:
    first = heap[0]
    number, since = f"{len(heap):,} reviews", f"the longest since {first.day.isoformat()}, {ago(first.day, site.today)}"
    whose = f"'{owner}' has {number} overdue" if owner else f"{number} of what nobody owns are overdue"
    return Problem(
        site.strategy.at("governance", "people", owner),
        f"{whose}, {since}",
        hint=f"'pelican-contentstrategy queue --owner {quote(owner or 'nobody')}' lists them;"
        f" the first one is {first.document.path}",
    )
