"""What only the host can tell, once every page is known: how a document is rendered, and what its pictures are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file of the site: its bytes, its type such as `image/png`, its size in pixels; 0 where not known."""

    length: int
    media_type: str
    width: int
    height: int


class Rendering(Protocol):
    """Asked while files are written; both are slow enough to be asked only for what is needed."""

    def body(self, document: Document) -> str:
        """A document's body as HTML before any template, its links to files of the site resolved and complete."""

    def picture(self, path: str) -> Picture | None:
        """An image by its address below the site's root; None of what is no image file of the site."""
