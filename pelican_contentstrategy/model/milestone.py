"""What did a build come to, in figures that later ones are compared with?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Milestone:
    """The figures of one build; two of the same result are one, whenever they were made.

    `counts` are those of the site by name, `scores` percentages of its parts by name, `site` the whole; `pillars` holds
    both of each pillar, `articles` and `score`, by the id it had.
    """

    day: date
    newest: date | None
    """When the newest published article or page was published or changed."""
    revision: str
    """The short name of the last commit; nothing where there is none."""
    counts: Mapping[str, int] = field(default_factory=dict)
    scores: Mapping[str, int] = field(default_factory=dict)
    pillars: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def result(self) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, Mapping[str, int]]]:
        """What makes two of them the same."""
        return self.counts, self.scores, self.pillars
