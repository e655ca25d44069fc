"""How is a share of sentences judged and told?"""

from __future__ import annotations


def percent_of(part: int, whole: int) -> int:
    """A share as messages show it, and as it is judged, so that no message contradicts itself."""
    return round(100 * part / whole)
