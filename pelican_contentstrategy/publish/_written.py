"""Which articles are stubs, published with hardly any text, and how does the site stand without them?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Address, Hub
from pelican_contentstrategy.read.made_pages import FEWEST_HUBS
from pelican_contentstrategy.rules.craft._length import length_of
from pelican_contentstrategy.rules.craft.thin_article import thin_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.target import Target

NEXT_TO_NOTHING = 10
"""Words below which a stub is nothing to lead readers to: "coming soon", and little more."""


@dataclass(frozen=True)
class Written:
    """The paths of all stubs, and the `site` without any of them.

    Pages without a text are no part of that site either, lest they answer to a planned topic, but pillars' pages are.
    """

    stubs: frozenset[str]
    site: Site = field(repr=False)
    blank: frozenset[str] = frozenset()
    """Stubs with hardly a word, and pages that are made for the sake of stubs alone."""

    def is_blank(self, target: Target | None) -> bool:
        """Whether a link to it leads to nothing, though there is a page."""
        return target is not None and _key(target) in self.blank


def written(review: Review) -> Written:
    """A stub is what thin-article tells of, known or new, or a published article that says next to nothing.

    Whoever sets, switches off or suppresses that rule, or keeps an article from search engines, decides here, too. What
    has no word, or hardly one and no image, is a stub all the same.
    """
    found = review.shared.get(Written)
    if not isinstance(found, Written):
        found = review.shared[Written] = _written(review)
    return found


def _written(review: Review) -> Written:
    site = review.site
    found = chain(review.diagnostics, review.known)
    empty = [each for each in site.documents if each.is_published and not each.measures.characters and _is_empty(each)]
    stubs = {each.span.path for each in found if each.code == thin_article.code}
    stubs.update(each.path for each in empty if each.is_published_article)
    stubs.update(each.path for each in site.published_articles if _says_nothing(each) and not site.is_pillar_page(each))
    left_out = stubs.union(each.path for each in empty if not site.is_pillar_page(each))
    left = tuple(each for each in site.documents if each.path not in left_out)
    if len(left) == len(site.documents):
        return Written(frozenset(), site)
    rest = replace(site, documents=left)
    blank = (path for path in stubs if length_of(site.document(path)).words < NEXT_TO_NOTHING)
    return Written(frozenset(stubs), rest, frozenset((*blank, *_made_for_stubs(rest))))


def _is_empty(document: Document) -> bool:
    return document.was_read and not document.text.strip()


def _says_nothing(article: Document) -> bool:
    return article.was_read and not article.facts.images and length_of(article).words < NEXT_TO_NOTHING


def _made_for_stubs(rest: Site) -> Iterator[str]:
    """Pages that nothing would be made for if only the rest of the site were there."""
    hubs = [each for each in rest.hubs if each.exists]
    needless = {each.key for each in hubs if not _is_needed(each, rest)}
    yield from needless
    for page in rest.made_pages:
        if page.persona is None:
            is_needed = len(hubs) - len(needless) >= FEWEST_HUBS
        else:
            is_needed = bool(rest.articles_for(page.persona))
        if not is_needed:
            yield page.url


def _is_needed(hub: Hub, rest: Site) -> bool:
    if hub.document:
        return rest.find(hub.document.path) is not None
    return bool(rest.articles_of(hub.pillar))


def _key(target: Target) -> str:
    if isinstance(target, Hub):
        return target.key
    if isinstance(target, Document):
        return target.path
    return target.url if isinstance(target, Address) else ""
