"""What changed, for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.format.coverage_json import gap_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.comparison import Comparison, Entrance, GapChange, Move
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.snapshot import Snapshot

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""


def changes_json(comparison: Comparison) -> str:
    """Gaps, articles and links that came and went; ASCII only, so that no encoding can spoil it."""
    data = {
        "version": VERSION,
        "against": comparison.revision,
        "before": _totals(comparison.before),
        "after": _totals(comparison.after),
        "pillars": [{"id": each.slug, "before": each.before, "after": each.after} for each in comparison.pillars],
        "gaps": {
            "closed": [_change(each) for each in comparison.closed],
            "opened": [_change(each) for each in comparison.opened],
            "changed": [_change(each) for each in comparison.changed],
        },
        "articles": {
            "added": [_entrance(each) for each in comparison.added],
            "removed": [_entrance(each) for each in comparison.removed],
            "moved": [_move(each) for each in comparison.moved],
            "renamed": [{"before": before, "after": after} for before, after in comparison.renamed],
        },
        "links": {"won": _links(comparison.links_won), "lost": _links(comparison.links_lost)},
    }
    return json.dumps(data, indent=2) + "\n"


def _totals(snapshot: Snapshot) -> dict[str, object]:
    return {"articles": asdict(snapshot.coverage.stock), "gaps": len(snapshot.gaps), "links": len(snapshot.links)}


def _change(change: GapChange) -> dict[str, object]:
    return {
        "before": _gap(change.before),
        "after": _gap(change.after),
        "cause": "plan" if change.by_plan else "content",
    }


def _gap(gap: Gap | None) -> dict[str, object] | None:
    return gap_data(gap) if gap else None


def _entrance(entrance: Entrance) -> dict[str, object]:
    piece = entrance.piece
    where = {"pillar": piece.pillar or None, "cluster": piece.cluster or None}
    return {"path": piece.path, "url": piece.url, "title": piece.title, **where, "other_status": entrance.other}


def _move(move: Move) -> dict[str, object]:
    return {
        "path": move.piece.path,
        "title": move.piece.title,
        "before": _place(move.before),
        "after": _place(move.after),
    }


def _place(place: tuple[str, str]) -> dict[str, object]:
    return {"pillar": place[0] or None, "cluster": place[1] or None}


def _links(links: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"source": source, "target": target} for source, target in links]
