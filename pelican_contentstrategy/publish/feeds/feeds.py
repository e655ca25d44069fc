"""Feeds of the site, its pillars, its personas ..., and the list of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.feeds import taken
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.feeds._desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.artifact import File
    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.rendering import Rendering
    from pelican_contentstrategy.model.review import Review


@publisher
def feeds(review: Review, options: Publish, rendering: Rendering) -> Iterator[File]:
    """Every feed in every format, wherever it is to be found; articles without their text are told of at the end.

    What stands at an address already stays there: a stylesheet of the site's own is used in the place of ours.
    """
    site = review.site
    if not site.feeds:
        return
    desk, standing = Desk(site, rendering), taken(site)
    for file in desk.files():
        if file.path not in standing:
            standing.add(file.path)
            yield file
    if desk.mistakes:
        raise UserError(desk.mistakes)
