"""CS204: a link to this site must lead somewhere."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Missing
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


class Options(RuleOptions):
    """Options of broken-link."""

    allow: tuple[str, ...] = ()
    """Addresses on this site that something other than Pelican serves, such as `/shop/*`."""


@rule("CS204", on=Document, severity=Severity.ERROR, options=Options)
def broken_link(document: Document, site: Site, options: Options) -> Iterator[Problem]:
    """A link or an image's address leads nowhere on this site.

    ## Why
    Pelican names a missing target once, without the file that asks for it, and says nothing of links written as plain
    addresses. Here every place is told. Links out of the site are not followed.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Then bake [a first loaf]({filename}/loaf.md).
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Then bake [a first loaf]({filename}/first-loaf.md).
    ```
    ```content/first-loaf.md
    Title: A first loaf
    ```
    """
    for link in (*document.links, *document.facts.images):
        target = site.target(link)
        if link.element == "text":
            continue
        if isinstance(target, Missing) and not any(fnmatchcase(target.meant, each) for each in options.allow):
            what, to = ("image", "") if link.element == "img" else ("link", "to ")
            message = f"{what} {to}'{link.href}' leads nowhere" if link.href else f"{what} has no address"
            meant = f": there is no {target.meant}" if target.meant not in {"", link.href} else ""
            yield Problem(link.passage, message + meant, target.hint)
