"""The strategy as a document, beside the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.one_page.html import strategy_html
from pelican_contentstrategy.publish.one_page.view import one_page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review


@publisher
def strategy_page(review: Review, _: Publish) -> Iterator[File]:
    """One page for those who do not read its file."""
    yield File("strategy.html", strategy_html(one_page_of(review)), "private")
