"""Who does what: who owns what, who approves, and how often is everything looked at again?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.one_page import Hand
from pelican_contentstrategy.model.owner import person_name
from pelican_contentstrategy.publish.one_page.subjects import ahead
from pelican_contentstrategy.publish.one_page.words import counted, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pelican_contentstrategy.model.coverage import Coverage
    from pelican_contentstrategy.model.pillars import Topic
    from pelican_contentstrategy.model.strategy import Strategy


def hands(strategy: Strategy, coverage: Coverage | None) -> Iterator[Hand]:
    """The people of the file in order, then owners who are not among them."""
    planned = [topic for _, topic, _ in ahead(strategy, coverage)]
    owners = (
        *(each.owner for each in strategy.pillars.values()),
        *(each.owner for each in planned),
        *(each.owner for each in strategy.initiatives),
    )
    roles = {each.name: each.roles for each in strategy.governance.people.values()}
    for name in dict.fromkeys((*roles, *(person_name(each, strategy) for each in said(owners)))):
        yield Hand(name, roles.get(name, ()), tuple(_owned(strategy, name, planned)))


def _owned(strategy: Strategy, name: str, planned: Sequence[Topic]) -> Iterator[str]:
    def is_theirs(owner: str) -> bool:
        return person_name(owner, strategy) == name

    yield from (each.title for each in strategy.pillars.values() if is_theirs(each.owner))
    pieces = sum(is_theirs(each.owner) for each in planned)
    work = sum(is_theirs(each.owner) and each.status != "done" for each in strategy.initiatives)
    yield from [counted(pieces, "planned piece")] if pieces else []
    yield from [counted(work, "initiative")] if work else []


def approval(strategy: Strategy) -> str:
    """The roles that approve, and who holds them."""
    governance = strategy.governance
    holders = [each.name for each in governance.people.values() if {*each.roles} & {*governance.approval}]
    roles = " or ".join(governance.approval)
    return f"{roles}: {', '.join(holders)}" if roles and holders else roles


def review(strategy: Strategy) -> str:
    """How often articles are reviewed, and those of single pillars where that differs."""
    usual = strategy.governance.review_every
    own = [each for each in strategy.pillars.values() if each.review_every and each.review_every != usual]
    told = [f"every {usual}"] if usual else []
    return ", ".join((*told, *(f"{each.title} every {each.review_every}" for each in own)))
