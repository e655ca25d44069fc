"""The whole strategy file: the strategy, how it is checked, and what is published of it."""

from __future__ import annotations

from pydantic import Field

from pelican_contentstrategy.model.checks import Checks
from pelican_contentstrategy.model.options import Options
from pelican_contentstrategy.model.publishing import Publish, Scores
from pelican_contentstrategy.model.strategy import Strategy


class Blueprint(Options):
    """One file; the keys of the strategy stand at its top, beside the other three."""

    strategy: Strategy
    """What is planned."""
    checks: Checks = Field(default_factory=Checks)
    """Which diagnostics count, and what they lead to."""
    scores: Scores = Field(default_factory=Scores)
    """How the report's scores are made."""
    publish: Publish = Field(default_factory=Publish)
    """What is published besides articles."""
