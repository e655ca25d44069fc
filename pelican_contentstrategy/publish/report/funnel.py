"""How much is there for readers at each stage of their way?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.one_page.words import stage_name
from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.coverage import Share
    from pelican_contentstrategy.model.source import Status
    from pelican_contentstrategy.publish.report.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Row:
    """A stage, and all there is of it; lengths are parts of a hundred of the fullest stage, or of what is wanted."""

    name: str
    slug: str
    """Its id, where that is not its name."""
    published: Shelf
    drafts: Shelf
    assets: int
    wanted: int | None
    """How many of what readers have the planned mix puts here."""
    starts: tuple[float, float, float]
    """Where the bars of what is published, of assets and of drafts begin."""
    lengths: tuple[float, float, float]
    mark: float
    """Where what is wanted ends."""

    @property
    def total(self) -> int:
        """What readers have."""
        return self.published.number + self.assets


@dataclass(frozen=True)
class Funnel:
    """Stages in order, and what names none of them; without rows where nothing names a stage."""

    rows: tuple[Row, ...]
    silent: Shelf
    silent_drafts: Shelf

    @property
    def is_planned(self) -> bool:
        """Whether a mix says how much each stage is to have."""
        return any(each.wanted is not None for each in self.rows)

    @property
    def shelves(self) -> Iterator[Shelf]:
        """All that is counted."""
        found = chain.from_iterable((each.published, each.drafts) for each in self.rows)
        return (each for each in (*found, self.silent, self.silent_drafts) if each.paths)


def funnel(dossier: Dossier) -> Funnel:
    """The funnel of a site."""
    shares = [each for each in dossier.site.coverage.shares if each.axis == "stages"]
    counts = [_wanted(each) or 0 for each in shares] + [each.stock.total + each.stock.drafts for each in shares]
    is_used = any(each.stock.total or each.stock.drafts for each in shares)
    rows = (_row(each, dossier, max(counts)) for each in shares) if is_used else ()
    silent, drafts = (stage_shelf("", status, dossier) for status in ("published", "draft"))
    return Funnel(tuple(rows), silent, drafts)


def stage_shelf(slug: str, status: Status, dossier: Dossier) -> Shelf:
    """Articles of a stage by its id, or those that name none."""
    named = f"stage “{stage_name(dossier.strategy.stages[slug])}”" if slug else "no stage"
    title = f"{'Drafts' if status == 'draft' else 'Published articles'} of {named}"
    paths = (each.path for each in dossier.site.coverage.pieces if each.stage == slug and each.status == status)
    return Shelf(part("funnel", slug, status), title, tuple(paths), (("stage", slug), ("status", status)))


def _wanted(share: Share) -> int | None:
    return None if share.planned is None else share.stock.total + share.missing


def _row(share: Share, dossier: Dossier, most: int) -> Row:
    name = stage_name(dossier.strategy.stages[share.slug])
    stock, wanted = share.stock, _wanted(share)
    ends = [round(100 * each / most, 1) for each in (0, stock.published, stock.total, stock.total + stock.drafts)]
    first, second, third = (round(end - start, 1) for start, end in pairwise(ends))
    return Row(
        name=name,
        slug=share.slug if share.slug.casefold() != name.casefold() else "",
        published=stage_shelf(share.slug, "published", dossier),
        drafts=stage_shelf(share.slug, "draft", dossier),
        assets=stock.assets,
        wanted=wanted,
        starts=(ends[0], ends[1], ends[2]),
        lengths=(first, second, third),
        mark=round(100 * (wanted or 0) / most, 1),
    )
