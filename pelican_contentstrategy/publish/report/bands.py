"""How hard to read is an article, in steps that people tell apart?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.rules.readability._formulas import grade_of, reading_ease_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.readers import Readability
    from pelican_contentstrategy.model.strategy import Strategy

Measure = Literal["grade", "ease"]
LOWEST, HIGHEST = 1, 20
"""Grades that the first band ends with, and the last one: what is beyond them is in these two."""
TEN = 10
TOP = 90
"""Where the band of the easiest texts begins."""


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """Grades above `number` - 1 and up to it; or reading ease from `number` on up to ten more."""

    measure: Measure
    number: int

    @property
    def slug(self) -> str:
        """What it is called in links and filters."""
        return f"{self.measure}-{self.number}"

    @property
    def title(self) -> str:
        """What people call it."""
        if self.measure == "grade":
            ends = {LOWEST: f"up to {LOWEST}", HIGHEST: f"over {HIGHEST - 1}"}
            return ends.get(self.number, f"{self.number - 1} to {self.number}")
        return {0: f"under {TEN}", TOP: f"{TOP} and over"}.get(self.number, f"{self.number} to {self.number + TEN}")


def measure_of(document: Document, strategy: Strategy) -> Measure | None:
    """What tells how hard it is: the grade of texts in English, unless limits are set for reading ease alone."""
    if grade_of(document) is not None and (_is_limited(strategy, "grade") or not _is_limited(strategy, "reading_ease")):
        return "grade"
    return "ease" if reading_ease_of(document) is not None else None


def band_of(document: Document, strategy: Strategy) -> Band | None:
    """The band it is in; None where nobody can tell."""
    measure, grade, ease = measure_of(document, strategy), grade_of(document), reading_ease_of(document)
    if measure == "grade" and grade is not None:
        return Band(measure, min(max(math.ceil(grade), LOWEST), HIGHEST))
    if measure == "ease" and ease is not None:
        return Band(measure, min(max(math.floor(ease / TEN) * TEN, 0), TOP))
    return None


def _is_limited(strategy: Strategy, name: Literal["grade", "reading_ease"]) -> bool:
    return any(getattr(each, name) is not None for each in _readabilities(strategy))


def _readabilities(strategy: Strategy) -> Iterator[Readability]:
    yield strategy.readability
    yield from (each.readability for each in strategy.personas.values())
    yield from (each.readability for each in strategy.stages.values())
