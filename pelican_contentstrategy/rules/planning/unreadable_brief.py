"""CS524: a brief should be a text that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.diagnostic import Problem


@rule("CS524", on=Site, severity=Severity.WARNING)
def unreadable_brief(site: Site) -> Iterator[Problem]:
    """Brief, or a day or a length in it, cannot be read.

    ## Why
    What cannot be read is held against no article, and nobody is reminded of it.

    ## Bad
    ```briefs/starter.md
    Title: Feed a starter
    Due: next week
    ```

    ```content/loaf.md
    Title: Bake a loaf
    ```

    ## Good
    ```briefs/starter.md
    Title: Feed a starter
    Due: 2026-12-01
    ```

    ```content/loaf.md
    Title: Bake a loaf
    ```
    """
    for brief in site.records.briefs:
        yield from brief.problems
