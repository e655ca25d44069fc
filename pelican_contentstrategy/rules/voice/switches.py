"""Is a rule on at a place, as the comments of its document tell?"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.prose import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican_contentstrategy.model.prose import Switch

START = attrgetter("start")


class Switches:
    """The switches of one document, which come in order of place; true if there are any."""

    def __init__(self, switches: Iterable[Switch]) -> None:
        self._by_name: dict[str, list[Switch]] = defaultdict(list)
        for each in switches:
            self._by_name[each.name].append(each)

    def __bool__(self) -> bool:
        return bool(self._by_name)

    def is_on(self, rule: str, place: int) -> bool:
        """Whether a rule counts at an offset of the body: everything, its style and it itself must be on there."""
        return all(self._last(name, place) for name in (EVERYTHING, rule.partition(".")[0], rule))

    def _last(self, name: str, place: int) -> bool:
        switches = self._by_name.get(name, [])
        before = bisect_right(switches, place, key=START)
        return not before or switches[before - 1].is_on
