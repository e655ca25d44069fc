"""How does an article begin that is written from a brief?"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.brief import OF_BRIEFS
from pelican_contentstrategy.publish.briefs.planned import fields_of, planned
from pelican_contentstrategy.publish.briefs.slugs import slug_of
from pelican_contentstrategy.read.front_matter import is_known, written_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.brief import Brief
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

OWN = OF_BRIEFS | {"title", "date", "modified", "status", "slug", "brief", "url", "save_as"}
"""Fields that a draft does not take over as they are."""


def draft_fields(brief: Brief, site: Site) -> dict[str, str]:
    """Its front matter; it is dated the day it is due, unless that is past."""
    day = max(brief.due or site.today, site.today)
    first = {"title": brief.title, "date": day.isoformat(), "status": "draft", "slug": slug_of(brief.slug)}
    taken = {name: value for name, value in fields_of(brief).items() if name not in OWN and is_known(name)}
    category = "" if "category" in taken else _category(brief, site)
    return {**first, **({"category": category} if category else {}), **taken, "brief": brief.path}


def draft_folder(brief: Brief, site: Site, usual: str) -> str:
    """Where articles of its cluster are, else of its pillar; else the usual folder."""
    folders = Counter(str(PurePosixPath(each.path).parent) for each in _kin(brief, site))
    return min(folders, key=lambda each: (-folders[each], each)) if folders else usual


def _category(brief: Brief, site: Site) -> str:
    """The category that most of these name themselves."""
    named = Counter(written_value(each.source, "category") for each in _kin(brief, site))
    return next((name for name, _ in named.most_common(1)), "")


def _kin(brief: Brief, site: Site) -> list[Document]:
    document = planned(fields_of(brief), site, brief.path)
    return next((found for found in _groups(document, site) if found), [])


def _groups(document: Document, site: Site) -> Iterator[list[Document]]:
    pillar = site.strategy.pillar(document.pillar)
    cluster = site.strategy.cluster(pillar, document.cluster) if pillar else None
    for articles in (
        site.articles_in(cluster) if cluster else (),
        site.articles_of(pillar) if pillar else (),
    ):
        yield [each for each in articles if each.is_in(document.lang)]
