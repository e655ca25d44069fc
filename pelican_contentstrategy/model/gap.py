"""What is a gap, and when are two gaps of different days the same?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pelican_contentstrategy.model.names import fold

GapKind = Literal[
    "pillar-without-hub",
    "empty-cluster",
    "target-not-reached",
    "planned-topic-missing",
    "overdue-topic",
    "persona-gap",
    "unanswered-pain",
    "mix-off-plan",
    "off-strategy-share",
]
"""Each is called like the rule that tells of it."""
_STAGES_OF_ONE = {"target-not-reached": "empty-cluster", "overdue-topic": "planned-topic-missing"}
"""Kinds that another one turns into: a cluster with its first article, a topic once its day is past."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the strategy asks for and that is not there."""

    kind: GapKind
    about: tuple[str, ...] = ()
    """Ids of what lacks it, the widest first; of a topic, the title comes last."""
    pieces: int = 1
    """How many pieces are missing; negative where there are too many."""

    @property
    def key(self) -> str:
        """What it is called for as long as it is there: its kind and its ids."""
        return f"{self.kind}:{'/'.join(map(fold, self.about))}"

    @property
    def subject(self) -> tuple[str, ...]:
        """The same for all gaps that turn into each other as work goes on."""
        return (_STAGES_OF_ONE.get(self.kind, self.kind), *map(fold, self.about))
