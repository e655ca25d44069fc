"""Which tables are in a file, whatever it is packed in and written in?"""

from __future__ import annotations

import codecs
import gzip
import io
import zipfile
import zlib
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO

from pelican_contentstrategy.integrations.faults import reason
from pelican_contentstrategy.read.exports.survey import Survey, survey
from pelican_contentstrategy.read.exports.tables import HEAD, UnreadableError, mark_of, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pelican_contentstrategy.read.exports.tables import Table

TABLES = frozenset({".csv", ".tsv", ".txt"})
ENDINGS = TABLES | {".zip", ".gz"}
CHUNK = 1 << 20
LONGEST_LINE = 1 << 20
LONGEST_HEAD = 1 << 22
MOST_MEMBERS = 200
MOST_UNPACKED = 100_000_000
"""Bytes that any archive may unpack to."""
MOST_DENSE = 100
"""Times its own size that a larger archive may unpack to; tables of addresses come to 30 times or less."""
BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError)
"""What opening an archive fails with: cut off, locked, or packed in a way that Python does not know."""

UNPACKABLE = "unpack it first, and name what is in it"
AGAIN = "export it again"


def broken(error: Exception) -> UnreadableError:
    """Why a file could not be read to its end, in our words."""
    if isinstance(error, OSError) and error.strerror:
        return UnreadableError(f"cannot be read: {reason(error)}")
    if isinstance(error, NotImplementedError):
        return UnreadableError("is packed in a way that is not known here", UNPACKABLE)
    if isinstance(error, RuntimeError):
        return UnreadableError("is locked by a password", UNPACKABLE)
    if isinstance(error, zipfile.BadZipFile):
        return UnreadableError("is no zip archive, or is damaged or cut off", AGAIN)
    return UnreadableError("is damaged or cut off", AGAIN)


@dataclass(frozen=True)
class Piece:
    """A table in a file, or the file itself: its name and how it is opened; and once it was looked at, what it is."""

    name: str
    open: Callable[[], BinaryIO]
    encoding: str = "utf-8"
    survey: Survey | None = None

    @property
    def tables(self) -> list[Table]:
        """Its tables of pages."""
        return self.survey.tables if self.survey else []

    def lines(self) -> Iterator[str]:
        """Its lines; UnreadableError where one is so long that this is no table."""
        with io.TextIOWrapper(self.open(), self.encoding, errors="replace", newline="") as text:
            while line := text.readline(LONGEST_LINE + 1):
                if len(line) > LONGEST_LINE:
                    raise UnreadableError("is no table: it has lines of more than a million characters")
                yield line


def surveyed(path: Path) -> list[Piece]:
    """The tables of pages in a file, each looked at from beginning to end; UnreadableError if there are none."""
    pieces = list(_pieces(path))
    found: list[Piece] = []
    for piece in pieces:
        piece = replace(piece, encoding=_encoding(piece))  # noqa: PLW2901 - the same with what is known of it
        head = list(_head(piece))
        mark = mark_of(head, piece.name)
        if mark is None and len(pieces) == 1:
            raise unknown(head)
        if mark is not None:
            found.append(replace(piece, survey=survey(piece.lines(), mark, piece.name)))
    if not any(piece.tables for piece in found):
        names = ", ".join(piece.name for piece in pieces) or "no tables"
        raise UnreadableError(f"holds no table of pages: {names}", "export pages with their addresses")
    return found


def _pieces(path: Path) -> Iterator[Piece]:
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK\x03\x04"):
        yield from _members(path)
    elif head.startswith(b"\x1f\x8b"):
        yield Piece(_stem(path.name.removesuffix(".gz")), lambda: _unpacked(path))
    else:
        yield Piece(_stem(path.name), lambda: path.open("rb"))


def _members(path: Path) -> Iterator[Piece]:
    with zipfile.ZipFile(path) as archive:
        sizes = {each.filename: each.file_size for each in archive.infolist() if not each.is_dir()}
    if "xl/workbook.xml" in sizes:
        raise UnreadableError("is an Excel workbook", "save it as CSV")
    named = (name for name in sorted(sizes) if PurePosixPath(name).suffix.casefold() in TABLES)
    wanted = [name for name in named if "__MACOSX" not in name][:MOST_MEMBERS]
    if sum(sizes[name] for name in wanted) > _most_of(path):  # zipfile reads no more of a file than that
        raise _bomb(path)
    for name in wanted:
        yield Piece(_stem(name), lambda name=name: _Member(path, name))  # type: ignore[misc]


def _unpacked(path: Path) -> BinaryIO:
    return io.BufferedReader(_Unpacked(path), CHUNK)


def _most_of(path: Path) -> int:
    """Bytes that an archive may unpack to: a small one that holds gigabytes was made to hold up whoever opens it."""
    return max(MOST_UNPACKED, path.stat().st_size * MOST_DENSE)


def _bomb(path: Path) -> UnreadableError:
    return UnreadableError(f"unpacks to more than {_most_of(path):,} bytes", UNPACKABLE)


class _Unpacked(io.RawIOBase):
    """What is in a file of gzip's; UnreadableError where that does not come to an end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._left = _most_of(path)
        self._file = gzip.open(path)  # noqa: SIM115 - closed by `close`

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - any writable buffer
        data = self._file.read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise _bomb(self._path)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        super().close()
        self._file.close()


class _Member(io.BufferedReader):
    """A file of an archive, which closes the archive with it."""

    def __init__(self, path: Path, name: str) -> None:
        self._archive = zipfile.ZipFile(path)
        try:
            super().__init__(self._archive.open(name))  # type: ignore[arg-type]
        except BaseException:
            self._archive.close()
            raise

    def close(self) -> None:
        super().close()
        self._archive.close()


def _stem(name: str) -> str:
    return PurePosixPath(name).stem.casefold()


def _encoding(piece: Piece) -> str:
    """What a file is written in; UnreadableError if it is no text."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf_8, is_first = True, True
    with piece.open() as file:
        while chunk := file.read(CHUNK):
            if is_first:
                is_first = False
                found = _encoding_of(chunk[:4096])
                if found:
                    return found
                if b"\0" in chunk[:4096]:
                    raise UnreadableError("is no text", "export it as CSV")
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                is_utf_8 = False
                break
    return "utf-8-sig" if is_utf_8 else "cp1252"


def _encoding_of(head: bytes) -> str:
    """UTF-16 by its mark, or by the zeros that it has in every other byte of English text."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(head) > 1 and head.count(0) * 3 > len(head):
        odd, even = head[1::2].count(0), head[0::2].count(0)
        return "utf-16-le" if odd > 2 * even else "utf-16-be" if even > 2 * odd else ""
    return ""


def _head(piece: Piece) -> Iterator[str]:
    size = 0
    for line in islice(piece.lines(), HEAD):
        size += len(line)
        if size > LONGEST_HEAD:
            return
        yield line
