"""Which links would mend a diagnostic? Concrete ones, for a person to choose from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.openings import Openings
from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.model.diagnostic import Suggestion
from pelican_contentstrategy.model.notation import notation
from pelican_contentstrategy.model.target import Hub
from pelican_contentstrategy.read.link_markup import can_link, linked
from pelican_contentstrategy.rules.linking.dead_end import dead_end
from pelican_contentstrategy.rules.linking.missing_hub_link import missing_hub_link
from pelican_contentstrategy.rules.linking.orphan_article import orphan_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.check.openings import Opening
    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Span

MOST = 3
"""Suggestions for one diagnostic."""


def suggest(diagnostics: Iterable[Diagnostic], site: Site, selection: Selection) -> Iterator[Diagnostic]:
    """The same diagnostics, with up to three suggestions each, where links would mend them."""
    links = Links(site, selection)
    for each in diagnostics:
        found = islice(links.mending(each), MOST)
        suggestions = tuple(Suggestion(_told(link), link.edit) for link in found)
        yield replace(each, suggestions=suggestions) if suggestions else each


@dataclass(frozen=True, slots=True)
class Link:
    """A link that could be added; `edit` is None where nobody knows how to write it in this kind of file."""

    opening: Opening
    span: Span
    edit: Edit | None


class Links:
    """Links that could be added to a site, each at its place in a source."""

    def __init__(self, site: Site, selection: Selection) -> None:
        self._site = site
        self.within_links = int(getattr(selection.options(missing_hub_link), "within_links", 0))
        self._places: dict[str, Places] = {}
        self.openings = Openings(site)

    def mending(self, diagnostic: Diagnostic) -> Iterator[Link]:
        """Each of which would mend a diagnostic, the best first; none where it is not about links."""
        path = diagnostic.span.path
        if diagnostic.code == missing_hub_link.code:
            yield from self.upwards(self._site.document(path))
        elif diagnostic.code == orphan_article.code:
            yield from one_each(self.into(self._site.document(path)))
        elif diagnostic.code == dead_end.code:
            yield from one_each(self.out_of(self._site.document(path)))

    def upwards(self, article: Document) -> Iterator[Link]:
        """Links from an article to the hub page of its pillar, early enough to count."""
        before = article.links[self.within_links - 1 :][:1] if self.within_links else ()
        for opening in self.openings.upwards(article):
            if not before or opening.spot.passage.start < before[0].passage.start:
                yield from self.settled(opening)

    def into(self, article: Document) -> Iterator[Link]:
        """Links from other documents to an article."""
        for opening in self.openings.into(article):
            yield from self.settled(opening)

    def out_of(self, article: Document) -> Iterator[Link]:
        """Links from an article to others, and to its hub page."""
        for opening in (*self.openings.out_of(article), *self.openings.upwards(article)):
            yield from self.settled(opening)

    def settled(self, opening: Opening) -> Iterator[Link]:
        """The link at its place; none where the source spells the words otherwise, or where none can stand."""
        places = self._places.setdefault(opening.path, Places(opening.document))
        found = places.find(opening.spot.passage)
        if found is None:
            return
        if not can_link(opening.path):
            yield Link(opening, places.span(*found), None)
            return
        address = notation(opening.target, self._site.host)
        text = opening.document.source.text
        replacement = linked(opening.path, text, *found, address) if address else ""
        if replacement:
            yield Link(opening, places.span(*found), places.edit(*found, replacement))


def one_each(links: Iterable[Link]) -> Iterator[Link]:
    """Of several links from one document to the same target, the first."""
    seen: set[tuple[str, str]] = set()
    for link in links:
        pair = (link.opening.path, link.opening.leads_to)
        if pair not in seen:
            seen.add(pair)
            yield link


def _told(link: Link) -> str:
    span, target = link.span, link.opening.target
    to = target.address if isinstance(target, Hub) and target.document is None else link.opening.leads_to
    return f"{span.path}:{span.line}:{span.column}: link “{link.opening.spot.words}” to {to}"
