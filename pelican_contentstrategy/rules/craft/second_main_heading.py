"""CS332: a page should have one main heading, its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.craft._sections import outline

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS332", on=Document, among=published_documents, severity=Severity.NOTE)
def second_main_heading(document: Document) -> Iterator[Problem]:
    """Body has a heading of level 1, beside the title.

    ## Why
    Themes show the title as the heading of the page. One of the same or a higher level in the body splits the page in
    two for screen readers, for search engines, and for tables of contents.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    What it needs
    =============
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    What it needs
    -------------
    ```
    """
    title = document.title.casefold()
    for heading in outline(document):
        if heading.level == 1:
            repeats = heading.text.casefold() == title
            yield Problem(
                heading.passage,
                f"main heading '{heading.text}' {'repeats the title' if repeats else 'is of level 1, like the title'}",
                hint="take it out: the theme shows the title" if repeats else "begin with headings of level 2",
            )
