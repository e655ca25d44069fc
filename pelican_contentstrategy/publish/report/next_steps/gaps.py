"""Which gap is most worth closing?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.step import Fix
from pelican_contentstrategy.publish.report.gap_words import gap_words
from pelican_contentstrategy.publish.report.stub import stub_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.publish.report.next_steps.candidate import Candidate
    from pelican_contentstrategy.publish.report.next_steps.desk import Desk

WRITING = 4
"""The effort of an article, against that of changing a line."""
SECONDARY = 0.4
"""What a gap of readers of the second rank counts, against one of the first."""
OF_PERSONAS = frozenset({"persona-gap", "unanswered-pain"})
KINDS = frozenset(
    {
        *OF_PERSONAS,
        "overdue-topic",
        "planned-topic-missing",
        "empty-cluster",
        "target-not-reached",
        "pillar-without-hub",
    }
)
"""Rules that tell of gaps which an article closes."""


def gap_to_close(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Candidate]:
    """Of the gaps of one kind, the one that counts most: of first readers, of long ago, of a large pillar."""
    kind = found[0].name
    gaps = [each for each in desk.dossier.gaps if each.kind == kind]
    for gap in sorted(gaps, key=lambda each: -_reach(each, desk))[:1]:
        stub = stub_of(gap, desk.site)
        if stub:
            more = f", and {len(gaps) - 1:,} more like it" if len(gaps) > 1 else ""
            title = gap_words(gap, desk.strategy)
            told = [each for each in found if all(f"'{name}'" in each.message for name in gap.about[-1:])] or found[:1]
            fix = Fix("command", stub.command, "writes the brief of the piece")
            yield desk.candidate(told[:1], fix, title=title + more, effort=WRITING, reach=_reach(gap, desk))


def _reach(gap: Gap, desk: Desk) -> float:
    """How much of the site waits for it, counted in articles: a pillar's, or an equal part for each persona."""
    coverage = desk.site.coverage
    if gap.kind in OF_PERSONAS:
        share = coverage.stock.published / max(1, len(coverage.personas))
        return max(1, share) * (1 if coverage.persona(gap.about[0]).is_primary else SECONDARY)
    size = max(1, coverage.pillar(gap.about[0]).stock.published)
    late = max((each.days_overdue for each in coverage.topics if each.title == gap.about[-1]), default=0)
    return size * (1 + min(late, 365) / 365)
