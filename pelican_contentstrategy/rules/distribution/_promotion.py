"""How is promotion spoken of in messages?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.promotion import Promotion


def told(promotion: Promotion) -> str:
    """Its kind and what it is, as front matter has them."""
    return f"{promotion.kind}: {promotion.what}" if promotion.what else promotion.kind


def plans_promotion(document: Document) -> bool:
    """Whether its front matter plans any."""
    return any(each.value.strip(" ;") for each in document.fields("promotion"))
