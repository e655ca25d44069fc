"""A store in memory, that holds what a test has put there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Shelf:
    """Values by their keys, as the store on disk has them."""

    def __init__(self, values: dict[bytes, bytes] | None = None) -> None:
        self.values = dict(values or {})

    def read(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What there is of these."""
        return {key: self.values[key] for key in keys if key in self.values}

    def add(self, key: bytes, value: bytes) -> None:
        """Keep a value."""
        self.values[key] = value
