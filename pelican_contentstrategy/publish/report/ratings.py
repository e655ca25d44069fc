"""How well does everything do what the strategy asks? Worked out of the site and its diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.rating import Rating, Ratings

if TYPE_CHECKING:
    from pelican_contentstrategy.model.review import Review


def ratings(review: Review) -> Ratings:
    """Rate the site and all its parts."""
    return Ratings(Rating(), {}, {}, {})
