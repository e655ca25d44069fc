"""What is an existing site about? Its pillars and clusters, as far as categories, tags and menu tell."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pelican_contentstrategy.model.existing_site import Listing
from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.read.filing_words import SAYS_NOTHING, why_no_subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.existing_site import ExistingPage, ExistingSite, FiledArticle

MOST_PILLARS = 8
MOST_CLUSTERS = 8
SMALL_SITE = 10
"""Below so many articles, a category of one article counts, and none is said to hold nearly all."""

_NEARLY_ALL = 0.9
_ENOUGH = 0.5
"""Categories that hold a smaller part of the articles are not all that the site is about: tags are asked too."""
_OFTEN = 0.03
"""Part of all articles that a tag must add to become a pillar."""
_OFTEN_WITHIN = 0.08
"""Part of a pillar's articles that a tag must have to become a cluster."""
_SAME_SUBJECT = 0.6
"""Two tags that share so large a part of their articles mean one subject."""

Kind = Literal["front matter", "category", "tag"]


@dataclass(frozen=True)
class FirstCluster:
    """A cluster as it may begin, and how many of the pillar's articles speak for it."""

    slug: str
    title: str
    articles: int


@dataclass(frozen=True)
class FirstPillar:
    """A pillar as it may begin: what it was on the site so far, and the path of a page that may be its hub."""

    slug: str
    title: str
    name: str
    kind: Kind
    in_menu: bool
    articles: int
    hub: str
    clusters: tuple[FirstCluster, ...]
    more: tuple[str, ...] = ()
    """Clusters that front matter names, but in fewer articles."""


@dataclass(frozen=True)
class LeftOut:
    """A category, or a pillar named in front matter, that became none."""

    name: str
    articles: int
    reason: str


@dataclass(frozen=True)
class _Group:
    """Articles, by number, that are filed together, and the group's place in the menu where it has one."""

    kind: Kind
    slug: str
    name: str
    articles: frozenset[int]
    place: float

    @property
    def names(self) -> tuple[str, ...]:
        return fold(self.slug), fold(self.name)

    @property
    def rank(self) -> tuple[int, str]:
        """What to sort by: the group of most articles first."""
        return -len(self.articles), self.slug

    def is_known(self, others: Iterable[_Group]) -> bool:
        """Whether one of the others goes by one of its names."""
        return any(name in other.names for other in others for name in self.names)


def first_pillars(site: ExistingSite) -> tuple[tuple[FirstPillar, ...], tuple[LeftOut, ...]]:
    """Pillars, and what became none, that of most articles first.

    Pillars are what front matter names so already; else what the menu leads to, and categories; where these tell
    little, tags used often, each time the one that adds most articles.
    """
    everything = range(len(site.articles))
    named = _groups(site, "front matter", everything, lambda article: _named(article.pillar))
    if named:
        picked = _pick(named, (), 1)
        return tuple(_pillars(site, picked)), tuple(_left_out(named, picked, 0))
    categories = _groups(site, "category", everything, lambda article: filter(None, [article.category]))
    picked = _picked(categories, _groups(site, "tag", everything, lambda article: article.tags), len(everything))
    return tuple(_pillars(site, picked)), tuple(_left_out(categories, picked, len(everything)))


def as_id(name: str) -> str:
    """The name as an id of the strategy file: letters, digits and, between them, `-`, `_` and `.`."""
    fit = "".join(each if each in "-_." or unicodedata.category(each)[0] in "LMN" else "-" for each in name)
    return re.sub(r"-{2,}", "-", fit).strip("-_.")


def as_title(name: str) -> str:
    """A tag's or category's name as words for readers: `open-data` is `Open data`; capitals are left as they are."""
    if name != name.lower() or not any(map(str.isalpha, name)):
        return name
    words = name if " " in name else re.sub(r"[-_]+", " ", name).strip() or name
    return words[:1].upper() + words[1:]


def _groups(
    site: ExistingSite, kind: Kind, numbers: Iterable[int], filed: Callable[[FiledArticle], Iterable[Listing]]
) -> list[_Group]:
    """Articles by where they are filed, the largest groups first."""
    articles: dict[str, set[int]] = defaultdict(set)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    urls: dict[str, str] = {}
    for number in numbers:
        for listing in filed(site.articles[number]):
            slug, name = as_id(listing.slug), " ".join(listing.title.split())
            if slug and name:
                articles[slug].add(number)
                spellings[slug][name] += 1
                urls[slug] = listing.url
    found = []
    for slug, members in articles.items():
        name = min(spellings[slug], key=lambda each: (-spellings[slug][each], each))
        found.append(_Group(kind, slug, name, frozenset(members), _place(site, slug, name, urls[slug])))
    return sorted(found, key=lambda group: group.rank)


def _named(value: str) -> tuple[Listing, ...]:
    return (Listing(fold(value), value),) if value else ()


def _place(site: ExistingSite, slug: str, name: str, url: str) -> float:
    for place, (title, address) in enumerate(site.menu):
        if fold(title) in {fold(slug), fold(name)} or (url and _bare(address) == _bare(url)):
            return place
    return float("inf")


def _bare(url: str) -> str:
    return url.removesuffix("index.html").strip("/")


def _picked(categories: Sequence[_Group], tags: Sequence[_Group], total: int) -> list[_Group]:
    subjects = [group for group in categories if not _objection(group, total)]
    tags = [group for group in tags if not _objection(group, total)]
    least = 1 if total < SMALL_SITE else 2
    picked = _pick([group for group in (*subjects, *tags) if group.place < float("inf")], (), least)
    picked.sort(key=lambda group: group.place)
    picked = _pick(subjects, picked, least)
    if len(picked) < 2 or len(_covered(picked)) < _ENOUGH * total:  # noqa: PLR2004 - one pillar divides nothing
        picked = _pick(tags, picked, max(2, round(_OFTEN * total)))
    return picked or _pick([group for group in categories if why_no_subject(group.names) != SAYS_NOTHING], (), 1)


def _objection(group: _Group, total: int) -> str:
    nearly_all = total >= SMALL_SITE and len(group.articles) > _NEARLY_ALL * total
    return why_no_subject(group.names) or ("holds nearly all articles" if nearly_all else "")


def _pick(groups: Iterable[_Group], picked: Sequence[_Group], least: int) -> list[_Group]:
    """Those picked already, then those that add articles to them, each time the one that adds most."""
    result = list(picked)
    left = [group for group in groups if not group.is_known(result)]
    covered = _covered(result)
    while left and len(result) < MOST_PILLARS:
        best = min(left, key=lambda group: (-len(group.articles - covered), group.slug))
        if len(best.articles - covered) < least:
            break
        result.append(best)
        covered |= best.articles
        left = [group for group in left if not group.is_known([best])]
    return result


def _covered(groups: Iterable[_Group]) -> set[int]:
    return {number for group in groups for number in group.articles}


def _pillars(site: ExistingSite, picked: Sequence[_Group]) -> Iterator[FirstPillar]:
    taken: set[int] = set()
    for group in picked:
        own = group.articles - taken
        taken |= own
        clusters, more = _clusters(site, own, picked)
        yield FirstPillar(
            slug=group.slug,
            title=_title(site, group),
            name=group.name,
            kind=group.kind,
            in_menu=group.place < float("inf"),
            articles=len(group.articles),
            hub=_hub(site, group),
            clusters=tuple(FirstCluster(each.slug, _title(site, each), len(each.articles)) for each in clusters),
            more=tuple(each.name for each in more),
        )


def _title(site: ExistingSite, group: _Group) -> str:
    """What readers see: as a page of that title spells it, where there is one."""
    pages = [page for page in site.pages if fold(page.title) in group.names]
    best = min(pages, key=lambda page: (len(page.path), page.path), default=None)
    return best.title if best else as_title(group.name)


def _hub(site: ExistingSite, group: _Group) -> str:
    """Path of the page that best goes by the group's name: in its slug, its file's name, its title."""

    def likeness(page: ExistingPage) -> int:
        file = posixpath.splitext(posixpath.basename(page.path))[0]
        return sum(fold(name) in group.names for name in (page.slug, file, page.title))

    best = min(site.pages, key=lambda page: (-likeness(page), len(page.path), page.path), default=None)
    return best.path if best and likeness(best) else ""


def _clusters(
    site: ExistingSite, own: frozenset[int], pillars: Sequence[_Group]
) -> tuple[Sequence[_Group], Sequence[_Group]]:
    """What front matter names so already, and what is too much of it; else tags used often in the pillar's articles."""
    named = _groups(site, "front matter", sorted(own), lambda article: _named(article.cluster))
    if named:
        return named[:MOST_CLUSTERS], named[MOST_CLUSTERS:]
    chosen: list[_Group] = []
    for tag in _groups(site, "tag", sorted(own), lambda article: article.tags):
        if len(chosen) < MOST_CLUSTERS and not tag.is_known((*pillars, *chosen)) and _divides(tag, own, chosen):
            chosen.append(tag)
    return chosen, ()


def _divides(tag: _Group, own: frozenset[int], chosen: Iterable[_Group]) -> bool:
    """Whether a tag sets some of a pillar's articles apart, and others than the tags chosen already."""
    return (
        max(2, round(_OFTEN_WITHIN * len(own))) <= len(tag.articles) <= _NEARLY_ALL * len(own)
        and not why_no_subject(tag.names)
        and not any(
            len(tag.articles & other.articles) >= _SAME_SUBJECT * len(tag.articles | other.articles) for other in chosen
        )
    )


def _left_out(groups: Iterable[_Group], picked: Sequence[_Group], total: int) -> Iterator[LeftOut]:
    few = "fewer articles than the others" if len(picked) == MOST_PILLARS else "few articles"
    for group in groups:
        if not group.is_known(picked):
            yield LeftOut(group.name, len(group.articles), _objection(group, total) or few)
