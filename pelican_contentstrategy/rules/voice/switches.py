"""Is a rule on at a place, as the comments of its document tell?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.prose import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.model.prose import Switch


def is_on(rule: str, place: int, switches: Sequence[Switch]) -> bool:
    """Whether a rule counts at an offset of the body: everything, its style and it itself must be switched on there."""
    if not switches:
        return True
    state: dict[str, bool] = {}
    for each in switches:
        if each.start > place:
            break
        state[each.name] = each.is_on
    return all(state.get(name, True) for name in (EVERYTHING, rule.partition(".")[0], rule))
