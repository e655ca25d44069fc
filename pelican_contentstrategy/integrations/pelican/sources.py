"""What Pelican knows -> Sources and Host."""

from __future__ import annotations

from copy import copy
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pelican.contents import Article, Page, Static

from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.integrations.pelican.navigation import LISTINGS, direct_pages, index_pages, menu
from pelican_contentstrategy.integrations.pelican.templates import article_listings, shown
from pelican_contentstrategy.model.host import Host
from pelican_contentstrategy.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from pelican_contentstrategy.integrations.project import Project
    from pelican_contentstrategy.model.source import Status


def sources(context: Mapping[str, Any], project: Project) -> Iterator[Source]:
    """Every article and page that Pelican read or failed to read, in order of path."""
    content_folder = Path(context["PATH"])
    led_to = {each.source_path for many in ("articles", "pages") for each in context.get(many, ())}
    for relative, content in sorted(context["generated_content"].items()):
        if content is None:
            yield _lost(content_folder / relative, project)
        elif isinstance(content, Article | Page):
            yield _read(content, _status(content, led_to), project)


def _read(content: Any, status: Status, project: Project) -> Source:
    text, _ = _text(Path(content.source_path))
    published_url, published_save_as = _once_published(content)
    return Source(
        path=project.relative(content.source_path),
        text=text,
        html=content._content or "",  # noqa: SLF001 - the body with its links unresolved is nowhere else
        metadata={name: _plain(value) for name, value in content.metadata.items()},
        url=str(content.url),
        save_as=str(content.save_as),
        kind="article" if isinstance(content, Article) else "page",
        status=status,
        lang=getattr(content, "lang", ""),
        translations=tuple(sorted(_translations(content, project))),
        date=getattr(content, "date", None),
        modified=getattr(content, "modified", None),
        authors=tuple(str(each) for each in getattr(content, "authors", ())),
        published_url=published_url,
        published_save_as=published_save_as,
    )


def _status(content: Any, led_to: Container[str]) -> Status:
    """Its own; but readers are not led to what a plugin has taken from the lists, such as another language's site."""
    if content.status in {"draft", "hidden"}:
        return cast("Status", content.status)
    is_led_to = any(each.source_path in led_to for each in (content, *content.translations))
    return "published" if is_led_to else "hidden"


def _once_published(content: Any) -> tuple[str, str]:
    """Address and file of a draft as a published one; nothing if it has no date and so has never been out."""
    if content.status != "draft" or (isinstance(content, Article) and "date" not in content.metadata):
        return "", ""
    published = copy(content)
    published.status = "published"
    return str(published.url), str(published.save_as)


def _translations(content: Any, project: Project) -> Iterator[str]:
    """Other languages only: Pelican also enters articles of one slug and language as translations of each other."""
    for each in content.translations:
        if each.lang != content.lang:
            yield project.relative(each.source_path)


def _lost(path: Path, project: Project) -> Source:
    text, failure = _text(path)
    return Source(
        path=project.relative(path), text=text, html="", metadata={}, url="", save_as="", status="lost", failure=failure
    )


def _text(path: Path) -> tuple[str, str]:
    """A file's text, and why Pelican cannot have read it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return "", f"it cannot be read: {reason(error)}"
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", errors="replace"), "it is not UTF-8 text"


def _plain(value: object) -> object:
    """Metadata without Pelican's own types, whose objects hold all settings."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime):
        return datetime.fromisoformat(value.isoformat())
    if isinstance(value, date):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    return str(value)


def host(context: Mapping[str, Any], project: Project) -> Host:
    """What Pelican knows of the site beside its documents."""
    return Host(
        siteurl=context.get("SITEURL") or "",
        folder=project.relative(context["PATH"]),
        addresses=frozenset(str(each) for each in _addresses(context) if each),
        files={path: _url(file) for path, file in context["static_content"].items() if file is not None},
        prefixes=(f"{str(context['THEME_STATIC_DIR']).strip('/')}/",),
        listings={
            what: {
                str(name).casefold(): str(each.url)
                for each, _ in context.get(many, ())
                for name in (each.name, each.slug)
            }
            for what, many in LISTINGS.items()
        },
        menu=tuple(menu(context)),
        index_pages=tuple(index_pages(context)),
        article_listings=article_listings(context),
        shows=shown(context),
        lang=str(context["DEFAULT_LANG"]),
    )


def _url(file: Static) -> str:
    """A static file's address; asked for by `file.url`, Pelican would no longer move the file where `{attach}` says."""
    return str(super(Static, file).url)


def _addresses(context: Mapping[str, Any]) -> Iterator[object]:
    """Both the URL and the file of every page that no source stands behind."""
    yield "index.html"
    for _, url, save_as in direct_pages(context):
        yield from (save_as, url)
    yield from context["TEMPLATE_PAGES"].values() if context["TEMPLATE_PAGES"] else ()
    for many in LISTINGS.values():
        for listing, _ in context.get(many, ()):
            if listing.slug and listing.save_as:
                yield from (listing.url, listing.save_as)
    for archives in context.get("period_archives", {}).values():
        for archive in archives:
            yield from (archive["url"], archive["save_as"])
    yield from _feeds(context)


def _feeds(context: Mapping[str, Any]) -> Iterator[str]:
    slugs = {what.upper(): [listing.slug for listing, _ in context.get(many, ())] for what, many in LISTINGS.items()}
    for key, pattern in sorted(context.items()):
        if isinstance(pattern, str) and key.endswith(("FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS")):
            for slug in slugs.get(key.partition("_")[0], [""]):
                yield pattern.replace("{slug}", slug).replace("{lang}", context["DEFAULT_LANG"])
