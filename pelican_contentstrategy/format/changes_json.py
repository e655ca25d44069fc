"""What changed, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.comparison_data import comparison_data
from pelican_contentstrategy.model.data import plain

if TYPE_CHECKING:
    from pelican_contentstrategy.model.comparison import Comparison

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""


def changes_json(comparison: Comparison) -> str:
    """Gaps, articles and links that came and went; ASCII only, so that no encoding can spoil it."""
    return json.dumps({"version": VERSION, **plain(comparison_data(comparison))}, indent=2, default=plain) + "\n"
