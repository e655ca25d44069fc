"""What is known of a site that has no strategy yet?"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Listing:
    """A category or a tag; `url` is below the site's root."""

    slug: str
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class FiledArticle:
    """How a published article is filed; `pillar` and `cluster` are what its front matter names already.

    Without pages of categories, Pelican gives none to an article that names none.
    """

    category: Listing | None
    tags: tuple[Listing, ...] = ()
    pillar: str = ""
    cluster: str = ""


@dataclass(frozen=True, slots=True)
class ExistingPage:
    """A published page; its path is relative to where strategy.yaml is to lie."""

    path: str
    slug: str
    title: str


@dataclass(frozen=True)
class ExistingSite:
    """A site before it has a strategy; an article in several languages counts once.

    `menu` holds title and address of each entry, `people` the authors, those with the most articles first, `taken` all
    files of the output that something stands in already.
    """

    name: str
    mission: str = ""
    articles: tuple[FiledArticle, ...] = ()
    pages: tuple[ExistingPage, ...] = ()
    menu: tuple[tuple[str, str], ...] = ()
    people: tuple[str, ...] = ()
    taken: frozenset[str] = field(default=frozenset(), repr=False)
