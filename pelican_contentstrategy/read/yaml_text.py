"""How is a text written in YAML, on one line?"""

from __future__ import annotations

import yaml


def yaml_text(text: str) -> str:
    """The text, in quotes where it would mean something else without."""
    dumped: str = yaml.safe_dump(" ".join(text.split()), allow_unicode=True, width=float("inf"))
    return dumped.removesuffix("...\n").strip()
