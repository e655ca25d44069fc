"""CS510: one page a keyword."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.claims import contested
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.claims import Claim

NAMED = 3
"""Rivals that a message names."""


@rule("CS510", on=Site, reports_in=published_documents, severity=Severity.ERROR)
def same_keyword(site: Site) -> Iterator[Problem]:
    """Two pages are written for the same `Keyword`.

    ## Why
    Who searches for it is to find one page of yours. Two that answer the same search take readers and links from each
    other, and the search engine picks whichever it likes. Case, blanks and punctuation make no other keyword; another
    language does. The `keyword` of a pillar is that of its hub page, and so is that of a cluster, unless one of the
    cluster's own articles has it. Drafts, hidden and expired articles, those with `Noindex: yes` and those that lead
    on to another by `Redirect_to` do not count. `Competes_ok` in one of the two, with `yes` or the paths of others,
    declares an exception.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Keyword: feeding a starter
    ```
    ```content/levain.md
    Title: Flour, water, time
    Keyword: Feeding a starter
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Keyword: feeding a starter
    ```
    ```content/levain.md
    Title: Flour, water, time
    Keyword: making a levain
    ```
    """
    for claim, rivals in contested(site):
        path = rivals[0].document.path if rivals[0].document else "yes"
        exception = "" if claim.is_planned else f", or allow it by 'competes_ok: {path}'"
        yield Problem(
            claim.span,
            f"keyword '{claim.keyword}' is that of {_list(rivals)} as well",
            hint=f"let one page answer it: merge them, give one another keyword{exception}",
        )


def _list(rivals: Sequence[Claim]) -> str:
    names = [each.holder for each in rivals[:NAMED]]
    if len(rivals) > NAMED:
        names.append(f"{len(rivals) - NAMED} more")
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
