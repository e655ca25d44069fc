"""How does the strategy itself stand, and what does it lack, each thing with its place?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model import scoring
from pelican_contentstrategy.publish._written import written
from pelican_contentstrategy.publish.report.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.scorecard import Aspect, Point, Score
    from pelican_contentstrategy.publish.report.dossier import Dossier

SHOWN = 3
"""Things an aspect lacks that are named at once."""
FOLDED = 100
"""Things that are named below, for who wants to see more."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that counts and is not as it should be; of an article, the id it has in the report."""

    name: str
    lacks: str
    place: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An aspect: so much of so much."""

    aspect: Aspect
    counts: str
    have: int
    of: int
    percent: int
    first: tuple[Lack, ...]
    rest: tuple[Lack, ...]
    more: int
    """Things that are not named."""
    articles: Shelf
    """Those that lack something, where it is articles that count."""


@dataclass(frozen=True)
class Standing:
    """The scorecard, and the `stubs` that it leaves out."""

    lines: tuple[Line, ...]
    stubs: Shelf

    @property
    def shelves(self) -> Iterator[Shelf]:
        """All articles that its numbers count."""
        yield self.stubs
        yield from (each.articles for each in self.lines)


def scorecard(dossier: Dossier) -> Standing:
    """Every aspect in which something counts."""
    known = written(dossier.review)
    found = scoring.scorecard(known.site, len(known.stubs))
    stubs = Shelf("scorecard-stubs", "Articles with hardly any text", tuple(sorted(known.stubs)))
    return Standing(tuple(_line(each, dossier) for each in found.scores), stubs)


def _line(score: Score, dossier: Dossier) -> Line:
    missing = score.missing
    paths = [each.span.path for each in missing] if score.aspect == "alignment" else []
    named = [_lack(each, dossier) for each in missing[: SHOWN if paths else SHOWN + FOLDED]]
    return Line(
        aspect=score.aspect,
        counts=score.counts,
        have=score.have,
        of=score.of,
        percent=score.percent,
        first=tuple(named[:SHOWN]),
        rest=tuple(named[SHOWN:]),
        more=len(missing) - len(named),
        articles=Shelf(f"scorecard-{score.aspect}-articles", "Articles that serve no goal", tuple(paths)),
    )


def _lack(point: Point, dossier: Dossier) -> Lack:
    path = point.span.path
    return Lack(point.name, point.lacks, f"{path}:{point.span.line}", dossier.anchors.document(path))
