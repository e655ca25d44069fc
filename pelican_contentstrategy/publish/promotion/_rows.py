"""What is planned to make each article known, by when, by whom, and with which texts?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.owner import owner_of, person_name
from pelican_contentstrategy.model.promotion import promotions_of
from pelican_contentstrategy.publish.promotion._served import serving
from pelican_contentstrategy.read.outward import absolute
from pelican_contentstrategy.read.plain_text import plain_text
from pelican_contentstrategy.read.sendable import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.promotion import Promotion
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.publish.snippets._made import Maker, Snippet


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a `promotion` field, and the texts that serve it: none before its article is out, and once done."""

    document: Document = field(repr=False)
    promotion: Promotion
    title: str
    url: str
    owner: str
    """What colleagues call whoever sees to it."""
    days_overdue: int
    texts: tuple[Snippet, ...]

    @property
    def is_waiting(self) -> bool:
        """Whether the article has to be published first."""
        return not self.document.is_published

    @property
    def due(self) -> tuple[date, str]:
        """What to sort open ones by: those without a day come last."""
        return self.promotion.by or date.max, self.document.path


def rows(site: Site, maker: Maker | None) -> Iterator[Row]:
    """All that is planned for published documents and drafts, in order of path; without a maker, without texts."""
    for document in site.documents:
        if document.source.status in {"published", "draft"} and not document.is_given_up:
            for each in promotions_of(document):
                is_served = maker is not None and not each.is_done and _is_announced(document, site)
                yield Row(
                    document=document,
                    promotion=each,
                    title=plain(plain_text(document.title)),
                    url=absolute(document.source.url, site) if document.is_published else "",
                    owner=plain(person_name(owner_of(document, site.strategy), site.strategy)),
                    days_overdue=(site.today - each.by).days if each.by and each.is_overdue(site.today) else 0,
                    texts=tuple(_texts(document, each, site, maker)) if maker and is_served else (),
                )


def _is_announced(document: Document, site: Site) -> bool:
    return document.is_published and not site.redirect_from(document)


def _texts(document: Document, promotion: Promotion, site: Site, maker: Maker) -> Iterator[Snippet]:
    found = (maker.snippet(document, channel) for channel in serving(promotion, site.strategy))
    return (each for each in found if each)
