"""How Pelican renders a document, and which image files it copies."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import imagesize

from pelican_contentstrategy.model.rendering import Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pelican_contentstrategy.model.document import Document


MEDIA_TYPES = {
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".gif": "image/gif",
    ".ico": "image/vnd.microsoft.icon",
    ".jfif": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".webp": "image/webp",
}
"""What images on the web are called; Python's own table takes in that of the machine."""


class PelicanRendering:
    """Answers out of Pelican's context, once all generators have read what they write."""

    def __init__(self, context: Mapping[str, Any], name: Callable[[str], str]) -> None:
        self._context = context
        self._name = name
        self._pictures: dict[str, Picture | None] = {}

    def body(self, document: Document) -> str:
        """A document's body, its links to files of the site resolved and complete; nothing of a lost one."""
        content = self._context["generated_content"].get(self._name(document.path))
        return str(content.get_content(self._context["SITEURL"])) if content is not None else ""

    def picture(self, path: str) -> Picture | None:
        """An image by its address below the site's root; its file is read once."""
        if path not in self._pictures:
            file = self._files.get(path)
            self._pictures[path] = _picture(file) if file else None
        return self._pictures[path]

    @cached_property
    def _files(self) -> dict[str, Path]:
        static = self._context["static_content"].values()
        return {str(each.url): Path(each.source_path) for each in static if each is not None}


def _picture(file: Path) -> Picture | None:
    media_type = MEDIA_TYPES.get(file.suffix.lower())
    if media_type is None:
        return None
    try:
        length = file.stat().st_size
    except OSError:
        return None
    try:
        width, height = map(int, imagesize.get(file))
    except Exception:  # noqa: BLE001 - it reads bytes that could be anything, and SVG as XML
        width = height = 0
    is_known = min(width, height) > 0
    return Picture(length, media_type, width if is_known else 0, height if is_known else 0)
