"""Old addresses that lead on: a page at each, or lines that a server reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from pelican_contentstrategy.model.artifact import File, Page
from pelican_contentstrategy.model.target import Hub, document_at, parted
from pelican_contentstrategy.publish._publisher import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.publishing import Publish
    from pelican_contentstrategy.model.redirects import Redirect
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.site import Site

LINES = "_redirects"
HEAD = "# Made with the site: change 'redirect_to' in front matter, or 'renamed_from' in strategy.yaml.\n"
PLAIN = "/~!$&'()+,;=@"
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


@publisher
def redirects(review: Review, options: Publish) -> Iterator[File | Page]:
    """A file of redirects or a page for each of them, as the strategy asks for.

    Where an article still stands, a page takes its place in both cases: not every server lets the file win, and the
    notation that makes one do so, `301!`, another does not accept. The site's own file of that name stays as it is.
    """
    site = review.site
    if options.redirects == LINES and LINES not in site.occupied:
        yield File(LINES, HEAD + "".join(_lines(site)))
    for each in site.redirects:
        if options.redirects == "html" or (options.redirects == LINES and each.is_taken):
            yield Page(each.url, each.save_as, "contentstrategy/redirect", _context(each, site), replaces=each.is_taken)


def _lines(site: Site) -> Iterator[str]:
    """One for each redirect; a folder's own address stands for the page in it, which some servers lead back to it."""
    folder = urlsplit(site.host.siteurl).path.rstrip("/")
    for each in site.redirects:
        to = _encoded(each)
        if not isinstance(each.to, str):
            path, rest = parted(to)
            if f"/{path}".endswith("/index.html"):
                path = path.removesuffix("index.html")
            to = f"{folder}/{path}{rest}"
        yield f"{folder}/{quote(STRAY_PERCENT.sub('%25', each.url), safe=f'{PLAIN}%')} {to} 301\n"


def _context(redirect: Redirect, site: Site) -> dict[str, object]:
    """`to` is an address below SITEURL unless it `is_external`; `canonical` is all of it, where that is known."""
    target, siteurl = redirect.to, site.host.siteurl.rstrip("/")
    document = document_at(target)
    title, lang = redirect.to_url, ""
    if document:
        title, lang = document.title, document.source.lang
    elif isinstance(target, Hub):
        title = target.pillar.title
    to = _encoded(redirect)
    is_external = isinstance(target, str)
    canonical = to if is_external else f"{siteurl}/{to}" if siteurl else ""
    return {"title": title, "lang": lang, "to": to, "is_external": is_external, "canonical": canonical}


def _encoded(redirect: Redirect) -> str:
    """Where it leads, with nothing in it that ends an address in a line or an attribute."""
    url = STRAY_PERCENT.sub("%25", redirect.to_url)
    if isinstance(redirect.to, str):
        return quote(url, safe=f"{PLAIN}%:?#[]*")
    path, rest = parted(url)
    return quote(path, safe=f"{PLAIN}%") + quote(rest, safe=f"{PLAIN}%:?#")
