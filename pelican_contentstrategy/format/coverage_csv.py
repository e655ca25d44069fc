"""Coverage for spreadsheets."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._csv import csv_of
from pelican_contentstrategy.model.coverage_data import rounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.gap import GapKind
    from pelican_contentstrategy.model.snapshot import Snapshot

COLUMNS = (
    "thing pillar cluster persona stage format cta name published drafts assets target planned share state due path gap"
).split()
LACKING: Mapping[GapKind, str] = {
    "pillar-without-hub": "pillar",
    "empty-cluster": "cluster",
    "target-not-reached": "cluster",
    "planned-topic-missing": "topic",
    "overdue-topic": "topic",
    "persona-gap": "persona x stage",
    "unanswered-pain": "pain",
    "mix-off-plan": "share",
    "off-strategy-share": "in no pillar",
}
"""What each kind of gap is about, as `thing` has it."""

Row = dict[str, object]


def coverage_csv(snapshot: Snapshot) -> str:
    """A line for everything that the strategy names; `gap` says what it lacks, shares are from 0 to 1."""
    gaps = {(LACKING[gap.kind], gap.about): gap.kind for gap in snapshot.gaps}
    rows = [row | {"gap": gaps.get((str(row["thing"]), about))} for about, row in _rows(snapshot.coverage)]
    return csv_of(COLUMNS, ([row.get(name) for name in COLUMNS] for row in rows))


def _rows(coverage: Coverage) -> Iterator[tuple[tuple[str, ...], Row]]:
    """Each row behind the ids that a gap would name it by."""
    yield (), {"thing": "site", **asdict(coverage.stock)}
    yield (), {"thing": "in no pillar", **asdict(coverage.off_strategy)}
    for pillar in coverage.pillars:
        in_pillar: Row = {"pillar": pillar.slug}
        hub: Row = {"thing": "pillar", "name": pillar.title, "state": pillar.hub}
        yield (pillar.slug,), hub | in_pillar | asdict(pillar.stock)
        for cluster in pillar.clusters:
            row = in_pillar | {"thing": "cluster", "cluster": cluster.slug, "name": cluster.title}
            yield (pillar.slug, cluster.slug), row | asdict(cluster.stock) | {"target": cluster.target}
        yield (), in_pillar | {"thing": "in no cluster"} | asdict(pillar.outside)
    yield from _topics(coverage)
    yield from _readers(coverage)
    for share in coverage.shares:
        named: Row = {"thing": "share", share.axis.removesuffix("s"): share.slug, "planned": share.planned}
        yield (share.axis, share.slug), named | asdict(share.stock) | {"share": rounded(share.actual)}
    for cta in coverage.ctas:
        state = "ended" if cta.has_ended else None
        yield (), {"thing": "cta", "cta": cta.slug, "name": cta.text, "state": state, **asdict(cta.stock)}
    yield (), {"thing": "without cta", **asdict(coverage.without_cta)}


def _topics(coverage: Coverage) -> Iterator[tuple[tuple[str, ...], Row]]:
    for topic in coverage.topics:
        names = ("pillar", "cluster", "persona", "stage", "format", "state", "path")
        row = {name: getattr(topic, name) or None for name in names}
        due = topic.due.isoformat() if topic.due else None
        yield (topic.pillar, topic.cluster, topic.title), row | {"thing": "topic", "name": topic.title, "due": due}


def _readers(coverage: Coverage) -> Iterator[tuple[tuple[str, ...], Row]]:
    for persona in coverage.personas:
        yield (), {"thing": "persona", "persona": persona.slug, "name": persona.name, **asdict(persona.stock)}
    for cell in coverage.cells:
        row: Row = {"thing": "persona x stage", "persona": cell.persona or None, "stage": cell.stage or None}
        state = "expected" if cell.is_expected else None
        yield (cell.persona, cell.stage), row | asdict(cell.stock) | {"state": state}
    for pain in coverage.pains:
        yield (
            (pain.persona, pain.slug),
            {"thing": "pain", "persona": pain.persona, "name": pain.slug, **asdict(pain.stock)},
        )
