"""What speaks for doing one thing rather than another?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.step import Step


@dataclass(frozen=True, slots=True)
class Candidate:
    """A step and what speaks for it: of one `family`, what one kind of work mends, only the best is proposed.

    `weight` is what one place costs readers or the plan, `reach` how much of the site it touches, `effort` how many
    places somebody has to change by hand.
    """

    step: Step
    family: str
    weight: float
    reach: float
    effort: float
    is_trifle: bool = False
    """Whether it can wait as long as anything is broken."""

    @property
    def score(self) -> float:
        """Worth against work; both grow far slower than the number of places, for nobody does all of them at once."""
        work = math.pow(1 + math.log2(max(1.0, self.effort)), 0.75)
        return self.weight * math.sqrt(self.reach) / work
