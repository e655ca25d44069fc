"""A content strategy for Pelican: the blueprint a site is checked against and furnished by."""

from __future__ import annotations

__version__ = "0.1.0"


def register() -> None:
    """Connect us to Pelican's signals; calling it again does no harm."""
    from pelican_contentstrategy.integrations import pelican

    pelican.connect()
