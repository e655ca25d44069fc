"""Coverage for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.format._coverage import rounded

if TYPE_CHECKING:
    from pelican_contentstrategy.model.coverage import Coverage, PersonaCoverage, PillarCoverage, Share, TopicCoverage
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.snapshot import Snapshot

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""


def coverage_json(snapshot: Snapshot) -> str:
    """Everything that the strategy names, with what there is of it, and the gaps; ASCII only."""
    data = {"version": VERSION, "site": snapshot.site, "day": snapshot.day.isoformat(), **_coverage(snapshot.coverage)}
    return json.dumps(data | {"gaps": [gap_data(each) for each in snapshot.gaps]}, indent=2) + "\n"


def gap_data(gap: Gap) -> dict[str, object]:
    """A gap; its key stays the same for as long as it is there."""
    return {"key": gap.key, "kind": gap.kind, "about": list(gap.about), "pieces": gap.pieces}


def _coverage(coverage: Coverage) -> dict[str, object]:
    return {
        "articles": asdict(coverage.stock),
        "in_no_pillar": asdict(coverage.off_strategy),
        "pillars": [_pillar(each) for each in coverage.pillars],
        "topics": [_topic(each) for each in coverage.topics],
        "personas": [_persona(each) for each in coverage.personas],
        "cells": [
            {
                "persona": each.persona or None,
                "stage": each.stage or None,
                "expected": each.is_expected,
                **asdict(each.stock),
            }
            for each in coverage.cells
        ],
        "formats": [_share(each) for each in coverage.shares if each.axis == "formats"],
        "stages": [_share(each) for each in coverage.shares if each.axis == "stages"],
        "ctas": [
            {"id": each.slug, "text": each.text, "ended": each.has_ended, **asdict(each.stock)}
            for each in coverage.ctas
        ],
        "without_cta": asdict(coverage.without_cta),
    }


def _pillar(pillar: PillarCoverage) -> dict[str, object]:
    clusters = [
        {"id": each.slug, "title": each.title, **asdict(each.stock), "target": each.target} for each in pillar.clusters
    ]
    own: dict[str, object] = {"id": pillar.slug, "title": pillar.title, "hub": pillar.hub, **asdict(pillar.stock)}
    return own | {"clusters": clusters, "in_no_cluster": asdict(pillar.outside)}


def _topic(topic: TopicCoverage) -> dict[str, object]:
    names = ("title", "pillar", "cluster", "persona", "stage", "format", "keyword", "owner", "state", "path")
    own: dict[str, object] = {name: getattr(topic, name) or None for name in names}
    return own | {"due": topic.due.isoformat() if topic.due else None, "days_overdue": topic.days_overdue}


def _persona(persona: PersonaCoverage) -> dict[str, object]:
    pains = [{"id": each.slug, "text": each.text, **asdict(each.stock)} for each in persona.pains]
    tier = "primary" if persona.is_primary else "secondary"
    return {"id": persona.slug, "name": persona.name, "tier": tier, **asdict(persona.stock), "pains": pains}


def _share(share: Share) -> dict[str, object]:
    own: dict[str, object] = {"id": share.slug, "planned": share.planned, "share": rounded(share.actual)}
    return own | {"of": share.whole, **asdict(share.stock)}
