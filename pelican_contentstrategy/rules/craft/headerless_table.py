"""CS336: a table should say what its columns or rows hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 2
"""Rows and columns of a table that holds data; one that has fewer of either is there for its looks."""
LAYOUT = frozenset(("highlighttable", "option-list", "footnote", "citation", "field-list"))
"""Classes of tables that Pygments and docutils make of what is none."""


@rule("CS336", on=Document, among=published_documents, severity=Severity.NOTE)
def headerless_table(document: Document) -> Iterator[Problem]:
    """Table has no header, or an empty one.

    ## Why
    A screen reader tells the header of every cell it comes to; without one, all there is to hear is numbers. Tables of
    one row or one column are left out, and those that say of themselves, by `role="presentation"`, that they hold no
    data.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    |     |      |
    |-----|------|
    | Mon | 50 g |
    | Tue | 50 g |
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    | Day | Flour |
    |-----|-------|
    | Mon | 50 g  |
    | Tue | 50 g  |
    ```
    """
    for table in document.facts.tables:
        is_large = min(table.rows, table.columns) >= FEWEST and table.passage.start < table.passage.end
        if is_large and not table.has_header and LAYOUT.isdisjoint(table.classes):
            yield Problem(
                table.passage,
                f"table of {table.rows} rows and {table.columns} columns has no header",
                hint="name its columns in a first row of header cells, or its rows in a first column of them",
            )
