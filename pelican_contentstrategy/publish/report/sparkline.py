"""How did a figure go, in a line as small as a word?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT, MARGIN = 120, 28, 3
MOST = 30
"""Milestones that a line shows, the last ones."""


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A line through the figures, each as far from the next; `points` as an SVG has them."""

    first: int
    last: int
    number: int
    points: str
    end: tuple[str, str]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def words(self) -> str:
        """The same for those who do not see it."""
        return f"From {self.first:,} to {self.last:,} over {self.number:,} builds"


def sparkline(figures: Sequence[int]) -> Sparkline | None:
    """The last of them as a line; None of fewer than two."""
    shown = figures[-MOST:]
    if len(shown) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    low, high = min(shown), max(shown)
    wide, tall = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    places = [
        (
            f"{MARGIN + wide * number / (len(shown) - 1):.1f}",
            f"{MARGIN + (tall * (high - figure) / (high - low) if high > low else tall / 2):.1f}",
        )
        for number, figure in enumerate(shown)
    ]
    return Sparkline(shown[0], shown[-1], len(shown), " ".join(map(",".join, places)), places[-1])
