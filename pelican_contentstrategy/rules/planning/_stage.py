"""How far is an article: is it to be held against all that its brief asks for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document

READY = frozenset({"review", "approved"})


def is_ready(article: Document) -> bool:
    """Whether its author takes it for finished: it is published, or handed over for approval."""
    return article.is_published or fold(article.value("approval")) in READY
