"""What is known out there of an article: its complete address, and its picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_contentstrategy.model.values import is_readable

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

UNQUOTED = "/%#?=&:~+,;@!$()*"
"""Characters that stay as they are in an address: those of its own syntax, and what is quoted already."""
WHOLE = re.compile(r"https?://(?:\[[0-9A-Fa-f:.]+\])?")
"""How an address of its own begins; brackets stand around a host of IPv6 alone."""
UNFIT = re.compile(r"[\x00-\x20\x7f\"<>\[\\\]^`{|}]")
"""What may not stand in the rest of it."""


def absolute(url: str, site: Site) -> str:
    """The whole address of what stands below the site's root; nothing while the site has no address of its own.

    Nor of what no browser can read, such as half an IPv6 address. Nothing in it ends an address in a text.
    """
    whole = WHOLE.match(url)
    if whole and is_readable(url):
        return whole[0] + UNFIT.sub(lambda found: quote(found[0]), url[whole.end() :])
    if whole or not url:
        return ""
    root = site.host.siteurl.rstrip("/")
    return f"{root}/{quote(url.lstrip('/'), safe=UNQUOTED)}" if root else ""


def image(document: Document, site: Site) -> str:
    """The image that its front matter names, if there is one: an address of its own, or a file of the site."""
    written = document.value("image").strip()
    if written.startswith(("https://", "http://")):
        return written
    path = written.rpartition("}")[2].lstrip("/")
    return path if path in site.occupied else ""
