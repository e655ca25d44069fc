"""Which places of a file match a pattern of keys?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.places import KeyPath
    from pelican_contentstrategy.read.yaml_source import Data


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of the data: the mapping or list that holds it, and the whole path to it."""

    holder: Any
    path: KeyPath

    @property
    def value(self) -> Data:
        """What stands there."""
        found: Data = self.holder[self.path[-1]]
        return found

    def put(self, value: Data) -> None:
        """Write something else there."""
        self.holder[self.path[-1]] = value


def slots(data: Data, pattern: str) -> Iterator[Slot]:
    """All places of a pattern such as `pillars.*.goals.*`, where `*` is any key or any item."""
    return _slots(data, pattern.split("."), ())


def section(data: Data, pattern: str) -> Data:
    """What stands at the one place of a pattern, or None."""
    return next((slot.value for slot in slots(data, pattern)), None)


def _slots(data: Data, parts: list[str], at: KeyPath) -> Iterator[Slot]:
    if not isinstance(data, dict | list):
        return
    for key in _keys(data, parts[0]):
        slot = Slot(data, (*at, key))
        if len(parts) == 1:
            yield slot
        else:
            yield from _slots(slot.value, parts[1:], slot.path)


def _keys(data: dict[str, Data] | list[Data], part: str) -> Iterable[str | int]:
    if isinstance(data, list):
        return range(len(data)) if part == "*" else ()
    if part == "*":
        return tuple(data)
    return (part,) if part in data else ()
