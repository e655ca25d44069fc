"""What lies beside the content: briefs, decisions, figures of what became of articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.brief import desk_of
from pelican_contentstrategy.model.performance import Performance

if TYPE_CHECKING:
    from collections.abc import Callable

    from pelican_contentstrategy.model.brief import Brief, Desk
    from pelican_contentstrategy.model.decision import Decision
    from pelican_contentstrategy.model.diagnostic import Problem
    from pelican_contentstrategy.model.milestone import Milestone
    from pelican_contentstrategy.model.site import Site


def _nothing_measured(_: Site) -> Performance:
    return Performance()


@dataclass(frozen=True)
class Records:
    """What people and tools have written down; `problems` are entries that cannot be read.

    `trend` is what earlier builds came to, the oldest first; `trend_later` are lines about that which only a later
    version of ours can read: they are kept. Where the trend is not to be kept, its file is not ours to write.

    Figures take a while to read, and belong to documents by their addresses: they are asked for through the site, and
    only where something depends on them.
    """

    briefs: tuple[Brief, ...] = ()
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
    trend: tuple[Milestone, ...] = ()
    trend_later: tuple[str, ...] = ()
    is_trend_kept: bool = True
    measure: Callable[[Site], Performance] = field(default=_nothing_measured, repr=False)

    @cached_property
    def desk(self) -> Desk:
        """The briefs by what articles call them."""
        return desk_of(self.briefs)
