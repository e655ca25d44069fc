"""What is known out there of an article: its complete address, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.site import Site

UNQUOTED = "/%#?=&:~+,;@!$()*"
"""Characters that stay as they are in an address: those of its own syntax, and what is quoted already."""


def absolute(url: str, site: Site) -> str:
    """The whole address of what stands below the site's root; nothing while the site has no address of its own."""
    if not url or url.startswith(("https://", "http://")):
        return url
    root = site.host.siteurl.rstrip("/")
    return f"{root}/{quote(url.lstrip('/'), safe=UNQUOTED)}" if root else ""


def image(document: Document, site: Site) -> str:
    """The image that its front matter names, if there is one: an address of its own, or a file of the site."""
    written = document.value("image").strip()
    if written.startswith(("https://", "http://")):
        return written
    path = written.rpartition("}")[2].lstrip("/")
    return path if path in site.occupied else ""
