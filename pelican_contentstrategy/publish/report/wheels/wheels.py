"""How do the articles of each pillar hang together?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.report.anchors import part
from pelican_contentstrategy.publish.report.shelf import Shelf
from pelican_contentstrategy.publish.report.wheels.pillar_links import pillar_links
from pelican_contentstrategy.publish.report.wheels.wheel import MOST, drawing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.publish.report.dossier import Dossier
    from pelican_contentstrategy.publish.report.wheels.pillar_links import PillarLinks
    from pelican_contentstrategy.publish.report.wheels.wheel import Drawing

SHOWN = 6
"""Wheels that are seen at once."""
ENOUGH = 3
"""Articles from which on there is something to see."""
MOST_DOTS = 144
"""Articles in all wheels together; of the pillars after them there are figures alone."""


@dataclass(frozen=True)
class Wheel:
    """A pillar's links: in figures, and drawn where there is enough to draw."""

    id: str
    title: str
    hub: str
    """`page`, `generated`, or nothing where readers find none."""
    hub_path: str
    published: Shelf
    up: Shelf
    down: Shelf
    orphans: Shelf
    abroad: Shelf
    drafts: Shelf
    drawing: Drawing | None = None

    @property
    def shelves(self) -> Iterator[Shelf]:
        """All that it counts, but for all that is published."""
        shelves = (self.up, self.down, self.orphans, self.abroad, self.drafts)
        yield from (each for each in shelves if each.paths and each.paths != self.published.paths)


@dataclass(frozen=True)
class Wheels:
    """The largest pillars first; `folded` are the rest."""

    shown: tuple[Wheel, ...]
    folded: tuple[Wheel, ...]

    @cached_property
    def drawings(self) -> tuple[Drawing, ...]:
        """Those of all wheels that have one."""
        return tuple(each.drawing for each in (*self.shown, *self.folded) if each.drawing)

    @property
    def shelves(self) -> Iterator[Shelf]:
        """All that they count."""
        return chain.from_iterable(each.shelves for each in (*self.shown, *self.folded))


def wheels(dossier: Dossier) -> Wheels:
    """Those of all pillars that there are articles of."""
    found = [each for each in pillar_links(dossier.site, dossier.orphans) if each.pieces]
    largest = sorted(found, key=lambda each: -len(each.pieces))
    titles = {slug: each.title for slug, each in dossier.strategy.pillars.items()}
    dots = accumulate(min(len(each.pieces), MOST) for each in largest)
    made = tuple(
        _wheel(each, drawing(each, titles) if len(each.pieces) >= ENOUGH and so_far <= MOST_DOTS else None)
        for each, so_far in zip(largest, dots, strict=True)
    )
    return Wheels(made[:SHOWN], made[SHOWN:])


def _wheel(links: PillarLinks, drawn: Drawing | None) -> Wheel:
    hub, slug, title = links.hub, links.pillar.slug, links.pillar.title
    name = part("wheel", slug)

    def shelf(kind: str, words: str, paths: tuple[str, ...], *facets: tuple[str, str]) -> Shelf:
        # All that is published is listed under the pillar already.
        is_all = paths == links.published
        return Shelf(part("pillar", slug) if is_all else f"{name}-{kind}", f"{title}: {words}", paths, facets)

    leading = frozenset(chain.from_iterable(links.abroad.values()))
    of_pillar = ("pillar", slug)
    return Wheel(
        id=name,
        title=title,
        hub=("page" if hub.document else "generated") if hub.exists else "",
        hub_path=hub.document.path if hub.document else "",
        published=shelf("published", "published articles", links.published, of_pillar, ("status", "published")),
        up=shelf("up", "articles that link up to the hub page", links.published_in(links.up)),
        down=shelf("down", "articles that the hub page leads to", links.published_in(links.down)),
        orphans=shelf("orphans", "articles that no other text links to", links.published_in(links.orphans)),
        abroad=shelf("abroad", "articles that link to other pillars", links.published_in(leading)),
        drafts=shelf("drafts", "drafts", links.drafts, of_pillar, ("status", "draft")),
        drawing=drawn,
    )
