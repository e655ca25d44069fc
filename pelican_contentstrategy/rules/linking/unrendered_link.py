"""CS207: what is written as a link must become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import Hub
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site


@rule("CS207", on=Document, severity=Severity.ERROR)
def unrendered_link(document: Document, site: Site) -> Iterator[Problem]:
    """A link to another article or page is written in the source, but readers see its markup.

    ## Why
    Markdown takes lines indented by four spaces for code, leaves Markdown within HTML alone, and wants no blank between
    the words of a link and its address. Here the mistake is told where it stands; for orphan-article the link counts as
    written. References to what is not on the site, as in samples, are left alone.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Then bake [a first loaf] ({filename}/first-loaf.md).
    ```
    ```content/first-loaf.md
    Title: A first loaf
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
    for link in document.links:
        if link.element == "text" and isinstance(site.target(link), Document | Hub):
            yield Problem(
                link.passage,
                f"link to '{link.href}' is shown as text",
                hint="look for indentation, HTML around it, or a blank before its address",
            )
