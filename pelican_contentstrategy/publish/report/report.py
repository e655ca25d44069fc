"""The report, beside all that is meant for the team alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.html import report_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review


@publisher
def report(review: Review, _: Publish) -> Iterator[File]:
    """The page."""
    dossier = Dossier(review)
    yield File("index.html", report_html(dossier), "private")
