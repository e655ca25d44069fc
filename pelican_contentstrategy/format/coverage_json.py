"""Coverage for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.coverage_data import coverage_data, gap_data
from pelican_contentstrategy.model.data import plain

if TYPE_CHECKING:
    from pelican_contentstrategy.model.snapshot import Snapshot

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""


def coverage_json(snapshot: Snapshot) -> str:
    """Everything that the strategy names, with what there is of it, and the gaps; ASCII only."""
    head = {"version": VERSION, "site": snapshot.site, "day": snapshot.day.isoformat()}
    data = head | plain(coverage_data(snapshot.coverage)) | {"gaps": [gap_data(each) for each in snapshot.gaps]}
    return json.dumps(data, indent=2, default=plain) + "\n"
