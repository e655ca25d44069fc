"""What is new, mended and moved since another revision?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.baseline import Known
    from pelican_contentstrategy.model.comparison import Comparison
    from pelican_contentstrategy.model.diagnostic import Diagnostic


@dataclass(frozen=True)
class Changes:
    """What a report marks that was asked for with `--against`; diagnostics are told apart as by a baseline."""

    comparison: Comparison = field(repr=False)
    new: tuple[Diagnostic, ...] = ()
    mended: tuple[Known, ...] = ()

    @property
    def revision(self) -> str:
        """As it was asked for."""
        return self.comparison.revision
