"""A dossier -> the report for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.comparison_data import comparison_data
from pelican_contentstrategy.model.coverage_data import coverage_data, gap_data, iso, rounded
from pelican_contentstrategy.model.data import plain
from pelican_contentstrategy.publish.report.json_.data import (
    ChangesData,
    ClusterScoreData,
    MendedData,
    MilestoneData,
    PillarScoreData,
    ReportData,
    RivalsData,
    ScoresData,
    StepData,
)
from pelican_contentstrategy.publish.report.json_.documents import diagnostics_data, document_data, score_data
from pelican_contentstrategy.publish.report.trend import trend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.model.rating import Ratings
    from pelican_contentstrategy.model.similarity import Pair
    from pelican_contentstrategy.model.step import Step
    from pelican_contentstrategy.publish.report.changes import Changes
    from pelican_contentstrategy.publish.report.dossier import Dossier

FOR_EACH = ("documents", "elsewhere", "rivals", "trend")
"""What has a line for each of its entries: the rest of a whole site would be one line too many to look at."""


def report_json(dossier: Dossier) -> str:
    """Everything, a line for each key and for each document; ASCII only, so that no encoding can spoil it."""
    return "".join(_pieces(plain(report_data(dossier))))


def report_data(dossier: Dossier) -> ReportData:
    """The same before it is written down."""
    now, known = dossier.milestone, frozenset(map(id, dossier.review.known))
    paths = {each.path for each in dossier.site.documents}
    elsewhere = (found for path, found in sorted(dossier.diagnostics_by_path.items()) if path not in paths)
    return ReportData(
        version=1,
        site=dossier.strategy.name,
        day=now.day.isoformat(),
        newest=iso(now.newest),
        revision=now.revision,
        counts=now.counts,
        scores=_scores(dossier.ratings),
        next_steps=tuple(map(_step, dossier.next_steps)),
        gaps=tuple(map(gap_data, dossier.gaps)),
        coverage=coverage_data(dossier.site.coverage),
        documents=tuple(document_data(dossier, known)),
        elsewhere=diagnostics_data((each for found in elsewhere for each in found), known),
        rivals=tuple(map(_rivals, dossier.site.similarity.pairs)),
        trend=tuple(map(_milestone, trend(dossier))),
        changes=_changes(dossier.changes, known) if dossier.changes else None,
    )


def _pieces(data: Mapping[str, object]) -> Iterator[str]:
    """What it is put together of, at once: of a large site, each copy would take many megabytes."""
    before = "{\n"
    for key, value in data.items():
        yield f"{before}{json.dumps(key)}: "
        before = ",\n"
        if key in FOR_EACH and isinstance(value, tuple) and value:
            for number, each in enumerate(value):
                yield ",\n" if number else "[\n"
                yield json.dumps(each, default=plain)
            yield "\n]"
        else:
            yield json.dumps(value, default=plain)
    yield "\n}\n"


def _scores(ratings: Ratings) -> ScoresData:
    return ScoresData(
        site=score_data(ratings.site),
        pillars=tuple(PillarScoreData(pillar=each, score=score_data(found)) for each, found in ratings.pillars.items()),
        clusters=tuple(
            ClusterScoreData(pillar=pillar, cluster=cluster, score=score_data(found))
            for (pillar, cluster), found in ratings.clusters.items()
        ),
    )


def _step(step: Step) -> StepData:
    return StepData(
        code=step.code,
        name=step.name,
        severity=step.severity.value,
        title=step.title,
        why=step.why,
        number=step.number,
        places=step.places,
        fix=step.fix,
        hint=step.hint,
    )


def _rivals(pair: Pair) -> RivalsData:
    return RivalsData(
        first=pair.first.path,
        second=pair.second.path,
        likeness=rounded(pair.likeness) or 0.0,
        terms=pair.terms,
        is_copy=pair.is_copy,
    )


def _milestone(milestone: Milestone) -> MilestoneData:
    return MilestoneData(
        day=milestone.day.isoformat(),
        newest=iso(milestone.newest),
        revision=milestone.revision,
        counts=milestone.counts,
        scores=milestone.scores,
        pillars=milestone.pillars,
    )


def _changes(changes: Changes, known: frozenset[int]) -> ChangesData:
    return ChangesData(
        before=_milestone(changes.before) if changes.before else None,
        comparison=comparison_data(changes.comparison),
        new=diagnostics_data(changes.new, known),
        mended=tuple(
            MendedData(path=each.path, line=each.line, code=each.code, name=each.rule, message=each.text)
            for each in changes.mended
        ),
    )
