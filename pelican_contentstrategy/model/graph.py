"""Who links to whom, and how far is each document from the home page?

Body links are what authors wrote, those included that the rendering spoils, which a rule of its own tells; generated
links and navigation count in clicks alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.depth import depths
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.model.document import Link
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.site import Site


@dataclass(frozen=True, eq=False)
class LinkGraph:
    """Links of the bodies of a site, by what they lead to; a hub's document and the hub are one.

    Documents are named by their paths, hubs without a document by their `key`. Links from a document to itself are left
    out everywhere.
    """

    site: Site = field(repr=False)

    def links_to(self, target: Document | Hub) -> tuple[Link, ...]:
        """Body links to it from other published articles and pages."""
        return tuple(link for link in self._links_by_target.get(_key(target), ()) if self._is_from_published(link))

    def inlinks(self, document: Document) -> tuple[str, ...]:
        """Paths of the other published articles and pages whose bodies link to it."""
        return tuple(dict.fromkeys(link.path for link in self.links_to(document)))

    def outlinks(self, document: Document) -> tuple[str, ...]:
        """What its body leads to, each once and in order: other documents of any status, and hubs."""
        return self._leads_to.get(document.path, ())

    def anchors(self, target: Document | Hub) -> Mapping[str, int]:
        """The words of the links to it, and how many have them."""
        links = self._links_by_target.get(_key(target), ())
        return Counter(link.text for link in links if link.text and link.element == "a")

    def depth(self, document: Document) -> int | None:
        """Clicks from the home page; None where no way is known, or nobody is to see it."""
        return self._depths.get(document.path)

    @cached_property
    def article_links(self) -> frozenset[tuple[str, str]]:
        """Which article links to which, each pair once; drafts and hidden articles count."""
        articles = {document.path for document in self.site.documents if document.source.kind == "article"}
        pairs = ((path, each) for path, found in self._leads_to.items() for each in found)
        return frozenset(pair for pair in pairs if articles.issuperset(pair))

    def links_between(self, pillar: Pillar, other: Pillar) -> int:
        """Pairs of published articles, one of each of two pillars, of which one links to the other."""
        return self._links_between[frozenset({pillar.slug, other.slug})]

    @cached_property
    def _links_between(self) -> Counter[frozenset[str]]:
        pillars = {each.path: slug for slug, found in self.site.membership.of_pillar.items() for each in found}
        pairs = {
            frozenset({path, each}) for path in pillars for each in self._leads_to.get(path, ()) if each in pillars
        }
        return Counter(frozenset(pillars[path] for path in pair) for pair in pairs)

    @cached_property
    def _links_by_target(self) -> Mapping[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = defaultdict(list)
        for link, target in self._links:
            found[_key(target)].append(link)
        return {key: tuple(links) for key, links in found.items()}

    @cached_property
    def _leads_to(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for link, target in self._links:
            found[link.path][_key(target)] = None
        return {path: tuple(keys) for path, keys in found.items()}

    @cached_property
    def _depths(self) -> Mapping[str, int]:
        return depths(self.site)

    @cached_property
    def _links(self) -> tuple[tuple[Link, Document | Hub], ...]:
        return tuple(self._read_links())

    def _read_links(self) -> Iterator[tuple[Link, Document | Hub]]:
        for document in self.site.documents:
            for link in document.links:
                target = self.site.target(link)
                if isinstance(target, Document | Hub) and _key(target) != document.path:
                    yield link, target

    def _is_from_published(self, link: Link) -> bool:
        return self.site.document(link.path).is_published


def _key(target: Document | Hub) -> str:
    return target.key if isinstance(target, Hub) else target.path
