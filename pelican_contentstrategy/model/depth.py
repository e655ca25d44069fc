"""How many clicks from the home page is a document?"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.generated import around, made_index_pages
from pelican_contentstrategy.model.target import Address, Hub

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target

HOME = "index.html"
"""The file of the home page; all places here are named by their files."""


def depths(site: Site) -> dict[str, int]:
    """Clicks by path of the document, for every published or hidden one that a way is known to.

    Ways are links in bodies, the menu, the pages we make, the listings that an article's page leads to, and index
    pages, through which readers leaf as Pelican's own template lets them: on, back, to the first one and to the last. A
    theme may add ways of its own, such as what is recent in a side column: nothing tells of those.
    """
    ways = _ways(site)
    clicks = {HOME: 0} if HOME in ways else {}
    reached = deque(clicks)
    while reached:
        place = reached.popleft()
        for beyond in ways.get(place, ()):
            if beyond not in clicks:
                clicks[beyond] = clicks[place] + 1
                reached.append(beyond)
    return {each.path: clicks[each.source.save_as] for each in _shown(site) if each.source.save_as in clicks}


def _ways(site: Site) -> Mapping[str, list[str]]:
    """Where each place leads, itself among the places even if it leads nowhere."""
    index_pages = (*site.host.index_pages, *made_index_pages(site))
    files = {address: page.save_as for page in index_pages for address in (page.url, page.save_as)}
    ways: dict[str, list[str]] = defaultdict(list)
    for document in _shown(site):
        targets = (site.target(link) for link in document.links if link.element == "a")
        ways[document.source.save_as] += _places(targets, files)
    for article in site.published_articles:
        ways[article.source.save_as] += _places(around(article, site), files)
    for page in index_pages:
        last = len(page.parts) - 1
        for number, leads_to in enumerate(page.parts):
            near = {0, max(number - 1, 0), min(number + 1, last), last} - {number}
            beyond = (files.get(each, each) for each in leads_to)
            ways[_part(page.save_as, number)] += [*beyond, *(_part(page.save_as, each) for each in near)]
            if page.kind in site.host.article_listings:
                for listed in leads_to:
                    ways[listed].append(page.save_as)
    if HOME in ways:
        ways[HOME] += _places(site.menu, files)
    return ways


def _shown(site: Site) -> Iterator[Document]:
    """Documents that readers can get to see: drafts are none."""
    return (document for document in site.documents if document.source.status in {"published", "hidden"})


def _part(save_as: str, number: int) -> str:
    return f"{save_as}#{number}" if number else save_as


def _places(targets: Iterable[Target | None], files: Mapping[str, str]) -> Iterator[str]:
    for target in targets:
        if isinstance(target, Document):
            yield target.source.save_as
        elif isinstance(target, Hub):
            yield target.save_as
        elif isinstance(target, Address):
            yield files.get(target.url, target.url)
