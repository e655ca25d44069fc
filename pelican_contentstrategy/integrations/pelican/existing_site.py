"""What Pelican knows -> ExistingSite."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.pelican.navigation import menu_items
from pelican_contentstrategy.model.existing_site import ExistingPage, ExistingSite, FiledArticle, Listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def existing_site(context: Mapping[str, Any], root: Path) -> ExistingSite:
    """A site before it has a strategy; `root` is the folder that strategy.yaml is to lie in."""
    articles = sorted(context.get("articles", ()), key=lambda each: str(each.source_path))
    siteurl = str(context.get("SITEURL") or "")
    people = Counter(author.name for article in articles for author in getattr(article, "authors", ()))
    return ExistingSite(
        name=str(context.get("SITENAME") or "").strip() or root.name or "My site",
        mission=_text(context.get("SITESUBTITLE")) or _text(context.get("SITEDESCRIPTION")),
        articles=tuple(_filed(article) for article in articles),
        pages=tuple(_page(page, root) for page in context.get("pages", ())),
        menu=tuple((title, url.removeprefix(siteurl)) for title, url in menu_items(context.get("MENUITEMS"))),
        people=tuple(sorted(people, key=lambda name: (-people[name], name))),
        taken=frozenset(_taken(context)),
    )


def _filed(article: Any) -> FiledArticle:
    return FiledArticle(
        category=_listing(article.category) if hasattr(article, "category") else None,
        tags=tuple(_listing(tag) for tag in getattr(article, "tags", ())),
        pillar=_text(article.metadata.get("pillar")),
        cluster=_text(article.metadata.get("cluster")),
    )


def _listing(listing: Any) -> Listing:
    return Listing(str(listing.slug), str(listing.name), str(listing.url))


def _page(page: Any, root: Path) -> ExistingPage:
    path = Path(os.path.relpath(page.source_path, root)).as_posix()
    return ExistingPage(path, str(page.slug), str(page.title))


def _text(value: object) -> str:
    """A text setting or field on one line, without the quotes that writers of YAML leave around it; else nothing."""
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(value.split()).strip("\"'") if isinstance(value, str) else ""


def _taken(context: Mapping[str, Any]) -> Iterable[str]:
    listings = (each for many in ("categories", "tags", "authors") for each, _ in context.get(many, ()))
    contents = (each for each in context["generated_content"].values() if each is not None)
    yield from (str(each.save_as) for each in (*listings, *contents))
