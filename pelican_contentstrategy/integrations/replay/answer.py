"""The answer to a call of the command line: the one it had last time, if that still holds."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.replay import call
from pelican_contentstrategy.integrations.replay.kept import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn, TextIO

    from pelican_contentstrategy.integrations.replay.recording import Recording

WHOLE = (0, 1, None)
"""Exit codes of a command that could say all it had to say."""
FAILED = 2


def answer(arguments: list[str], run: Callable[[Recording | None], Any]) -> Any:  # noqa: ANN401 - nobody waits for it
    """Run the program, or say what it would say; it is told, too, what kept that from being said."""
    kept = recording = failure = None
    with suppress(OSError):  # where there is no current folder, for one: the program tells of it
        kept, recording = _looked_up(arguments)
    try:
        return _say(kept) if kept else run(recording)
    except SystemExit as end:
        code = end.code
    except OSError as error:
        code, failure = 0, error
    failure = _flushed() or failure
    if failure and code in WHOLE:
        code = _told(failure, arguments[0] if arguments else "")
    elif recording and code in WHOLE:
        with suppress(OSError, ValueError, UserError):  # it cannot be kept
            recording.end()
    sys.exit(code)


def _looked_up(arguments: list[str]) -> tuple[dict[str, Any] | None, Recording | None]:
    """What is kept of the call, or else what hears what becomes of it."""
    folder = call.probable_folder(call.settings_file_in(arguments)) if call.is_replayable(arguments) else ""
    if not folder or not all(hasattr(each, "buffer") for each in (sys.stdout, sys.stderr)):
        return None, None
    name = call.digest_of(arguments)
    kept = read(folder, name)
    if kept:
        return kept, None
    from pelican_contentstrategy.integrations.replay.recording import Recording

    return None, Recording(folder, name)


def _say(kept: dict[str, Any]) -> NoReturn:
    for where, said in kept["said"]:
        stream = sys.stdout if where == "stdout" else sys.stderr
        stream.buffer.write(said.encode("latin-1"))
        stream.buffer.flush()
    sys.exit(kept["code"])


def _flushed() -> OSError | None:
    """What keeps the last words from being said, if anything does."""
    failures = [_flush(each) for each in (sys.stdout, sys.stderr) if each and not each.closed]
    return next(filter(None, failures), None)


def _flush(stream: TextIO) -> OSError | None:
    try:
        stream.flush()
    except OSError as error:
        with suppress(OSError, ValueError):  # Python tries again when it ends: they go nowhere then
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return error
    return None


def _told(failure: OSError, command: str) -> int:
    """The exit code after words that could not be said; nothing is told where nobody listens any more."""
    if failure.errno == errno.EPIPE:
        return 1
    from pelican_contentstrategy.integrations.faults import fault

    told = fault(f"'{command}' failed", failure)
    with suppress(OSError):
        sys.stderr.write(f"{told}\n")
        sys.stderr.flush()
    return FAILED
