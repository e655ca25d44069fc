"""How well are some articles linked, how hard are they to read, and when was the last of them touched?"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.model.measures import as_told
from pelican_contentstrategy.rules._languages import is_page_of, links_from_others, paths_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Hub


@dataclass(frozen=True, slots=True)
class Figures:
    """Of some published articles; None where there is nothing to tell.

    `up` and `down` are percentages: of articles that link to their hub page, and of those that it leads to.
    """

    up: int | None
    down: int | None
    grade: float | None
    updated: date | None

    @property
    def day(self) -> str:
        """The last update as people write it."""
        return spelled_out(self.updated) if self.updated else ""


def figures(articles: Sequence[Document], hub: Hub | None, site: Site) -> Figures:
    """What there is to tell of them."""
    grades = [each.measures.scores.grade for each in articles if each.measures.scores]
    asked = [each for each in articles if not is_page_of(hub, each)] if hub and hub.exists else []
    days = (each.source.modified or each.source.date for each in articles)
    return Figures(
        up=_percent([_leads_up(each, hub, site) for each in asked]) if hub else None,
        down=_percent([_is_led_to(each, hub, site) for each in asked]) if hub else None,
        grade=as_told(median(grades)) if grades else None,
        updated=max((each.date() for each in days if each), default=None),
    )


def _leads_up(article: Document, hub: Hub, site: Site) -> bool:
    return any(is_page_of(hub, site.target(link)) for link in article.links)


def _is_led_to(article: Document, hub: Hub, site: Site) -> bool:
    """Whether the hub page links to it; one that is generated links to all."""
    if hub.document is None:
        return True
    pages = paths_of(hub.document)
    return any(link.path in pages for link in links_from_others(article, site))


def _percent(found: list[bool]) -> int | None:
    """Rounded down, so that only all are 100."""
    return 100 * sum(found) // len(found) if found else None
