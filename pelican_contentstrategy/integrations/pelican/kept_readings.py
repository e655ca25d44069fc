"""What Pelican's readers made of a file is kept, and good while the file, its reader and the settings are the same.

Only where a site is read and not built: in a build, plugins may count on each file being read.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Any

import msgspec
from pelican.readers import BaseReader, Readers

from pelican_contentstrategy.integrations.cache.keys import digest
from pelican_contentstrategy.integrations.cache.seen import seen
from pelican_contentstrategy.integrations.cache.settings_state import UntellableError, settings_state
from pelican_contentstrategy.integrations.pelican.kept_metadata import UnkeepableError, is_lasting, kept, taken_out
from pelican_contentstrategy.integrations.project import today
from pelican_contentstrategy.integrations.replay.state import Stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pelican_contentstrategy.integrations.cache.seen import Seen
    from pelican_contentstrategy.integrations.cache.store import Store

    Reading = tuple[Any, Any]

OTHERS = (b"include::", b":file:", b":url:", b"--8<--", b"{!", b"{%")
"""In a text that may be made of other files, which plugins may have read already."""
Entry = tuple[str, Any, str, dict[str, bytes]]
"""A body, its metadata, the day on which alone they are so, nothing if they always are; and digests of other files."""
DAMAGED = (msgspec.MsgspecError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)
MISSING = b""
"""Instead of the digest of a file that is not there."""
ENTRIES: msgspec.msgpack.Decoder[Entry] = msgspec.msgpack.Decoder(Entry)


@contextmanager
def readings_kept(store: Store | None) -> Iterator[None]:
    """Have all readers that are made meanwhile ask the store first."""
    if store is None:
        yield
        return
    make, state = Readers.__init__, State()

    def made(self: Any, *arguments: Any, **named: Any) -> None:
        make(self, *arguments, **named)
        for reader in set(self.readers.values()):
            if type(reader) is not BaseReader:  # which reads nothing: it stands for files that are copied
                reader.read = Keeper(reader, state, store).read

    Readers.__init__ = made
    try:
        yield
    finally:
        Readers.__init__ = make


class State:
    """The state of the settings of readers, once all plugins have seen them: when the first file is read by them."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Mapping[str, Any], bytes]] = {}
        """By the object that settings are, which has to stay there: a plugin may read by settings of its own."""
        self._others: dict[str, bytes] = {}
        self._lasting: dict[str, bytes] = {}
        self._is_known = True

    def of(self, settings: Mapping[str, Any]) -> bytes:
        """Nothing if it cannot be told."""
        known = self._known.get(id(settings))
        if known is None:
            try:
                known = settings, settings_state(settings)
            except (UntellableError, OSError, RecursionError):
                known = settings, b""
            self._known[id(settings)] = known
        return known[1]

    def other(self, path: str) -> bytes:
        """The digest of another file that contents are made of."""
        if path not in self._others:
            self._others[path] = _digest_of(path)
        return self._others[path]

    def learn(self, noted: Seen, began: int) -> None:
        """Take in what was imported for a reading, and what that has read: later ones are made of it, too."""
        new = {each: was_there for each, was_there in noted.lasting.items() if each not in self._lasting}
        self._is_known &= noted.is_all_lasting and _are_settled(new, began)
        self._lasting |= {each: _digest_of(each) for each in new}

    def others(self, noted: Seen, path: str, began: int) -> dict[str, bytes] | None:
        """Digests of other files that a reading is made of; None if these are not all, or may have been others then."""
        files = {each: was_there for each, was_there in noted.files.items() if each not in self._lasting}
        files.pop(os.path.abspath(path), None)  # noqa: PTH100 - as they are noted
        is_known = self._is_known and noted.is_all and _are_settled(files, began)
        return self._lasting | {each: _digest_of(each) for each in files} if is_known else None


class Keeper:
    """A reader that asks the store first."""

    def __init__(self, reader: BaseReader, state: State, store: Store) -> None:
        self._reader = reader
        self._read: Callable[[str], Reading] = reader.read
        self._state = state
        self._store = store

    def read(self, path: str) -> Reading:
        """Body and metadata of a file."""
        key, data = self._key(path)
        entry = self._store.read([key]).get(key) if key else None
        found = entry and self._taken_out(entry)
        if found:
            return found
        began = time.time_ns()
        with seen() as noted:
            content, metadata = self._read(path)
        self._state.learn(noted, began)
        if key and type(content) is str and type(metadata) is dict and _data(path) == data:  # else it changed meanwhile
            others = self._state.others(noted, path, began)
            if others is not None:
                self._keep(key, data, (content, metadata), others)
        return content, metadata

    def _key(self, path: str) -> tuple[bytes, bytes]:
        """The key of a file, and the file; nothing where it cannot be read, or may be made of others."""
        data = _data(path)
        if data is None:
            return b"", b""
        state, kind = self._state.of(self._reader.settings), type(self._reader)
        is_alone = state and not any(each in data for each in OTHERS)
        return (digest(state, f"{kind.__module__}.{kind.__qualname__}", path, data) if is_alone else b""), data

    def _taken_out(self, entry: bytes) -> Reading | None:
        try:
            content, written, day, others = ENTRIES.decode(entry)
            if day and day != today().isoformat():
                return None
            if any(self._state.other(path) != digest_ for path, digest_ in others.items()):
                return None
            metadata = taken_out(written, self._reader.settings)
        except DAMAGED:
            return None
        return (content, metadata) if type(metadata) is dict else None

    def _keep(self, key: bytes, data: bytes, reading: Reading, others: dict[str, bytes]) -> None:
        content, metadata = reading
        day = "" if is_lasting(metadata, data) else today().isoformat()
        try:
            entry = content, kept(metadata), day, others
            self._store.add(key, msgspec.msgpack.encode(entry))
        except (UnkeepableError, TypeError, ValueError, OverflowError):
            return


def _are_settled(files: Mapping[str, bool], began: int) -> bool:
    return all(_is_settled(each, began) == was_there for each, was_there in files.items())


def _is_settled(path: str, began: int) -> bool | None:
    """Whether a file is there as it was at a moment; nothing if that cannot be told."""
    try:
        found = Path(path).stat()
    except OSError:
        return False
    return True if S_ISREG(found.st_mode) and Stamp.of(found).is_older_than(began) else None


def _digest_of(path: str) -> bytes:
    data = _data(path)
    return MISSING if data is None else digest(data)


def _data(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a path as Pelican has it, of many
            return file.read()
    except OSError:
        return None
