"""CS204: a link to this site must lead somewhere."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import Missing
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Passage, Span


class Options(RuleOptions):
    """Options of broken-link."""

    allow: tuple[str, ...] = ()
    """Addresses on this site that something other than Pelican serves, such as `/shop/*`."""


@rule("CS204", on=Document, severity=Severity.ERROR, options=Options)
def broken_link(document: Document, site: Site, options: Options) -> Iterator[Problem]:
    """A link, an image or a `CTA_URL` leads nowhere on this site.

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
    for what, written, where in _addresses(document):
        target = site.targets.get((document.path, written))
        if isinstance(target, Missing) and not any(fnmatchcase(target.meant, each) for each in options.allow):
            message = f"{what} '{written}' leads nowhere" if written else f"{what.split()[0]} has no address"
            meant = f": there is no {target.meant}" if target.meant not in {"", written} else ""
            yield Problem(where, message + meant, target.hint)


def _addresses(document: Document) -> Iterator[tuple[str, str, Span | Passage]]:
    yield from (("link to", link.href, link.passage) for link in document.links if link.element == "a")
    yield from (("image", image.href, image.passage) for image in document.facts.images)
    yield from (("CTA_URL", field.value, field.span) for field in document.fields("cta_url"))
