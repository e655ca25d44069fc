"""CS131: front matter must be read as front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.read.leaks import find_leak
from pelican_contentstrategy.rules._rule import any_document, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("CS131", on=Document, among=any_document, severity=Severity.ERROR)
def leaked_front_matter(document: Document) -> Iterator[Problem]:
    """Front matter stands in the body, because a line before it ended the front matter.

    ## Why
    Python-Markdown stops at the first line it does not understand and takes the rest for text: the fields behind it are
    lost, and readers see them. It happens with lists written below each other, blanks or dots in a field's name,
    comments, values continued with fewer than four spaces, and empty lines.

    ## Bad
    ```content/starter.md
    Title: Feed a starter
    Persona:
      - home-baker
    Pillar: bread

    Flour and water.
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter
    Persona: home-baker
    Pillar: bread

    Flour and water.
    ```
    """
    leak = find_leak(document.source)
    if leak:
        lost = ", ".join(leak.fields)
        yield Problem(leak.span, f"front matter ends before '{leak.line}'; lost: {lost}", leak.hint)
