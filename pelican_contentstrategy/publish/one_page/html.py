"""A strategy in words -> a page that needs nothing beside itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.publish._standalone import standalone

if TYPE_CHECKING:
    from pelican_contentstrategy.model.one_page import OnePage

MOST = 5
"""Things a score lacks that are named; a command or a report has them all."""


def strategy_html(page: OnePage) -> str:
    """The page, whose policy lets a browser use its stylesheet and nothing else, not even a script."""
    return standalone("strategy.html", ["strategy.css"], page=page, most=MOST)
