"""A Pelican plugin for benchmarks: pelican-contentstrategy without any of its publishers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pelican_contentstrategy
from pelican_contentstrategy import build

if TYPE_CHECKING:
    from collections.abc import Iterator


def register() -> None:
    """Have it check the site and publish nothing; settings alone cannot ask for as little."""
    build.publish = build.publish_rendered = nothing
    pelican_contentstrategy.register()


def nothing(*_: object) -> Iterator[object]:
    """No artifact at all."""
    return iter(())
