"""Documents and Blueprint -> Site: plans the hubs and resolves the links."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.model.document import in_language
from pelican_contentstrategy.model.history import Memory
from pelican_contentstrategy.model.records import Records
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.model.target import Address, Hub, file_at
from pelican_contentstrategy.read.links import AddressBook
from pelican_contentstrategy.read.made_pages import plan_pages
from pelican_contentstrategy.read.redirects import former_hubs, read_leads, read_redirects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from pelican_contentstrategy.model.blueprint import Blueprint
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.history import History
    from pelican_contentstrategy.model.host import Host
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.strategy import Strategy
    from pelican_contentstrategy.model.style import Library
    from pelican_contentstrategy.model.target import Target

NOTHING_KNOWN = Memory()
NOTHING_WRITTEN = Records()


def read_site(  # noqa: PLR0913, PLR0917 - one for each thing a site is read from
    documents: Iterable[Document],
    blueprint: Blueprint,
    host: Host,
    today: date,
    library: Library,
    history: History = NOTHING_KNOWN,
    records: Records = NOTHING_WRITTEN,
) -> Site:
    """Put documents in order, give every pillar its hub, and find out where each link leads."""
    ordered = tuple(sorted(documents, key=lambda document: document.path))
    occupied = dict(_occupied(ordered, host))
    hubs = tuple(_hubs(ordered, blueprint, host, occupied))
    made_pages = tuple(plan_pages(ordered, blueprint, hubs, occupied))
    book = AddressBook.of(host, ordered, hubs, _vouched_for(blueprint.strategy))
    for page in made_pages:
        book.enter_page(page)
    renamed = tuple(former_hubs(hubs, blueprint.publish.hubs.url, occupied))
    for former, hub in renamed:
        book.enter_former_hub(former, hub)
    leads = dict(read_leads(ordered, book))
    redirects = read_redirects(ordered, leads, renamed, occupied)
    enter = book.enter_former if blueprint.publish.redirects == "none" else book.enter_redirect
    for redirect in redirects:
        enter(redirect)
    return Site(
        strategy=blueprint.strategy,
        documents=ordered,
        hubs=hubs,
        today=today,
        targets=dict(_targets(ordered, book)),
        cta_targets={cta.slug: book.target(cta.url) for cta in blueprint.strategy.ctas.values()},
        occupied=occupied,
        library=library,
        menu=tuple(_menu(host, book)),
        host=host,
        publish=blueprint.publish,
        asset_targets=tuple(book.target(asset.url) for asset in blueprint.strategy.assets),
        leads=leads,
        redirects=redirects,
        made_pages=made_pages,
        history=history,
        records=records,
    )


def _occupied(documents: Iterable[Document], host: Host) -> Iterator[tuple[str, Document | Address]]:
    """What stands at an address, by the file it is saved as; documents come last, for they are the better answer."""
    for address in (*sorted(host.addresses), *host.files.values()):
        yield address, Address(address)
    for document in documents:
        if document.source.save_as:
            yield document.source.save_as, document


def _hubs(
    documents: Sequence[Document], blueprint: Blueprint, host: Host, occupied: Mapping[str, object]
) -> Iterator[Hub]:
    by_path = {document.path: document for document in documents if document.source.status != "lost"}
    declared: dict[str, Document] = {}
    filled: set[str] = set()
    for document in documents:
        pillar = blueprint.strategy.pillar(document.pillar) if document.pillar and document.is_published else None
        if pillar and document.says_yes("hub"):
            declared.setdefault(pillar.slug, document)
        if pillar and document.is_published_article:
            filled.add(pillar.slug)
    for pillar in blueprint.strategy.pillars.values():
        named = _page_named_by(pillar, by_path, host)
        is_as_named = named is not None or not pillar.hub
        page = named or declared.get(pillar.slug)
        if page:
            page = in_language(page, (by_path[path] for path in page.source.translations if path in by_path), host.lang)
            exists = page.source.status != "draft"
            yield Hub(pillar, page.source.url, page.source.save_as, page, exists, is_as_named)
        else:
            url = blueprint.publish.hubs.url.format(pillar=pillar.slug)
            save_as = file_at(url)
            exists = pillar.slug in filled and save_as not in occupied
            yield Hub(pillar, url, save_as, None, exists, is_as_named)


def _page_named_by(pillar: Pillar, by_path: dict[str, Document], host: Host) -> Document | None:
    """The pillar's `hub:`, read from strategy.yaml's own folder or, as Pelican's settings do, from the content's."""
    if not pillar.hub:
        return None
    return by_path.get(posixpath.normpath(pillar.hub)) or by_path.get(
        posixpath.normpath(posixpath.join(host.folder, pillar.hub))
    )


def _vouched_for(strategy: Strategy) -> Iterator[str]:
    """Addresses from the site's root that the strategy names: something other than the host may serve them."""
    named = (*(asset.url for asset in strategy.assets), *(cta.url for cta in strategy.ctas.values()))
    return (urlsplit(url).path for url in named if url.startswith("/"))


def _menu(host: Host, book: AddressBook) -> Iterator[Target]:
    """Where the menu leads; of a site in a folder, themes may put its address before an entry, or not."""
    for href in host.menu:
        target = book.target(href) or book.target(href.lstrip("/"))
        if target is not None:
            yield target


def _targets(documents: Iterable[Document], book: AddressBook) -> Iterator[tuple[tuple[str, str], Target]]:
    for document in documents:
        for written, target in book.targets_in(document):
            yield (document.path, written), target
