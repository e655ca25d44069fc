"""How does an author write a link to something on the site, so that it survives every change of addresses?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.target import Hub, document_at

if TYPE_CHECKING:
    from pelican_contentstrategy.model.host import Host
    from pelican_contentstrategy.model.target import Address

UNSAFE = re.compile(r"[^\w./~+,@\u0080-\U0010ffff-]|\s")
"""What may end an address in some markup, or means something in it; Pelican reads it percent-encoded as well."""


def notation(target: Document | Hub | Address, host: Host, rest: str = "") -> str:
    """A link to it in the host's own notation, with a query and fragment behind; nothing where there is none.

    Neither has a file outside of the content folder one, nor has a feed.
    """
    if isinstance(target, Document | Hub):
        document = document_at(target)
        path = host.in_content(document.path) if document else target.source_name if isinstance(target, Hub) else ""
        written = "" if path.startswith("../") else f"{{filename}}/{encoded(path)}"
    else:
        written = target.notation
    return f"{written}{rest}" if written else ""


def encoded(path: str) -> str:
    """A path as it may stand in a link of any markup."""
    return UNSAFE.sub(lambda found: quote(found[0]), path)
