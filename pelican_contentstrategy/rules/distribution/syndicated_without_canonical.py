"""CS823: of what other sites have published once more, it should be noted where, and that it names the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.channels import kinds
from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.promotion import promotions_of
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.distribution._promotion import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site

NOTED = ("://", "www.", "canonical")
"""What shows that somebody noted where it is, or looked whether it names the original."""


@rule("CS823", on=Document, among=published_documents, severity=Severity.WARNING)
def syndicated_without_canonical(document: Document, site: Site) -> Iterator[Problem]:
    """Article is published on another site, and nobody noted where or that the copy names the original.

    ## Why
    A copy without a canonical link takes the original's place in search results, and one whose address nobody knows
    cannot be mended. Note its address, or the word `canonical` once you have seen the link there. What we make for
    dev.to, Hashnode, Medium and Substack names the original by itself.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Promotion: syndication: Millers' weekly done
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Promotion: syndication: Millers' weekly https://millers.example/feed-a-starter done
    ```
    """
    for each in promotions_of(document):
        if each.kind == "syndication" and each.is_done and not _is_noted(each.what, site):
            yield Problem(
                each.span,
                f"'{told(each)}' is done, without the address of the copy",
                hint="note it behind the name of the site, or 'canonical' once the copy names the original",
            )


def _is_noted(what: str, site: Site) -> bool:
    said = what.casefold()
    if any(map(said.__contains__, NOTED)):
        return True
    named = "".join(filter(str.isalnum, said))
    copying = [name for name, kind in kinds().items() if kind.is_copy]
    own = [slug for slug, each in site.strategy.channels.items() if each.kind in copying]
    return any("".join(filter(str.isalnum, name.casefold())) in named for name in (*copying, *own))
