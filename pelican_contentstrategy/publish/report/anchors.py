"""Where in the report does everything stand that it speaks of?"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.site import Site

LONGEST = 32
"""Characters of a slug that an id has, whole words of them: a long list has each id many times."""


class Anchors:
    """The ids of a report's parts, each of them there once; links to them begin with `#`."""

    def __init__(self, site: Site) -> None:
        self._taken: dict[str, int] = {}
        self._of_documents = {
            each.path: self._fresh(f"a-{_slug(each.source.url, each.path)}") for each in site.documents
        }

    def document(self, path: str) -> str:
        """That of a document by its path; nothing of what the report does not list."""
        return self._of_documents.get(path, "")

    def _fresh(self, name: str) -> str:
        number = self._taken[name] = self._taken.get(name, 0) + 1
        return name if number == 1 else self._fresh(f"{name}-{number}")


def part(kind: str, *ids: str) -> str:
    """That of a part of the strategy, by its ids: `part("cluster", "bread", "starters")`.

    Only the first of these keeps its dashes, or `set-up` and `a` would have that of `set` and `up-a`.
    """
    first, *others = (re.sub(r"[^\w.-]", "-", each) or "none" for each in ids)
    return "-".join([kind, first, *(each.replace("-", "_") for each in others)])


def _slug(url: str, path: str) -> str:
    """What an address ends in, else what a file is called."""
    name = posixpath.basename(url.removesuffix("index.html").rstrip("/")).removesuffix(".html")
    slug = re.sub(r"[^\w.-]", "-", name or posixpath.splitext(posixpath.basename(path))[0])
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
