"""What builds came to -> the file it is kept in: a line of JSON each, as version control likes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.milestone import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.milestone import Milestone


def trend_lines(milestones: Iterable[Milestone], later: Iterable[str] = ()) -> str:
    """All of them, and behind them lines that are kept as they are; ASCII only."""
    return "".join(f"{each}\n" for each in (*map(_line, milestones), *later))


def _line(milestone: Milestone) -> str:
    data = {
        "version": VERSION,
        "day": milestone.day.isoformat(),
        "newest": milestone.newest.isoformat() if milestone.newest else None,
        "revision": milestone.revision,
        "counts": milestone.counts,
        "scores": milestone.scores,
        "pillars": milestone.pillars,
    }
    return json.dumps(data, sort_keys=True)
