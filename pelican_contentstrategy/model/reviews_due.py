"""Which documents are to be reviewed, and by when?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.upkeep import last_look, review_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.upkeep import Look, Period


@dataclass(frozen=True, slots=True)
class Due:
    """A review of a document, the day by which it should be done, and what that is counted from."""

    document: Document
    day: date
    look: Look
    period: Period

    def days_over(self, today: date) -> int:
        """How many days it is overdue; negative where it is still to come."""
        return (today - self.day).days


def reviews_due(site: Site) -> Iterator[Due]:
    """Those of published articles, of pages of pillars, and of pages that say how often they are reviewed.

    For a person alone, only where it says how often; a team reviews everything, once a year if nothing else is said.
    """
    is_team = site.strategy.profile == "team"
    for document in site.documents:
        if document.is_published and not document.is_given_up and _is_reviewed(document, site):
            period = review_period(document, site.strategy)
            look = last_look(document, site.today) if period.is_set or is_team else None
            day = period.length.after(look.day) if look else date.max
            if look and day < date.max:
                yield Due(document, day, look, period)


def _is_reviewed(document: Document, site: Site) -> bool:
    said = bool(document.value("review_every"))
    return said or document.source.kind == "article" or site.is_pillar_page(document)
