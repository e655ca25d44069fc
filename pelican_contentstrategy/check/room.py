"""How many articles may a document yet be the only one to link to?

It is asked to be that for two at most, its hub page counted where it links there or could. That depends on nothing but
what there is, so that a second run finds no room that the first one left.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.openings import end_of, place_of
from pelican_contentstrategy.model.competition import is_to_be_found
from pelican_contentstrategy.rules._languages import is_page_of, paths_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.check.suggest import Link, Links
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

ROOM = 2
ENOUGH = 2
"""Documents that link to one, so that a further link to it leaves none of them as the only one, or no longer so."""


class Room:
    """What documents are asked for already, and what they take on."""

    def __init__(self, site: Site, possible: Links) -> None:
        self._site = site
        self._possible = possible
        self._ways_up: dict[str, Link | None] = {}
        self._taken_on: dict[str, set[str]] = defaultdict(set)

    def left(self, document: Document) -> int:
        """How many more it may take on."""
        has_hub = self._links_up(document) or self.way_up(document) is not None
        return ROOM - has_hub - self._only[document.path] - len(self._taken_on[document.path])

    def take_on(self, document: Document, place: str) -> None:
        """Let it be the only one to link somewhere."""
        self._taken_on[document.path].add(place)

    def is_orphan(self, article: Document) -> bool:
        """Whether it is to be taken on: nothing links to it yet, and articles need not link up to it."""
        place = place_of(article)
        if self._parents[place] or any(place in each for each in self._taken_on.values()):
            return False
        return not self._is_hub_page(article)

    def may_have_more(self, place: str) -> bool:
        """Whether one more link there leaves all others that link there as they are."""
        return len(self._parents[place]) >= ENOUGH

    def way_up(self, document: Document) -> Link | None:
        """The link to its hub page that an article lacks and could have; None of pages, and where there is one."""
        if document.path not in self._ways_up:
            found = self._possible.upwards(document) if document.source.kind == "article" else ()
            self._ways_up[document.path] = next((each for each in found if each.edit), None)
        return self._ways_up[document.path]

    def _links_up(self, document: Document) -> bool:
        hub = self._site.hub(document.pillar) if document.source.kind == "article" else None
        return hub is not None and any(is_page_of(hub, end_of(link, self._site)) for link in document.links)

    def _is_hub_page(self, document: Document) -> bool:
        return any(is_page_of(hub, document) for hub in self._site.hubs)

    @cached_property
    def _only(self) -> Mapping[str, int]:
        """By document, how many articles only this one links to."""
        found: dict[str, int] = defaultdict(int)
        articles = (each for each in self._site.published_articles if is_to_be_found(each, self._site.today))
        for place in {place_of(each) for each in articles if not self._is_hub_page(each)}:
            if len(self._parents[place]) == 1:
                found[next(iter(self._parents[place]))] += 1
        return found

    @cached_property
    def _parents(self) -> Mapping[str, set[str]]:
        """Published documents that link somewhere, or to what leads on to it."""
        found: dict[str, set[str]] = defaultdict(set)
        for document in self._site.documents:
            for link in document.links if document.is_published else ():
                place = place_of(end_of(link, self._site))
                if place and place not in paths_of(document):
                    found[place].add(document.path)
        return found
