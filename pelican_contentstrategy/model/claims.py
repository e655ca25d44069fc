"""Who claims which keyword, and who else does?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.competition import is_to_be_found, may_compete
from pelican_contentstrategy.model.keywords import bare_keyword, keywords_of
from pelican_contentstrategy.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site
    from pelican_contentstrategy.model.source import Span
    from pelican_contentstrategy.model.target import Hub

MOST = 100
"""Claims of one keyword that each is held against: a default for all articles is one slip, and not thousands."""


@dataclass(frozen=True)
class Claim:
    """A keyword that a page is to be found by.

    `page` tells pages apart, and `holder` is what people call this one; it has no document if it is generated. Where
    the strategy claims a keyword, `shared_with` are articles that may well claim it too.
    """

    keyword: str
    holder: str
    page: str
    span: Span
    document: Document | None
    is_planned: bool = False
    """Whether it is the strategy that claims it."""
    shared_with: frozenset[str] = frozenset()

    def rivals(self, other: Claim) -> bool:
        """Whether another page claims the keyword, and nobody declared that it may."""
        if self.page == other.page or other.page in self.shared_with or self.page in other.shared_with:
            return False
        known = [each.document for each in (self, other) if each.document]
        if len(known) > 1:
            return not may_compete(*known)
        return not any(document.says_yes("competes_ok") for document in known)


def contested(site: Site) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """Every claim of a keyword that others claim in the same language, with theirs, one for each page, `MOST` at most.

    What the strategy claims is told only where the strategy alone does, and once for a page.
    """
    by_keyword: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for lang, claim in _claims(site):
        by_keyword[bare_keyword(claim.keyword), lang].append(claim)
    for claims in by_keyword.values():
        told: set[str] = set()
        for claim in claims if len(claims) > 1 else ():
            rivals = {each.page: each for each in reversed(claims[:MOST]) if claim.rivals(each)}
            is_told_elsewhere = claim.is_planned and (
                claim.page in told or not all(each.is_planned for each in rivals.values())
            )
            if rivals and not is_told_elsewhere:
                told.add(claim.page)
                yield claim, tuple(sorted(rivals.values(), key=lambda each: (not each.is_planned, each.page)))


def _claims(site: Site) -> Iterator[tuple[str, Claim]]:
    """Those of the strategy first; each with its language."""
    languages = Counter(article.lang for article in site.published_articles)
    usual = min(languages, key=lambda lang: (-languages[lang], lang), default="en")
    for hub in site.hubs:
        if hub.exists and (hub.document is None or is_to_be_found(hub.document, site.today)):
            lang = hub.document.lang if hub.document else usual
            yield from ((fold(lang), claim) for claim in _claims_of_hub(hub, site))
    for document in site.documents:
        if document.fields("keyword") and is_to_be_found(document, site.today):
            for written in keywords_of(document).values():
                claim = Claim(written.value, document.path, document.path, written.span, document)
                yield fold(document.lang), claim


def _claims_of_hub(hub: Hub, site: Site) -> Iterator[Claim]:
    """What the pillar and its clusters claim for the hub page.

    A cluster has no page of its own, so that one of its articles may well be the one to find.
    """
    pillar, at = hub.pillar, site.strategy.at
    where = hub.document.path if hub.document else hub.address
    page = f"the hub page of pillar '{pillar.slug}' ({where})"
    if bare_keyword(pillar.keyword):
        span = at("pillars", pillar.slug, "keyword")
        yield Claim(pillar.keyword, page, hub.key, span, hub.document, is_planned=True)
    for cluster in pillar.clusters.values():
        if bare_keyword(cluster.keyword):
            span = at("pillars", pillar.slug, "clusters", cluster.slug, "keyword")
            holder = f"cluster '{cluster.slug}' on {page}"
            articles = frozenset(article.path for article in site.articles_in(cluster))
            yield Claim(cluster.keyword, holder, hub.key, span, hub.document, is_planned=True, shared_with=articles)
