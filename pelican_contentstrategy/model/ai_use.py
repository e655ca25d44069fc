"""What was AI used for in a document, and who has checked it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Document, Field

NOT_USED = frozenset({"no", "none", "nothing", "false", "off", "0", "-"})
USED = frozenset({"yes", "true", "on", "1"})
"""What says that it was used, and not what for."""


def ai_uses(document: Document) -> tuple[Field, ...]:
    """The fields that say so; none where it was not used."""
    return tuple(each for each in document.fields("ai") if each.value.strip().casefold() not in NOT_USED)


def reviewers_of_ai(document: Document) -> Iterator[str]:
    """Those who put their names to it, as written."""
    for each in document.fields("ai_reviewed_by"):
        yield from filter(None, (name.strip() for name in each.value.split(",")))
