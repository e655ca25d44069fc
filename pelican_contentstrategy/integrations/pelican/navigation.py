"""What Pelican's settings lead to: the menu, and the index pages that Pelican makes, page by page."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pelican.paginator import Paginator

from pelican_contentstrategy.model.host import IndexPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LISTINGS = {"category": "categories", "tag": "tags", "author": "authors"}
"""Kinds of listings, and what both Pelican's context and the template with all of a kind are called."""
ARTICLE_INDEXES = ("index", "archives")
"""Templates that by custom list all articles; of others, nobody knows what they list."""


def menu(context: Mapping[str, Any]) -> Iterator[str]:
    """The addresses that settings put into the menu; whether a theme shows one, it alone knows."""
    yield from (address for _, address in menu_items(context.get("MENUITEMS")))
    shown = context.get("pages", ()) if context.get("DISPLAY_PAGES_ON_MENU") else ()
    yield from (quote(str(page.save_as)) for page in shown)
    listed = context.get("categories", ()) if context.get("DISPLAY_CATEGORIES_ON_MENU") else ()
    yield from (quote(str(category.save_as)) for category, _ in listed)


def menu_items(items: object) -> Iterator[tuple[str, str]]:
    """Title and address of each entry; themes that nest menus each do so in a way of their own, and are passed over."""
    for item in items if isinstance(items, list | tuple) else ():
        if isinstance(item, list | tuple) and len(item) > 1 and isinstance(item[0], str) and isinstance(item[1], str):
            yield item[0], item[1]


def direct_pages(context: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Template, address and file of the pages that Pelican makes of a template alone."""
    for template in context["DIRECT_TEMPLATES"]:
        name = PurePosixPath(template).with_suffix("").as_posix()
        save_as = context.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
        if save_as:
            yield name, str(context.get(f"{name.upper()}_URL", f"{name}.html") or ""), str(save_as)


def index_pages(context: Mapping[str, Any]) -> Iterator[IndexPage]:
    """Every page that no source stands behind, and what it leads to, as far as that can be told."""
    files = {id(article): str(article.save_as) for article in context.get("articles", ())}

    def parts(template: str, articles: Sequence[Any]) -> tuple[tuple[str, ...], ...]:
        shown = [files.get(id(each)) or str(each.save_as) for each in articles]
        return tuple(_paginated(template, shown, context))

    for name, url, save_as in direct_pages(context):
        if name in ARTICLE_INDEXES:
            yield IndexPage(url, save_as, parts(name, context.get("articles", ())))
        else:
            listed = context.get(name, ()) if name in LISTINGS.values() else ()
            yield IndexPage(url, save_as, (tuple(str(listing.save_as) for listing, _ in listed),))
    for save_as in (context.get("TEMPLATE_PAGES") or {}).values():
        yield IndexPage(str(save_as), str(save_as))
    for what, many in LISTINGS.items():
        for listing, articles in context.get(many, ()):
            if listing.slug and listing.save_as:
                yield IndexPage(str(listing.url), str(listing.save_as), parts(what, articles), what)
    for archives in context.get("period_archives", {}).values():
        for archive in archives:
            yield IndexPage(archive["url"], archive["save_as"], parts("period_archives", archive["articles"]))


def _paginated(template: str, shown: Sequence[str], context: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    per_page = None
    if template in context["PAGINATED_TEMPLATES"]:
        per_page = context["PAGINATED_TEMPLATES"][template] or context["DEFAULT_PAGINATION"]
    pages = Paginator("", "", shown, context, per_page)
    yield from (tuple(pages.page(number + 1).object_list) for number in range(pages.num_pages))
