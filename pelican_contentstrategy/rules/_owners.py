"""What is said of what stands at an address already?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub, MadePage

if TYPE_CHECKING:
    from pelican_contentstrategy.model.target import Address


def named(owner: Document | Hub | MadePage | Address) -> str:
    """Its name, as messages have it."""
    if isinstance(owner, Document):
        return f"'{owner.path}'"
    if isinstance(owner, Hub):
        return f"the hub page of pillar '{owner.pillar.slug}'"
    if isinstance(owner, MadePage):
        return f"the page of persona '{owner.persona.slug}'" if owner.persona else "the index of all hubs"
    return "a listing, a feed or a static file of Pelican's"
