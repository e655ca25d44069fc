"""What a link may lead to: a document, a hub, some other place of the site, or nothing there is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.model.document import Document

if TYPE_CHECKING:
    from pelican_contentstrategy.model.pillars import Pillar
    from pelican_contentstrategy.model.readers import Persona


def source_name(url: str) -> str:
    """The file of a page that has none, as authors write it in links."""
    return f"{url.strip('/').removesuffix('.html')}.md"


@dataclass(frozen=True, slots=True)
class Hub:
    """A pillar's page: the pillar's own document, or a generated one at `url`.

    It does not exist while the document is a draft, or where it would be generated but no article names the pillar or
    its address is taken.
    """

    pillar: Pillar
    url: str
    save_as: str
    document: Document | None = field(default=None, repr=False)
    exists: bool = True
    is_as_named: bool = True
    """False if strategy.yaml names a page that is not there, so that this one stands in for it."""

    @property
    def is_generated(self) -> bool:
        """Whether we make it: there is no document, and nothing else stands in its way."""
        return self.exists and self.document is None

    @property
    def address(self) -> str:
        """Its address as seen from the site's root."""
        return f"/{self.url.lstrip('/')}"

    @property
    def source_name(self) -> str:
        """The file in the content folder that a generated one is linked to by, though nobody wrote it."""
        return source_name(self.url)

    @property
    def key(self) -> str:
        """What tells it apart from every other place of the site."""
        return self.document.path if self.document else f"hub:{self.pillar.slug}"


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page that we make besides the hubs: that of a persona or, without one, the index of all hubs.

    It does not exist where something else has its address: what `stands_there`.
    """

    url: str
    save_as: str
    persona: Persona | None = None
    stands_there: Document | Hub | MadePage | Address | None = None

    @property
    def exists(self) -> bool:
        """Whether it is made."""
        return self.stands_there is None

    @property
    def source_name(self) -> str:
        """The file in the content folder that it is linked to by, though nobody wrote it."""
        return source_name(self.url)


@dataclass(frozen=True, slots=True)
class Address:
    """A place of this site that exists without being a document: a listing, a feed, a static file.

    `notation` is the host's own way to write a link to it, where there is one.
    """

    url: str
    notation: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing of this site answers to a link; `meant` is what it would have to be."""

    meant: str
    hint: str = ""


Target: TypeAlias = Document | Hub | Address | Missing


def document_at(target: Target | str | None) -> Document | None:
    """The document that a target is, as a hub's page too."""
    found = target.document if isinstance(target, Hub) else target
    return found if isinstance(found, Document) else None


def parted(href: str) -> tuple[str, str]:
    """An address, and the query and fragment behind it."""
    found = re.search(r"[?#]", href)
    return (href[: found.start()], href[found.start() :]) if found else (href, "")


def file_at(url: str) -> str:
    """The file that a page of ours at an address is saved as; servers find `topics.html` at `topics`, too."""
    if url.endswith("/"):
        return f"{url}index.html"
    return url if "." in url.rpartition("/")[2] else f"{url}.html"
