"""How is a file written whole or not at all, whatever ends the program meanwhile?

Beside its place first, then renamed. What a program that was killed had begun, the next one takes away.
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.integrations.faults import reason, remedy

if sys.platform != "win32":  # where nothing that is open can be taken away, anyhow
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGUN = ".contentstrategy-"
ENDING = ".part"
"""Names of what is not whole yet: short, whatever the file will be called, and no ending that Pelican reads."""
TRIES = 3


def write_file(path: Path, content: str) -> None:
    """Write a file whole or not at all; UserError if that is not possible.

    A file that says the same already is left alone, so that nothing is told of a change.
    """
    try:
        if path.is_file() and path.read_bytes() == content.encode():
            return
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        raise UserError([Mistake(f"'{path}' cannot be written: {reason(error)}", hint=remedy(error))]) from error


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """A file to write to, which at the end takes the place of what was there; after a failure, nothing has changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = begin(path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            if sys.platform == "win32":  # which renames nothing that is open
                file.close()
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def begin(folder: Path) -> tuple[int, Path]:
    """A new file of a name that is nobody's, open; as long as it is, it is not taken for left over."""
    _tidy(folder)
    for _ in range(TRIES):
        handle, name = tempfile.mkstemp(dir=folder, prefix=BEGUN, suffix=ENDING)
        _hold(handle)
        if Path(name).exists():  # else another program was quicker, and took it for left over
            return handle, Path(name)
        os.close(handle)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(folder))


def _hold(handle: int) -> None:
    if sys.platform != "win32":
        with suppress(OSError):  # not every disk of a network knows locks; there, nothing is taken away
            fcntl.flock(handle, fcntl.LOCK_EX)


@cache
def _tidy(folder: Path) -> None:
    """Take away what was left over. Once will do: a program leaves nothing of its own as long as it lives."""
    with suppress(OSError), os.scandir(folder) as entries:
        left = [Path(each) for each in entries if each.name.startswith(BEGUN) and each.name.endswith(ENDING)]
        for each in left:
            with suppress(OSError):
                _take_away(each)


def _take_away(path: Path) -> None:
    """OSError where another program still writes to it: that holds its lock, which ends with it."""
    if sys.platform == "win32":
        path.unlink()
        return
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
