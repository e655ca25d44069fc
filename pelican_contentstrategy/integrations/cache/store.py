"""Values by their keys, on disk: what cannot be read is not there, what cannot be written is left.

A file of SQLite's, whose transactions outlive whatever ends a program, and let two of them work at once. Nothing in it
is ever executed.
"""

from __future__ import annotations

import logging
import os
import re
import sqlite3
import zlib
from collections import defaultdict
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.integrations.whole_files import replacing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

log = logging.getLogger("pelican.plugins.contentstrategy")

NAME = "cache.sqlite3"
IGNORED = ".gitignore"
OURS = 0x43535447
"""The number by which SQLite tells whose a file is."""
VERSION = 1
SECONDS = 2
"""Spent waiting for another program that writes, before going without."""
AT_ONCE = 4_000_000
"""Bytes that are kept back before they are written."""
QUESTIONS = 500
"""Keys asked for at once."""
RUNS = 40
"""Runs that write something, after which a value is dropped that none of them used."""
FRESH = 5
"""Runs for which a value counts as just used."""
MOST_BYTES = 1_000_000_000
"""Of all values; where there are more, those go that were not used for longest."""
TABLES = {
    "entries": "CREATE TABLE entries (key BLOB PRIMARY KEY, value BLOB NOT NULL)",
    "uses": "CREATE TABLE uses (key BLOB PRIMARY KEY, run INTEGER NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID",
    "runs": "CREATE TABLE runs (run INTEGER NOT NULL)",
}
DAMAGED = (sqlite3.DatabaseError, UnicodeError)
"""What comes of a file that is wrong; what SQLite says of it may quote it, and be no text."""
FAILURES = (sqlite3.Error, OSError, UnicodeError)
OUTER = re.compile(r"locked|locking|disk|unable to open|permission|interrupted")
"""In what SQLite says where no file is damaged."""


_used: defaultdict[Path, set[bytes]] = defaultdict(set)
"""Of each file, what was used in this process, which opens one store after the other: it will be used again."""


class Store:
    """The file in a folder. No failure of it is anybody's concern: one line in the log, and there is no cache."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._base: sqlite3.Connection | None = None
        self._run = 0
        self._has_written = False
        self._new: dict[bytes, bytes] = {}
        self._waiting = 0
        self._used = _used[self._file]
        self._stale: dict[bytes, int] = {}
        with self._going_without():
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / IGNORED).exists():
                with suppress(OSError), replacing(folder / IGNORED) as file:
                    file.write("*\n")
            try:
                self._open()
            except DAMAGED as error:
                if not self._is_damage(error):
                    raise
                self._remove()
                self._open()

    def read(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What there is of these keys."""
        found: dict[bytes, bytes] = {}
        asked = list(keys)
        with self._going_without():
            for start in range(0, len(asked) if self._base else 0, QUESTIONS):
                part = asked[start : start + QUESTIONS]
                marks = ",".join("?" * len(part))
                asking = f"SELECT key, value, run FROM entries JOIN uses USING (key) WHERE key IN ({marks})"  # noqa: S608 - question marks alone
                for key, value, run in self._rows(asking, *part):
                    is_ours = isinstance(value, bytes) and isinstance(run, int)
                    if is_ours and value[:4] == _check(key, value[4:]):
                        found[key] = value[4:]
                        self._used.add(key)
                        if self._run - run >= FRESH:
                            self._stale[key] = len(value)
        return found

    def add(self, key: bytes, value: bytes) -> None:
        """Keep a value; what was kept under this key before is forgotten."""
        if self._base is None:
            return
        self._new[key] = _check(key, value) + value
        self._waiting += len(value)
        if self._waiting > AT_ONCE:
            self._write()

    def close(self) -> None:
        """Write what is new, drop what is old."""
        if self._new or self._stale or self._has_written:
            self._write()
            with self._going_without(), self._transaction():
                old = [key for (key,) in self._rows("SELECT key FROM uses WHERE run < ?", self._run - RUNS)]
                self._drop(old)
                self._drop(self._too_many())
        if self._base:
            with suppress(*FAILURES):
                self._base.close()
            self._base = None

    def _too_many(self) -> Iterator[bytes]:
        """What was not used for longest, as long as there is too much."""
        ((bytes_left,),) = self._rows("SELECT total(size) FROM uses") or [(0,)]
        if bytes_left <= MOST_BYTES:
            return
        for key, size in self._rows("SELECT key, size FROM uses ORDER BY run"):
            if bytes_left <= MOST_BYTES:
                return
            if key not in self._used:
                bytes_left -= size
                yield key

    def _drop(self, keys: Iterable[bytes]) -> None:
        rows = [(key,) for key in keys]
        for table in ("entries", "uses") if rows else ():
            self._change(f"DELETE FROM {table} WHERE key = ?", rows)  # noqa: S608 - a table of ours

    def _open(self) -> None:
        self._base = base = sqlite3.connect(self._file, timeout=SECONDS, isolation_level=None)
        base.execute("PRAGMA trusted_schema=OFF")
        base.execute("PRAGMA synchronous=NORMAL")
        if not self._tables():
            with self._transaction():
                if not self._tables():  # another program may have made them meanwhile
                    base.execute(f"PRAGMA application_id={OURS}")
                    base.execute(f"PRAGMA user_version={VERSION}")
                    for table in TABLES.values():
                        base.execute(table)
                    base.execute("INSERT INTO runs VALUES (1)")
        made = [self._rows(f"PRAGMA {each}")[0][0] for each in ("application_id", "user_version")]
        runs = self._rows("SELECT run FROM runs") if made == [OURS, VERSION] and self._tables() == set(TABLES) else []
        if len(runs) != 1 or not isinstance(runs[0][0], int):
            raise sqlite3.DatabaseError("it is of another program or version, or damaged")
        self._run = runs[0][0]

    def _tables(self) -> set[str]:
        return {name for (name,) in self._rows("SELECT name FROM sqlite_master WHERE type != 'index'")}

    def _rows(self, question: str, *given: object) -> list[tuple[Any, ...]]:
        return self._base.execute(question, given).fetchall() if self._base else []

    def _change(self, command: str, rows: Iterable[tuple[object, ...]]) -> None:
        if self._base:
            self._base.executemany(command, rows)

    def _write(self) -> None:
        with self._going_without(), self._transaction():
            if not self._has_written:
                self._change("UPDATE runs SET run = run + ?", [(1,)])
                self._run = max((run for (run,) in self._rows("SELECT run FROM runs")), default=0)
                self._has_written = True
            self._change("INSERT OR REPLACE INTO entries VALUES (?, ?)", self._new.items())
            touched = {**self._stale, **{key: len(value) for key, value in self._new.items()}}
            self._change(
                "INSERT OR REPLACE INTO uses VALUES (?, ?, ?)", ((key, self._run, touched[key]) for key in touched)
            )
        self._used.update(self._new)
        self._new.clear()
        self._stale.clear()
        self._waiting = 0

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self._base is None:
            yield
            return
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._base.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # it may have ended already: what stands open then is rolled back by closing
                self._base.execute("ROLLBACK")
            raise

    @contextmanager
    def _going_without(self) -> Iterator[None]:
        """From the first failure on, there is no cache; one that is damaged is taken away."""
        try:
            yield
        except FAILURES as error:
            log.debug("contentstrategy: there is no cache in '%s': %s", self._file.parent, error)
            if self._base:
                with suppress(*FAILURES):
                    self._base.close()
                self._base = None
            self._new.clear()
            if self._is_damage(error):
                with suppress(OSError):
                    self._remove()

    def _is_damage(self, error: Exception) -> bool:
        """Whether it is the file itself that is wrong; else it is busy, closed to us, or the disk is full."""
        if not isinstance(error, sqlite3.DatabaseError):
            return isinstance(error, UnicodeError)
        if "readonly" in str(error):  # a damaged header says so, too
            return os.access(self._file, os.W_OK)
        return not isinstance(error, sqlite3.OperationalError) or not OUTER.search(str(error))

    def _remove(self) -> None:
        if self._base:
            self._base.close()
            self._base = None
        for name in (NAME, f"{NAME}-journal", f"{NAME}-wal", f"{NAME}-shm"):
            (self._file.parent / name).unlink(missing_ok=True)


def _check(key: bytes, value: bytes) -> bytes:
    """Tells whether a value is still what it was."""
    return zlib.crc32(value, zlib.crc32(key)).to_bytes(4, "big")
