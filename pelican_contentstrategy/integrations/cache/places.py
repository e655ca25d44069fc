"""Problems that were once found in a source are not looked for again: to find one takes longer than to find it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pelican_contentstrategy.check.place import Places
from pelican_contentstrategy.integrations.cache.keys import digest
from pelican_contentstrategy.model.diagnostic import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pelican_contentstrategy.integrations.cache.store import Store
    from pelican_contentstrategy.model.document import Document

    Settled = dict[bytes, Problem]
    """Problems at their places, by digests of what they were before."""

ENTRIES: msgspec.msgpack.Decoder[dict[bytes, Problem]] = msgspec.msgpack.Decoder(dict[bytes, Problem])


class KeptPlacing:
    """The places of a site's documents; `keys` are those of their facts, from which alone places follow."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._keys: dict[str, bytes] = {}
        self._kept: Mapping[bytes, bytes] = {}
        self._open: tuple[bytes, KeptPlaces] | None = None
        self._new: list[tuple[bytes, bytes]] = []

    def know(self, keys: Iterable[tuple[str, bytes]]) -> None:
        """Take the keys of documents, by path; those that have none are settled each time."""
        self._keys = {path: digest("places", key) for path, key in keys if key}
        self._kept = self._store.read(self._keys.values())

    def __call__(self, document: Document) -> Places | KeptPlaces:
        """Those of one document; by then, nobody asks for those of the one before."""
        self._close()
        key = self._keys.get(document.path)
        if not key:
            return Places(document)
        places = KeptPlaces(document, _settled(self._kept.get(key)))
        self._open = key, places
        return places

    def keep(self) -> None:
        """Keep what was new."""
        self._close()
        for key, entry in self._new:
            self._store.add(key, entry)
        self._new.clear()

    def _close(self) -> None:
        """Write down what was new of the document before: its places themselves are large."""
        if self._open and self._open[1].is_new:
            key, places = self._open
            self._new.append((key, msgspec.msgpack.encode(places.asked)))
        self._open = None


class KeptPlaces:
    """The places of one document."""

    def __init__(self, document: Document, kept: Settled) -> None:
        self._document = document
        self._places: Places | None = None
        self._kept = kept
        self.asked: Settled = {}

    @property
    def is_new(self) -> bool:
        """Whether something was asked for that was not kept."""
        return not self.asked.keys() <= self._kept.keys()

    def settle(self, problem: Problem) -> Problem:
        """The problem at its place in the source."""
        try:
            key = digest(msgspec.msgpack.encode(problem))
        except (ValueError, OverflowError):  # it holds what cannot be written down
            return self._found(problem)
        self.asked[key] = self._kept.get(key) or self._found(problem)
        return self.asked[key]

    def _found(self, problem: Problem) -> Problem:
        if self._places is None:
            self._places = Places(self._document)
        return self._places.settle(problem)


def _settled(entry: bytes | None) -> Settled:
    try:
        return ENTRIES.decode(entry) if entry else {}
    except msgspec.MsgspecError:
        return {}
