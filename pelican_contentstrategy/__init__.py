"""A content strategy for Pelican: the blueprint a site is checked against and furnished by."""

from __future__ import annotations

__version__ = "0.1.0"


def __getattr__(name: str) -> str:
    """Give `THEME`, the folder of the theme that comes with us, to a site's settings; nobody else pays for the look."""
    if name == "THEME":
        from pelican_contentstrategy.integrations.theme import THEME

        return THEME
    raise AttributeError(name)


def register() -> None:
    """Connect us to Pelican's signals; calling it again does no harm."""
    from pelican_contentstrategy.integrations import pelican

    pelican.connect()
