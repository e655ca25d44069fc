"""A checked site: what publishers make their artifacts of, and formatters their reports."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.checks import Checks
from pelican_contentstrategy.model.publishing import Scores
from pelican_contentstrategy.model.severity import Severity

if TYPE_CHECKING:
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.site import Site


@dataclass(frozen=True)
class Review:
    """A site and its diagnostics: those to tell, and those the baseline holds back.

    `mended` is what the baseline holds and the site no longer shows. `paths` are the files that were asked about; where
    it is empty, all. `checks` say what was asked, `scores` what weighs how much. `folder` is where strategy.yaml lies,
    seen from the root of its repository; empty where it lies there, or nobody asked.
    """

    site: Site = field(repr=False)
    diagnostics: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...] = ()
    mended: Baseline = field(default_factory=Baseline)
    paths: frozenset[str] = frozenset()
    checks: Checks = field(default_factory=Checks, repr=False)
    scores: Scores = field(default_factory=Scores, repr=False)
    folder: str = ""

    @cached_property
    def shared(self) -> dict[type, object]:
        """What several publishers work with, by its type: made by the first of them that needs it."""
        return {}

    @cached_property
    def judged(self) -> frozenset[str]:
        """Every file that was judged: what was asked about, and the strategy file where it has problems."""
        asked = self.paths or {document.path for document in self.site.documents}
        return frozenset(asked).union(each.span.path for each in self.diagnostics)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """Diagnostics by severity, the worst first."""
        found = Counter(each.severity for each in self.diagnostics)
        return {severity: found[severity] for severity in sorted(Severity, key=lambda each: -each.rank)}

    @property
    def worst_first(self) -> tuple[Diagnostic, ...]:
        """The diagnostics to tell, errors before warnings before notes: for who reads no more than so many."""
        return tuple(sorted(self.diagnostics, key=lambda each: -each.severity.rank))

    def in_repository(self, path: str) -> str:
        """A path as seen from the root of the repository."""
        return posixpath.normpath(posixpath.join(self.folder, path)) if self.folder else path

    def reaches(self, threshold: Severity | None) -> bool:
        """Whether some diagnostic weighs as much as the threshold; None, written `never`, is not reached."""
        return threshold is not None and any(each.severity.rank >= threshold.rank for each in self.diagnostics)
