"""What says of itself that it is there for its looks, and which images say nothing to those who cannot see them?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from pelican_contentstrategy.model.document import Alternative

ORNAMENTAL = frozenset(("presentation", "none"))
"""Roles, in WAI-ARIA's words, of an image that shows nothing, and of a table that holds no data."""
NAMES = ("alt", "aria-label", "aria-labelledby", "title")
"""Attributes that browsers take, in one order or another, for the name of an image."""


def alternative_of(image: etree._Element) -> Alternative:
    """Whether there are words for those who cannot see an image."""
    if any((image.get(name) or "").strip() for name in NAMES):
        return "given"
    if image.get("role") in ORNAMENTAL or image.get("aria-hidden") == "true":
        return "given"
    return "missing" if image.get("alt") is None else "empty"
