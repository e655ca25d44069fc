"""Which links does one run of `fix` add, so that a second one has none left to add?

First links up to hub pages, then one to each orphan, then a way on for dead ends that got none. A way on leads where
links of others lead as well, for it may not change who is the only one to link to an article.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.openings import place_of, said
from pelican_contentstrategy.check.room import Room
from pelican_contentstrategy.check.suggest import Links
from pelican_contentstrategy.model.change import Fix
from pelican_contentstrategy.model.redirects import path_of
from pelican_contentstrategy.read.linkable import touches
from pelican_contentstrategy.rules._languages import is_page_of, paths_of
from pelican_contentstrategy.rules.linking.dead_end import dead_end
from pelican_contentstrategy.rules.linking.missing_hub_link import missing_hub_link
from pelican_contentstrategy.rules.linking.orphan_article import orphan_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.check.openings import Opening
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.check.suggest import Link
    from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Passage


class NewLinks:
    """Links chosen one by one, each with regard to those before, and to `edits` that are made anyway."""

    def __init__(
        self,
        site: Site,
        selection: Selection,
        wanted: Iterable[Diagnostic],
        may_change: Callable[[str], bool],
        edits: Iterable[Edit],
    ) -> None:
        self._site = site
        self._possible = Links(site, selection)
        self._room = Room(site, self._possible)
        self._may_change = may_change
        self._wanted: dict[str, dict[str, Diagnostic]] = defaultdict(dict)
        for each in wanted:
            self._wanted[each.code].setdefault(each.span.path, each)
        self._edits: dict[str, list[Edit]] = defaultdict(list)
        for edit in edits:
            self._edits[edit.path].append(edit)
        self._chosen: dict[str, list[Link]] = defaultdict(list)
        self._lead_to: dict[str, str] = {}

    def fixes(self) -> Iterator[Fix]:
        """All links, each with what it mends."""
        self._link_to_hubs()
        self._link_to_orphans()
        self._lead_on()
        for links in self._chosen.values():
            yield from (Fix(link.edit, tuple(self._mended_by(link))) for link in links if link.edit)

    def _link_to_hubs(self) -> None:
        for article in self._with(missing_hub_link.code):
            self._choose(self._possible.upwards(article))

    def _link_to_orphans(self) -> None:
        """The best matches first, whatever they are for."""
        orphans = (each for each in self._with(orphan_article.code) if self._room.is_orphan(each))
        openings = (opening for each in orphans for opening in self._possible.openings.into(each))
        for opening in sorted(openings, key=lambda each: each.sort_key):
            if self._is_open(opening) and self._choose(self._possible.settled(opening)):
                self._room.take_on(opening.document, place_of(opening.target))

    def _is_open(self, opening: Opening) -> bool:
        """Whether the target still needs a link, and the document has room for it."""
        target = path_of(opening.target)
        if not target or not self._may_change(opening.path):
            return False
        return self._room.is_orphan(self._site.document(target)) and self._room.left(opening.document) > 0

    def _lead_on(self) -> None:
        for article in self._with(dead_end.code):
            if not self._chosen[article.path]:
                self._choose(link for link in self._possible.out_of(article) if self._leads_where_others_do(link))

    def _with(self, code: str) -> Iterator[Document]:
        """Documents with a diagnostic that is to be mended."""
        return (self._site.document(path) for path in sorted(self._wanted[code]))

    def _choose(self, links: Iterable[Link]) -> bool:
        """Add the first link that is possible; whether there is one."""
        link = next(filter(self._is_possible, links), None)
        if link is None:
            return False
        self._chosen[link.opening.path].append(link)
        if not self._leads_up(link.opening):
            self._lead_to[said(link.opening.spot.words)] = place_of(link.opening.target)
        return True

    def _is_possible(self, link: Link) -> bool:
        """Whether a link can be written, in a file that may change, and goes together with all that is to be done."""
        opening, edit = link.opening, link.edit
        if edit is None or not self._may_change(edit.path):
            return False
        if any(each.start < edit.end and edit.start < each.end for each in self._edits[edit.path]):
            return False
        if not self._leads_up(opening) and not self._goes_with_others(opening):
            return False
        words = said(opening.spot.words)
        return not any(
            _touch(each.opening.spot.passage, opening)
            or said(each.opening.spot.words) == words
            or each.opening.leads_to == opening.leads_to
            for each in self._chosen[opening.path]
        )

    def _goes_with_others(self, opening: Opening) -> bool:
        """Whether its words lead nowhere else, and it leaves the place of the link to the hub page alone."""
        place = place_of(opening.target)
        if self._lead_to.get(said(opening.spot.words), place) != place:
            return False
        way_up = self._room.way_up(opening.document)
        if way_up and _touch(way_up.opening.spot.passage, opening):
            return False
        return not self._possible.within_links or opening.spot.passage.start > self._place_of_way_up(opening.document)

    def _place_of_way_up(self, document: Document) -> int:
        """Where the link to its hub page stands or may stand; before it, others would keep it from coming early."""
        hub, way_up = self._site.hub(document.pillar), self._room.way_up(document)
        places = [each.passage.start for each in document.links if hub and is_page_of(hub, self._site.target(each))]
        return min([*places, *([way_up.opening.spot.passage.start] if way_up else ())], default=0)

    def _leads_where_others_do(self, link: Link) -> bool:
        return self._leads_up(link.opening) or self._room.may_have_more(place_of(link.opening.target))

    def _leads_up(self, opening: Opening) -> bool:
        return self._possible.openings.leads_up(opening.document, opening.target)

    def _mended_by(self, link: Link) -> Iterator[Diagnostic]:
        """Diagnostics that are gone with a link: where it stands, and where it leads to."""
        path, target = link.opening.path, path_of(link.opening.target)
        mended = [(orphan_article.code, each) for each in paths_of(self._site.document(target))] if target else []
        if self._leads_up(link.opening):
            mended.append((missing_hub_link.code, path))
        if self._chosen[path][0] is link:
            mended.append((dead_end.code, path))
        yield from (self._wanted[code][each] for code, each in mended if each in self._wanted[code])


def _touch(passage: Passage, opening: Opening) -> bool:
    return touches(passage, opening.spot.passage, opening.document.text)
