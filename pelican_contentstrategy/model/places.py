"""Where does a key of the strategy file stand?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.model.source import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

KeyPath = tuple[str | int, ...]
"""Keys, and indexes into lists counted from 0, from the top of the file down."""

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Places:
    """Places of all keys and values of one file; what does not stand in it lies at its nearest parent, then at 1:1."""

    path: str = "strategy.yaml"
    lines: Lines = field(default_factory=lambda: Lines(""), repr=False, compare=False)
    keys: Mapping[KeyPath, Stretch] = field(default_factory=dict, repr=False, compare=False)
    values: Mapping[KeyPath, Stretch] = field(default_factory=dict, repr=False, compare=False)

    def key(self, *path: str | int) -> Span:
        """Place of a key, or of an item of a list."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.keys:
                return self._span(self.keys[path[:end]])
        return Span(self.path, 1, 1, 1, 1)

    def value(self, *path: str | int) -> Span:
        """Place of what stands after a key; of the key itself where that is a block of lines."""
        return self._span(self.values[path]) if path in self.values else self.key(*path)

    def _span(self, stretch: Stretch) -> Span:
        return self.lines.span(self.path, *stretch)
