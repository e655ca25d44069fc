"""What became of everything, for programs."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.performance import Export, Period

if TYPE_CHECKING:
    from pelican_contentstrategy.model.outcome import Outcomes

VERSION = 1
"""Changes when a key goes or means something else; new keys may come at any time."""
LEFT_OUT = frozenset({"span", "readings"})
"""Places and readings: of no use outside."""


def metrics_json(outcomes: Outcomes) -> str:
    """Every number with all that it is made of; ASCII only, so that no encoding can spoil it."""
    plain = _plain(outcomes)
    return json.dumps({"version": VERSION, **plain}, indent=2) + "\n" if isinstance(plain, dict) else ""


def _plain(value: object) -> object:
    """Days and periods as text, figures without a tail of decimals, the rest as it is."""
    if isinstance(value, date | Period):
        return str(value)
    if isinstance(value, float):
        return round(value, 6)
    if is_dataclass(value):
        names = (each.name for each in fields(value) if each.name not in LEFT_OUT)
        found = {name: _plain(getattr(value, name)) for name in names}
        return {**found, "ok": not value.failure} if isinstance(value, Export) else found
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
