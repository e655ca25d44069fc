"""An audit for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.audit import Audit

VERSION = 1
"""Changes when a key goes or means something else; new keys, and new kinds of reasons, may come at any time."""


def audit_json(audit: Audit) -> str:
    """Every judgement with all of its keys; ASCII only, so that no encoding can spoil it."""
    return json.dumps({"version": VERSION, "articles": [asdict(each) for each in audit.asked]}, indent=2) + "\n"
