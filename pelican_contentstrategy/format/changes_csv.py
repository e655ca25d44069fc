"""What changed, for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._coverage import place
from pelican_contentstrategy.format._csv import csv_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.comparison import Comparison, Entrance, GapChange

COLUMNS = "thing change name pillar cluster path target before after cause".split()

Row = dict[str, object]


def changes_csv(comparison: Comparison) -> str:
    """A line for each gap, article, file and link that changed."""
    rows = (*_gaps(comparison), *_articles(comparison), *_links(comparison))
    return csv_of(COLUMNS, ([row.get(name) for name in COLUMNS] for row in rows))


def _gaps(comparison: Comparison) -> Iterator[Row]:
    for word in ("closed", "opened", "changed"):
        changes: tuple[GapChange, ...] = getattr(comparison, word)
        for each in changes:
            gap = each.after or each.before
            yield {
                "thing": gap.kind if gap else None,
                "change": word,
                "name": " / ".join(gap.about) if gap else None,
                "before": each.before.pieces if each.before else None,
                "after": each.after.pieces if each.after else None,
                "cause": "plan" if each.by_plan else "content",
            }


def _articles(comparison: Comparison) -> Iterator[Row]:
    for word in ("added", "removed"):
        entrances: tuple[Entrance, ...] = getattr(comparison, word)
        for each in entrances:
            statuses = (each.other, "published") if word == "added" else ("published", each.other)
            yield {
                "thing": "article",
                "change": word,
                "name": each.piece.title,
                "pillar": each.piece.pillar,
                "cluster": each.piece.cluster,
                "path": each.piece.path,
                "before": statuses[0],
                "after": statuses[1],
            }
    for move in comparison.moved:
        pillar, cluster = move.after
        where = {"pillar": pillar, "cluster": cluster, "before": place(*move.before), "after": place(*move.after)}
        yield {"thing": "article", "change": "moved", "name": move.piece.title, "path": move.piece.path, **where}
    for before, after in comparison.renamed:
        yield {"thing": "file", "change": "renamed", "path": after, "before": before, "after": after}


def _links(comparison: Comparison) -> Iterator[Row]:
    for word, links in (("won", comparison.links_won), ("lost", comparison.links_lost)):
        for source, target in links:
            yield {"thing": "link", "change": word, "path": source, "target": target}
