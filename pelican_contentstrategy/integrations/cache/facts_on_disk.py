"""Facts <-> bytes; a part of them is read back when somebody asks for it, which of most parts nobody does."""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from pelican_contentstrategy.model.alert import Alert
from pelican_contentstrategy.model.diagnostic import Crash, Problem
from pelican_contentstrategy.model.document import Block, Facts, Field, Inline, Link, Table, Tally, Weights
from pelican_contentstrategy.model.measures import Measures
from pelican_contentstrategy.model.prose import Switch
from pelican_contentstrategy.model.suppression import Suppression, ValeComment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PARTS: Mapping[str, Any] = {
    "fields": tuple[Field, ...],
    "blocks": tuple[Block, ...],
    "links": tuple[Link, ...],
    "images": tuple[Link, ...],
    "inlines": tuple[Inline, ...],
    "tables": tuple[Table, ...],
    "switches": tuple[Switch, ...],
    "alerts": tuple[Alert, ...],
    "measures": Measures,
    "terms": tuple[Tally, ...],
    "weights": Weights,
    "suppressions": tuple[Suppression, ...],
    "vale_comments": tuple[ValeComment, ...],
    "problems": tuple[tuple[str, Problem], ...],
    "crashes": tuple[Crash, ...],
}
"""Every field of Facts, and what it holds."""
SELDOM = frozenset({"blocks", "inlines", "tables", "switches", "alerts", "vale_comments"})
"""What few rules look at once the site is read, and what is large: kept packed, and read anew by whoever asks."""
PATH = b"\xc1\xc1\xc1\xc1"
"""Stands for the document's path, which each place repeats; MessagePack has no use for these bytes."""
LARGEST = 64_000_000
"""Bytes of a packed part: no article has more to say."""
DAMAGED = (msgspec.MsgspecError, zlib.error, ValueError)
NOTHING = Facts()
_latest: dict[str, tuple[Facts, object]] = {}
"""Of each part that is not kept, the one that was read last: whoever asks for it asks again soon."""


class StoredFacts(Facts):
    """Facts that are packed: each part is read when it is first asked for; of those that are `SELDOM`, none stays."""

    __slots__ = ("_anew", "_opened", "_packed", "_path")

    @classmethod
    def of(cls, packed: dict[str, bytes], path: str, anew: Callable[[], Facts] | None = None) -> StoredFacts:
        """Those of the document of a path; `anew` finds out what cannot be read, which fails without it."""
        facts = cls.__new__(cls)
        object.__setattr__(facts, "_anew", anew)
        object.__setattr__(facts, "_opened", {})
        object.__setattr__(facts, "_packed", packed)
        object.__setattr__(facts, "_path", path)
        return facts

    @classmethod
    def beside(cls, facts: Facts, packed: dict[str, bytes], path: str) -> StoredFacts:
        """Facts that were just packed, of which only what is asked for often stays as it is."""
        stored = cls.of({name: data for name, data in packed.items() if name in SELDOM}, path)
        for name in PARTS:
            if name not in SELDOM:
                object.__setattr__(stored, name, getattr(facts, name))
        return stored

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - of each part its own
        """A part that has not been read yet: without one, Python asks here."""
        if name not in PARTS:
            raise AttributeError(name)
        latest = _latest.get(name)
        if latest is not None and latest[0] is self:
            return latest[1]
        try:
            data = self._data(name)
            part = getattr(NOTHING, name) if data is None else _read(name, data, self._path)
        except DAMAGED:
            if self._anew is None:
                raise
            data, part = None, getattr(self._anew(), name)
        if data is None or name not in SELDOM:
            object.__setattr__(self, name, part)
        else:
            _latest[name] = self, part
        return part

    def _data(self, name: str) -> bytes | None:
        """A part as MessagePack; what is asked for once is asked for again, and stays opened."""
        packed: dict[str, bytes] = self._packed
        opened: dict[str, bytes] = self._opened
        if name in packed:
            data = packed.pop(name)
            if name not in SELDOM:
                return data
            opened[name] = zlib.decompressobj().decompress(data, LARGEST)
        return opened.get(name)

    def unread(self, path: str) -> dict[str, bytes]:
        """The parts that nobody has asked for, as they are; they say nothing but of this path."""
        return dict(self._packed) if path == self._path else {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and all(getattr(self, name) == getattr(other, name) for name in PARTS)

    __hash__ = Facts.__hash__


def packed(facts: Facts, path: str) -> dict[str, bytes]:
    """What there is of facts, part by part; ValueError for what cannot be kept."""
    found = facts.unread(path) if isinstance(facts, StoredFacts) else {}
    for name in (each for each in PARTS if each not in found):
        part = getattr(facts, name)
        if part != getattr(NOTHING, name):
            data = msgspec.msgpack.encode(part)
            if PATH in data:
                raise ValueError(f"{name} of '{path}' hold what stands for its path")
            data = data.replace(msgspec.msgpack.encode(path), PATH)
            if len(data) > LARGEST:
                raise ValueError(f"{name} of '{path}' are too large")
            found[name] = zlib.compress(data, 1) if name in SELDOM else data
    return found


def _read(name: str, data: bytes, path: str) -> object:
    part: object = _decoder(name).decode(data.replace(PATH, msgspec.msgpack.encode(path)))
    return part


@cache
def _decoder(part: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(PARTS[part])
