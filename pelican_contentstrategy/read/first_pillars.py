"""What is an existing site about? Its pillars and clusters, as far as categories, tags and menu tell."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.existing_site import Listing
from pelican_contentstrategy.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pelican_contentstrategy.model.existing_site import ExistingPage, ExistingSite

MOST_PILLARS = 8
MOST_CLUSTERS = 8
SMALL_SITE = 10
"""Below so many articles, a category of one article counts, and none is said to hold nearly all."""

_NEARLY_ALL = 0.9
_ENOUGH = 0.5
"""Categories that hold a smaller part of the articles are not all that the site is about: tags are asked too."""
_SAME_SUBJECT = 0.6
"""Two tags on so large a part of their articles in common mean one subject."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_CATCH_ALL = frozenset(
    "all article articles blog blogs content contents default diverse divers entries entry general main misc "
    "miscellaneous other others post posts random site stuff text texts uncategorised uncategorized various "
    "allgemein sonstiges verschiedenes non-classe non-classé sin-categoria sin-categoría sem-categoria "
    "senza-categoria geen-categorie bez-kategorii okategoriserade 未分类 未分類".split()
)
_KINDS = frozenset(
    "about announcement announcements archive archives case-studies case-study essay essays event events featured guide "
    "guides howto how-to how-tos images interview interviews link links newsletter newsletters news note notes opinion "
    "opinions photo photos podcast podcasts press quote quotes release releases report reports resource resources review "
    "reviews slides status talk talks tutorial tutorials update updates video videos webinar webinars".split()
)
_LANGUAGES = re.compile(
    r"(?:ar|de|en|es|fa|fr|he|hi|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)(?:-[a-z]{2,4})?"
    r"|chinese|deutsch|english|español|français|french|german|japanese|russian|spanish|中文|日本語|русский"
)


@dataclass(frozen=True)
class FirstCluster:
    """A cluster as it may begin, and how many of the pillar's articles speak for it."""

    slug: str
    title: str
    articles: int


@dataclass(frozen=True)
class FirstPillar:
    """A pillar as it may begin; `found_as` says what it was on the site, `hub` is the path of a page that fits."""

    slug: str
    title: str
    articles: int
    found_as: str
    hub: str
    clusters: tuple[FirstCluster, ...]


@dataclass(frozen=True)
class FirstPillars:
    """The pillars found, and by reason the categories that became none, each with its number of articles."""

    pillars: tuple[FirstPillar, ...]
    left_out: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True)
class _Group:
    """Articles, by number, that belong together, and the place of the group in the menu where it has one."""

    kind: str
    slug: str
    name: str
    articles: frozenset[int]
    menu: float

    @property
    def names(self) -> frozenset[str]:
        return frozenset({fold(self.slug), fold(self.name)})

    @property
    def rank(self) -> tuple[int, str]:
        """What to sort by: the group with most articles first."""
        return -len(self.articles), self.slug


def first_pillars(site: ExistingSite) -> FirstPillars:
    """Pillars named in front matter already; else what the menu leads to and categories; where these tell little, tags."""
    named = sorted(_groups(site, "front matter", _pillar_named), key=lambda group: group.rank)
    if named:
        return FirstPillars(tuple(_pillars(site, _pick(named, [], 1, len(named)))), ())
    total = len(site.articles)
    least = 1 if total < SMALL_SITE else 2
    categories = list(_groups(site, "category", lambda article: [article.category]))
    tags = [group for group in _groups(site, "tag", lambda article: article.tags) if not _objection(group, total)]
    subjects = [group for group in categories if not _objection(group, total)]
    picked = _pick([group for group in (*subjects, *tags) if group.menu < float("inf")], [], least)
    picked.sort(key=lambda group: group.menu)
    picked = _pick(subjects, picked, least)
    if len(picked) < 2 or len(_covered(picked)) < _ENOUGH * total:  # noqa: PLR2004 - one pillar divides nothing
        picked = _pick(tags, picked, max(2, round(0.03 * total)))
    if not picked:
        picked = _pick([group for group in categories if _objection(group, total) != _NO_SUBJECT], [], 1)
    return FirstPillars(tuple(_pillars(site, picked)), tuple(_left_out(categories, picked, total)))


_NO_SUBJECT = "says nothing of the subject"


def _objection(group: _Group, total: int) -> str:
    """Why a group is no subject, as far as its name and size tell."""
    if any(name in _CATCH_ALL or _YEAR.fullmatch(name) for name in group.names):
        return _NO_SUBJECT
    if group.names & _KINDS:
        return "a kind of article rather than a subject"
    if any(_LANGUAGES.fullmatch(name) for name in group.names):
        return "a language"
    if total >= SMALL_SITE and len(group.articles) > _NEARLY_ALL * total:
        return "holds nearly all articles"
    return ""


def _left_out(
    categories: Iterable[_Group], picked: list[_Group], total: int
) -> Iterator[tuple[str, tuple[tuple[str, int], ...]]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    names = {name for group in picked for name in group.names}
    for group in sorted(categories, key=lambda group: group.rank):
        if not group.names & names:
            full = len(picked) == MOST_PILLARS
            reason = _objection(group, total) or ("fewer articles than the others" if full else "few articles")
            found[reason].append((group.name, len(group.articles)))
    yield from ((reason, tuple(groups)) for reason, groups in sorted(found.items()))


def _pillar_named(article: object) -> Iterable[Listing]:
    return _named(article.pillar)  # type: ignore[attr-defined]
