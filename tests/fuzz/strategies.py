"""A strategy with every key of the format, as data to be damaged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.fuzz.materials import as_yaml

WHOLE = (Path(__file__).parents[1] / "read/cases/whole.yaml").read_text(encoding="utf-8")
CHECKS = {
    "select": ["CS"],
    "ignore": ["CS301"],
    "severity": {"missing-pillar": "error", "CS2": "warning"},
    "per_path": {"content/old/**": {"ignore": ["CS1"]}},
    "options": {"missing-hub-link": {"within_links": 3}, "thin-article": {"words": 100}},
    "fail_on": {"build": "error", "check": "warning"},
    "baseline": "known.json",
}
TREE: dict[str, Any] = {**yaml.load(WHOLE, Loader=yaml.BaseLoader), "checks": CHECKS}  # noqa: S506 - texts only
"""All of its values are texts: what they mean is for the model to say."""
TREE["voice"] = {key: value for key, value in TREE["voice"].items() if key not in {"vale_ini", "vocabularies"}}


def as_file(tree: Any) -> str:
    """A strategy file."""
    return as_yaml(tree)
