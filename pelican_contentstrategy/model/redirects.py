"""Which addresses lead on to others, and how are such ways followed?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub, Missing, Target, document_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.target import Address


class Lead(NamedTuple):
    """What a `redirect_to` says: somewhere on the site or nowhere there, else, as a text, an address out of it.

    `rest` is the query and fragment that follow the address of what is on the site.
    """

    to: Target | str
    rest: str = ""

    @property
    def path(self) -> str:
        """Path of the document that it leads to, if it is one."""
        return path_of(self.to)

    @property
    def is_dead(self) -> bool:
        """Whether readers find nothing there: no document, a draft, or an article that is retired itself."""
        document = document_at(self.to)
        if document:
            return document.source.status == "draft" or not document.source.save_as or document.verdict == "retire"
        return isinstance(self.to, Missing) or (isinstance(self.to, Hub) and not self.to.exists)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that leads on: that of a document which is given up, or of a hub from before its pillar's new id.

    `url` and `save_as` are below the site's root, as a document's are. `path` is the document's; hubs have none.
    """

    url: str
    save_as: str
    to: Document | Hub | Address | str = field(repr=False)
    rest: str = ""
    path: str = ""
    is_taken: bool = False
    """Whether the document still stands there, so that what leads on takes its place."""

    @property
    def to_url(self) -> str:
        """Where it leads: an address below the site's root, or, if `to` is a text, one out of the site."""
        if isinstance(self.to, str):
            return self.to
        url = self.to.source.url if isinstance(self.to, Document) else self.to.url
        return f"{url.lstrip('/')}{self.rest}"


def path_of(target: Target | str | None) -> str:
    """Path of the document that a target is, as a hub's page too; nothing of other targets."""
    document = document_at(target)
    return document.path if document else ""


def way_from(path: str, leads: Mapping[str, Lead]) -> tuple[Lead, ...]:
    """Where the `redirect_to` of a document leads, step by step, as far as each document on the way leads on itself.

    `leads` are the steps by path. In a circle, the last step is the one to a document that was there before.
    """
    steps: list[Lead] = []
    seen: set[str] = set()
    while path in leads and path not in seen:
        seen.add(path)
        steps.append(leads[path])
        path = steps[-1].path
    return tuple(steps)


def end_of(path: str, leads: Mapping[str, Lead]) -> Lead | None:
    """Where readers of a document arrive in the end; None if nowhere."""
    steps = way_from(path, leads)
    return steps[-1] if steps and steps[-1].path not in leads and not steps[-1].is_dead else None
