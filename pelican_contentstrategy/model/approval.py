"""Who approved an article, when, and who may?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.owner import owner_of
from pelican_contentstrategy.model.upkeep import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pelican_contentstrategy.model.document import Document
    from pelican_contentstrategy.model.governance import Person
    from pelican_contentstrategy.model.strategy import Strategy

APPROVED, IN_REVIEW = "approved", "review"
STATES = ("draft", IN_REVIEW, APPROVED)
"""What `Approval` may hold, in the order in which a piece goes through them."""


def state_of(document: Document) -> str:
    """How far its approval is, in small letters; nothing where nothing is said."""
    return fold(document.value("approval"))


def approvers_of(document: Document) -> tuple[str, ...]:
    """Who approved it, as written: one name, or several with commas between them."""
    names = (name.strip() for field in document.fields("approved_by") for name in field.value.split(","))
    return tuple(name for name in names if name)


def approved_on(document: Document) -> date | None:
    """The day it was approved; None while it is not, or where the day is not said."""
    return day_of(document.value("approved_on")) if state_of(document) in {"", APPROVED} else None


def may_approve(strategy: Strategy) -> Iterator[Person]:
    """The people who hold one of the roles that give approval."""
    roles = {fold(role) for role in strategy.governance.approval}
    return (each for each in strategy.governance.people.values() if roles & {fold(role) for role in each.roles})


def makers_of(document: Document, strategy: Strategy) -> frozenset[str]:
    """Whose own work it is, by ids, or by names where the strategy knows none: its authors and its owner.

    The owner of its pillar answers for it only where it says nothing of either.
    """
    names = [*document.source.authors, document.value("owner")]
    if not any(names):
        names = [owner_of(document, strategy)]
    return frozenset(handle(name, strategy) for name in names if name)


def handle(name: str, strategy: Strategy) -> str:
    """What tells a person from others, however the name is written."""
    person = strategy.person(name)
    return fold(person.slug if person else name)
