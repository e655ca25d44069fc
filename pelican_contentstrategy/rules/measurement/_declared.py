"""Which articles were told what they are for only once they were out, as far as git knows?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.front_matter import written_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.history import Version
    from pelican_contentstrategy.model.site import Site


class Late(NamedTuple):
    """An article that was published on a day, and got its KPI on another; without that, it is not committed yet."""

    article: Document
    published: date
    declared: date | None


class Declared(NamedTuple):
    """Articles that got their KPI late, and those of which nobody knows whether they did."""

    late: tuple[Late, ...] = ()
    unknown: tuple[Document, ...] = ()


def with_own_kpi(site: Site) -> tuple[Document, ...]:
    """Published articles that name a KPI themselves, and say when they were published."""
    return tuple(each for each in site.published_articles if each.fields("kpi") and each.source.date)


def declared(site: Site) -> Declared:
    """Articles that git knows without a KPI, and with one only after their `Date`.

    Nobody knows it where there is no git, or it lacks older commits. What came to git with its KPI counts as in time.
    """
    articles = with_own_kpi(site)
    commits = site.history.commits if articles else None
    if commits is None:
        return Declared(unknown=articles)
    versions = {each.path: commits.of(each.path) for each in articles}
    texts = site.history.texts([version.blob for of_one in versions.values() for version in of_one])
    found = (_late(each, versions[each.path], texts, site.today) for each in articles)
    cut = (each for each in articles if versions[each.path] and _is_cut(each.path, versions[each.path], texts))
    return Declared(tuple(each for each in found if each), tuple(cut))


def _is_cut(path: str, versions: Sequence[Version], texts: Mapping[str, str]) -> bool:
    """Whether the KPI may have come with a commit that is not at hand."""
    if any(each.blob not in texts for each in versions):
        return True
    return versions[-1].is_cut and all(_names_kpi(path, texts[each.blob]) for each in versions)


def _late(article: Document, versions: Sequence[Version], texts: Mapping[str, str], today: date) -> Late | None:
    published = article.source.date
    if published is None or not versions or versions[0].blob not in texts:
        return None
    day = published.date()
    if not _names_kpi(article.path, texts[versions[0].blob]):
        return Late(article, day, None) if day < today else None
    declared = None
    for version in versions:
        if version.blob not in texts:
            return None
        if not _names_kpi(article.path, texts[version.blob]):
            return Late(article, day, declared) if declared and declared > day else None
        declared = version.day
    return None


def _names_kpi(path: str, text: str) -> bool:
    return bool(written_value(Source(path, text, html="", metadata={}, url="", save_as=""), "kpi"))
