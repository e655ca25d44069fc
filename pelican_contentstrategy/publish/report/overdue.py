"""What should have been done by now?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.reviews_due import reviews_due

if TYPE_CHECKING:
    from pelican_contentstrategy.model.aims import Initiative
    from pelican_contentstrategy.model.coverage import TopicCoverage
    from pelican_contentstrategy.model.reviews_due import Due
    from pelican_contentstrategy.model.site import Site


@dataclass(frozen=True)
class Overdue:
    """Reviews, planned topics and initiatives whose day is past, what is late for longest first."""

    reviews: tuple[Due, ...] = field(repr=False)
    topics: tuple[TopicCoverage, ...]
    initiatives: tuple[Initiative, ...]

    @property
    def number(self) -> int:
        """How many there are in all."""
        return len(self.reviews) + len(self.topics) + len(self.initiatives)


def overdue(site: Site) -> Overdue:
    """All of a site, whatever rules are asked of it."""
    day = site.today
    reviews = (each for each in reviews_due(site) if each.days_over(day) > 0)
    topics = (each for each in site.coverage.topics if each.days_overdue)
    initiatives = (
        (each.due, number, each)
        for number, each in enumerate(site.strategy.initiatives)
        if each.due and each.due < day and each.status != "done"
    )
    return Overdue(
        tuple(sorted(reviews, key=lambda each: (each.day, each.document.path))),
        tuple(sorted(topics, key=lambda each: (-each.days_overdue, each.pillar, each.cluster, each.number))),
        tuple(each for _, _, each in sorted(initiatives, key=lambda late: late[:2])),
    )
