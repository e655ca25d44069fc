"""The report, beside all that is meant for the team alone, for people and for programs; and what it came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.artifact import File
from pelican_contentstrategy.publish._publisher import publisher
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.html import report_html
from pelican_contentstrategy.publish.report.json_.json_ import report_json
from pelican_contentstrategy.publish.report.trend import noted
from pelican_contentstrategy.publish.report.trend_lines import trend_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.review import Review


@publisher
def report(review: Review, options: Publish) -> Iterator[File]:
    """The report of a build."""
    yield from report_files(Dossier(review), options)


def report_files(dossier: Dossier, options: Publish) -> Iterator[File]:
    """The page, the same for programs, and if the result is another than before, a line in the history."""
    yield File("index.html", report_html(dossier), "private")
    yield File("report.json", report_json(dossier), "private")
    records, milestones = dossier.site.records, noted(dossier)
    if options.report.history and records.is_trend_kept and milestones != records.trend:
        yield File(options.report.history, trend_lines(milestones, records.trend_later), "project")
