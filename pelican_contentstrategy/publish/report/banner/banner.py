"""Whose report is this, of which day, how much does it cover, and what changed?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.days import spelled_out
from pelican_contentstrategy.publish.report.banner.changes import Since, since
from pelican_contentstrategy.publish.report.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.publish.report.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts, and where in the report that is."""

    number: int
    noun: str
    link: str = ""
    kind: str = ""
    """How bad it is: error, warning, note or nothing."""


@dataclass(frozen=True)
class Banner:
    """The head of the report; `new` and `mended` only where a baseline tells what was known before."""

    name: str
    day: str
    revision: str
    stock: tuple[Figure, ...]
    problems: tuple[Figure, ...]
    news: tuple[Figure, ...]
    since: Since | None
    drafts: Shelf

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """What its numbers count."""
        return (self.drafts,)


def banner(dossier: Dossier) -> Banner:
    """The head of the report."""
    coverage = dossier.site.coverage
    drafts = Shelf(
        "drafts",
        "Drafts",
        tuple(each.path for each in coverage.pieces if each.status == "draft"),
        (("status", "draft"),),
    )
    return Banner(
        name=dossier.strategy.name,
        day=spelled_out(dossier.site.today),
        revision=dossier.site.history.revision,
        stock=(
            Figure(coverage.stock.published, _noun("article", coverage.stock.published), "articles"),
            Figure(drafts.number, _noun("draft", drafts.number), drafts.id if drafts.number else ""),
            Figure(len(coverage.pillars), _noun("pillar", len(coverage.pillars)), "pillars"),
        ),
        problems=tuple(_problems(dossier)),
        news=tuple(_news(dossier)),
        since=since(dossier) if dossier.changes else None,
        drafts=drafts,
    )


def _problems(dossier: Dossier) -> Iterator[Figure]:
    """All there are by severity, the worst first, those included that the baseline knows."""
    counts = dossier.milestone.counts
    for kind in ("error", "warning", "note"):
        number = counts[f"{kind}s"]
        yield Figure(number, _noun(kind, number), "rules" if number else "", kind)


def _news(dossier: Dossier) -> Iterator[Figure]:
    review = dossier.review
    if review.known or review.mended:
        yield Figure(len(review.diagnostics), "new since the baseline", "rules" if review.diagnostics else "")
        yield Figure(len(review.mended), "mended since the baseline")


def _noun(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"
