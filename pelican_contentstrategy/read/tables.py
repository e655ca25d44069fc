"""How large is a table of a rendered body, and has it a header?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Table
from pelican_contentstrategy.read.ornaments import ORNAMENTAL

if TYPE_CHECKING:
    from lxml import etree

    from pelican_contentstrategy.model.source import Passage

PARTS = frozenset(("tr", "td", "th"))
"""What tells the size of a table."""


@dataclass
class OpenTable:
    """What is known so far of a table that begins at `start` and has not come to its end."""

    start: int
    cells: list[int] = field(default_factory=list)
    """Of each row."""
    has_header: bool = False

    def enter(self, tag: str) -> None:
        """One of its PARTS begins."""
        if tag == "tr" or not self.cells:
            self.cells.append(0)
        self.cells[-1] += tag != "tr"

    def close(self, element: etree._Element, passage: Passage) -> Table | None:
        """The table; None if it says of itself that it holds no data."""
        if element.get("role") in ORNAMENTAL:
            return None
        classes = tuple(element.get("class", "").split())
        return Table(passage, len(self.cells), max(self.cells, default=0), self.has_header, classes)
