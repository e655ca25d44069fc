"""How is a share of sentences set, judged and told?"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Percent = Annotated[float, Field(ge=0, le=100)]
"""A share as options have it."""


def percent_of(part: int, whole: int) -> int:
    """A share as messages show it, and as it is judged, so that no message contradicts itself."""
    return round(100 * part / whole)
