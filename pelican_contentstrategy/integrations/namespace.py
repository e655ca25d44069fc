"""Where does Pelican find us by itself? Wheels carry this file as `pelican/plugins/contentstrategy/__init__.py`."""

from __future__ import annotations

from pelican_contentstrategy import register

__all__ = ["register"]
