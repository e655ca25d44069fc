"""Which variables do all pages bring along for templates? They stand in `contentstrategy`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import Variables
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.feeds._autodiscovery import feed_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.publish.feeds._autodiscovery import FeedLink


@dataclass(frozen=True, slots=True)
class SiteVariables:
    """What is the same on every page: the feeds of the whole site, in all formats."""

    feeds: tuple[FeedLink, ...]


@publisher
def site_variables(review: Review, _: Publish) -> Iterator[Variables]:
    """One for the whole site."""
    yield Variables(None, SiteVariables(feed_links(review.site)))
