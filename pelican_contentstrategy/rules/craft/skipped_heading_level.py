"""CS331: headings should go down one level at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule
from pelican_contentstrategy.rules.craft._sections import outline

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVEL_OF_TITLE = 2
"""The deepest that themes put titles at: in Pelican's own `simple` the first level is the site's name."""


@rule("CS331", on=Document, among=published_documents, severity=Severity.NOTE)
def skipped_heading_level(document: Document) -> Iterator[Problem]:
    """Heading is more than one level below the one before it.

    ## Why
    Levels are what headings mean: screen readers announce them, and people who listen wonder which part they missed.
    Who wants smaller letters asks the theme for them. The first heading may be of level 2 or 3, for themes show titles
    at level 1 or 2; going up, as from level 4 to 2, skips nothing.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    ### What it needs

    ##### Flour
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    ### What it needs

    #### Flour

    ### How often
    ```
    """
    above, what = LEVEL_OF_TITLE, "the title, which themes show at level 1 or 2"
    for heading in outline(document):
        if heading.level > above + 1:
            yield Problem(
                heading.passage,
                f"heading '{heading.text}' is of level {heading.level}, below {what}",
                hint=f"make it one of level {above + 1}",
            )
        above, what = heading.level, f"one of level {heading.level}"
