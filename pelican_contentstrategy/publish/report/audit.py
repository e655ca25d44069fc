"""Which articles want work, of what kind, and which of them first?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.audit import VERDICTS
from pelican_contentstrategy.publish.report.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.audit import Judgement, Verdict
    from pelican_contentstrategy.publish.report.dossier import Dossier

OPEN, MOST = 10, 30
"""Articles of a verdict that are shown at once, and all that are listed."""
LISTED: tuple[Verdict, ...] = ("consolidate", "retire", "update")


@dataclass(frozen=True)
class WorkList:
    """What is to be done alike, the most urgent first."""

    shelf: Shelf
    verdict: Verdict
    judgements: tuple[Judgement, ...]

    @property
    def open(self) -> tuple[Judgement, ...]:
        """Those that are shown at once."""
        return self.judgements[:OPEN]

    @property
    def folded(self) -> tuple[Judgement, ...]:
        """Those that are shown on demand."""
        return self.judgements[OPEN:MOST]

    @property
    def more(self) -> int:
        """How many are not listed."""
        return max(0, len(self.judgements) - MOST)


@dataclass(frozen=True)
class WorkLists:
    """The lists that hold something, and how many articles there are of each verdict."""

    lists: tuple[WorkList, ...]
    shelves: tuple[Shelf, ...]
    by_writers: int

    @property
    def number(self) -> int:
        """How many articles were judged."""
        return sum(each.number for each in self.shelves)


def audit(dossier: Dossier) -> WorkLists:
    """The audit as lists of work."""
    found = {verdict: tuple(_with(verdict, dossier)) for verdict in VERDICTS}
    shelves = {verdict: _shelf(verdict, judgements) for verdict, judgements in found.items()}
    lists = tuple(WorkList(shelves[verdict], verdict, found[verdict]) for verdict in LISTED if found[verdict])
    by_writers = sum(each.by_writer for each in dossier.audit.judgements)
    return WorkLists(lists, tuple(each for each in shelves.values() if each.number), by_writers)


def _with(verdict: Verdict, dossier: Dossier) -> Iterator[Judgement]:
    return (each for each in dossier.audit.judgements if each.verdict == verdict)


def _shelf(verdict: Verdict, judgements: tuple[Judgement, ...]) -> Shelf:
    paths = tuple(each.path for each in judgements)
    return Shelf(f"audit-{verdict}", f"Audit: {verdict}", paths, (("verdict", verdict),))
