"""What does a report come to, in short?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.progress import Mended, Progress
from pelican_contentstrategy.publish.report.trend import trend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.baseline import Baseline
    from pelican_contentstrategy.publish.report.dossier import Dossier


def progress(dossier: Dossier) -> Progress:
    """Since the revision that it was asked to compare with; without one, since the last build and the baseline."""
    changes, review = dossier.changes, dossier.review
    *earlier, now = trend(dossier)
    return Progress(
        site=dossier.strategy.name,
        now=now,
        before=changes.before if changes else next(reversed(earlier), None),
        gaps=dossier.gaps,
        new=changes.new if changes else review.diagnostics,
        mended=changes.mended if changes else tuple(_mended(review.mended)),
        has_baseline=bool(review.known or review.mended),
        comparison=changes.comparison if changes else None,
    )


def _mended(baseline: Baseline) -> Iterator[Mended]:
    for known, number in sorted(baseline.known.items()):
        yield from (Mended(known.path, known.rule, known.text) for _ in range(number))
