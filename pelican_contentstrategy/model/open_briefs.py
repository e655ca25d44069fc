"""Which briefs wait for their article?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site


@dataclass(frozen=True, slots=True)
class OpenBrief:
    """A brief with a day, of which nothing is published; `begun` is what is written from it so far, if anything is."""

    brief: Brief
    due: date
    pillar: Pillar | None
    begun: Document | None

    @property
    def owner(self) -> str:
        """Who sees to it, as written: the brief's owner, else its pillar's, or nothing."""
        return self.brief.value("owner") or (self.pillar.owner if self.pillar else "")


def open_briefs(site: Site) -> Iterator[OpenBrief]:
    """All of them, in order of path."""
    dated = [(each, due) for each in site.records.briefs if (due := each.due)]
    written = site.records.desk.written(site.documents) if dated else {}
    for brief, due in dated:
        articles = written.get(brief.path, ())
        if not any(each.is_published for each in articles):
            yield OpenBrief(brief, due, site.strategy.pillar(brief.value("pillar")), next(iter(articles), None))
