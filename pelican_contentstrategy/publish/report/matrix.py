"""Who finds what to read at which stage?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.one_page.words import stage_name
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.shelf import Shelf
from pelican_contentstrategy.publish.report.stub import Stub, stub_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.coverage import Cell
    from pelican_contentstrategy.model.gap import Gap
    from pelican_contentstrategy.model.pieces import Piece
    from pelican_contentstrategy.publish.report.dossier import Dossier

NONE = "names none"


@dataclass(frozen=True, slots=True)
class Square:
    """A persona at a stage: what is published, how many drafts there are, and what would close the gap."""

    published: Shelf
    drafts: Shelf
    is_planned: bool
    """False of a reader at a stage where the strategy wants nothing; what names none is neither wanted nor not."""
    is_gap: bool
    stub: Stub | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A persona; `is_known` is false of the row of what names none."""

    slug: str
    name: str
    is_primary: bool
    is_known: bool
    squares: tuple[Square, ...]


@dataclass(frozen=True)
class Matrix:
    """Personas by stages; without rows where the strategy has no personas."""

    stages: tuple[str, ...]
    rows: tuple[Row, ...]
    has_tiers: bool
    gaps: int
    is_quiet: bool
    """Whether too few articles name persona and stage for an empty cell to tell anything."""

    @property
    def shelves(self) -> Iterator[Shelf]:
        """What its cells count."""
        for row in self.rows:
            for square in row.squares:
                yield from (each for each in (square.published, square.drafts) if each.paths)


def matrix(dossier: Dossier) -> Matrix:
    """The matrix of a site, primary personas first; rows and columns of what names none only where something does."""
    strategy, coverage = dossier.strategy, dossier.site.coverage
    if not strategy.personas:
        return Matrix((), (), has_tiers=False, gaps=0, is_quiet=False)
    gaps = {each.about: each for each in dossier.gaps if each.kind == "persona-gap"}
    filled = [each for each in coverage.cells if each.stock.published or each.stock.drafts]
    stages = [*strategy.stages, *([""] if any(not each.stage for each in filled) else [])]
    personas = sorted(strategy.personas.values(), key=lambda each: each.tier != "primary")
    slugs = [*(each.slug for each in personas), *([""] if any(not each.persona for each in filled) else [])]
    maker = _Squares(dossier, gaps)
    rows = tuple(
        Row(
            slug,
            strategy.personas[slug].name if slug else NONE.capitalize(),
            bool(slug) and strategy.personas[slug].tier == "primary",
            bool(slug),
            tuple(maker.square(coverage.cell(slug, stage)) for stage in stages),
        )
        for slug in slugs
    )
    return Matrix(
        stages=tuple(stage_name(strategy.stages[stage]) if stage else NONE.capitalize() for stage in stages),
        rows=rows,
        has_tiers=len({each.tier for each in personas}) > 1,
        gaps=len(gaps),
        is_quiet=not gaps and any(each.is_gap for each in coverage.cells),
    )


class _Squares:
    """Fills the cells, with articles looked up once for all."""

    def __init__(self, dossier: Dossier, gaps: dict[tuple[str, ...], Gap]) -> None:
        self._site, self._gaps = dossier.site, gaps
        self._pieces: dict[tuple[str, str], list[Piece]] = {}
        for piece in self._site.coverage.pieces:
            for persona in piece.personas or ("",):
                self._pieces.setdefault((persona, piece.stage), []).append(piece)

    def square(self, cell: Cell) -> Square:
        """One of them."""
        gap = self._gaps.get((cell.persona, cell.stage))
        return Square(
            published=self._shelf(cell, "published"),
            drafts=self._shelf(cell, "draft"),
            is_planned=cell.is_expected or not (cell.persona and cell.stage),
            is_gap=gap is not None,
            stub=stub_of(gap, self._site) if gap else None,
        )

    def _shelf(self, cell: Cell, status: str) -> Shelf:
        strategy = self._site.strategy
        persona = strategy.personas[cell.persona].name if cell.persona else "No persona"
        stage = stage_name(strategy.stages[cell.stage]) if cell.stage else "no stage"
        found = self._pieces.get((cell.persona, cell.stage), ())
        return Shelf(
            id=part("cell" if status == "published" else "cell-drafts", cell.persona, cell.stage),
            title=f"{persona}, {stage}{'' if status == 'published' else ': drafts'}",
            paths=tuple(each.path for each in found if each.status == status),
            facets=(("persona", cell.persona), ("stage", cell.stage), ("status", status)),
        )
