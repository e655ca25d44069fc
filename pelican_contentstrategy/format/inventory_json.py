"""An inventory for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.inventory import Entry

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""


def inventory_json(entries: Iterable[Entry]) -> str:
    """Every entry with all of its keys; ASCII only, so that no encoding can spoil it."""
    return json.dumps({"version": VERSION, "articles": [asdict(entry) for entry in entries]}, indent=2) + "\n"
