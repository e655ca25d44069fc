"""CS218: links should be encrypted."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import every_document, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.site import Site

INSECURE = re.compile(r"\s*http://", re.IGNORECASE)
NEARBY = ("localhost", "local", "localdomain", "internal", "lan", "home", "test", "onion")
"""Last parts of names that no public server has, or that are encrypted in a way of their own."""
NAMED = 3
"""Addresses that a message names."""


class Options(RuleOptions):
    """Options of insecure-link."""

    allow: tuple[str, ...] = ()
    """Hosts that do not answer to `https://`, such as `*.example.com`."""


@rule("CS218", on=Document, among=every_document, severity=Severity.NOTE, options=Options)
def insecure_link(document: Document, site: Site, options: Options) -> Iterator[Problem]:
    """Links or images are fetched over `http://`, where anybody on the way can read along and change what comes.

    ## Why
    Browsers warn of such pages, and do not show such images on a page that is encrypted itself. Told once for each
    document. Whether a host answers to `https://` is not tried out; nearly all do. Addresses of the reader's own
    machine and network are left out.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    Flour from [a mill](http://mill.example.com/).
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    Flour from [a mill](https://mill.example.com/).
    ```
    """
    own = urlsplit(site.host.siteurl)
    spared = own.netloc if own.scheme == "http" else ""
    insecure = (each for each in (*document.links, *document.facts.images) if INSECURE.match(each.href))
    found = sorted(
        (each for each in insecure if not _is_excused(each.href, options, spared)), key=lambda each: each.passage.start
    )
    if not found:
        return
    addresses = list(dict.fromkeys(each.href.strip() for each in found))
    named = ", ".join(f"'{each}'" for each in addresses[:NAMED])
    more = f" and {len(addresses) - NAMED} more" if len(addresses) > NAMED else ""
    is_own = any(urlsplit(each).netloc.casefold() == own.netloc.casefold() for each in addresses)
    told = "address is" if len(addresses) == 1 else "addresses are"
    yield Problem(
        found[0].passage,
        f"{len(addresses)} {told} not encrypted: {named}{more}",
        hint="write 'https://', as your own site does" if is_own else "write 'https://' where that leads there, too",
    )


def _is_excused(href: str, options: Options, own: str) -> bool:
    """Whether it cannot be otherwise, or need not be."""
    try:
        parts = urlsplit(href.strip())
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return True
    if "." not in host or host.rpartition(".")[2] in NEARBY or (own and parts.netloc.casefold() == own.casefold()):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return any(fnmatchcase(host, each.casefold()) for each in options.allow)
