"""The answer to a call of the command line: the one it had last time, if that still holds."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.replay import call
from pelican_contentstrategy.integrations.replay.kept import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pelican_contentstrategy.integrations.replay.recording import Recording

WHOLE = (0, 1, None)
"""Exit codes of a command that could say all it had to say."""


def answer(arguments: list[str], run: Callable[[Recording | None], Any]) -> Any:  # noqa: ANN401 - nobody waits for it
    """Run the program, or say what it would say."""
    folder = call.probable_folder(call.settings_file_in(arguments)) if call.is_replayable(arguments) else ""
    if not folder or not all(hasattr(each, "buffer") for each in (sys.stdout, sys.stderr)):
        return run(None)
    name = call.digest_of(arguments)
    kept = read(folder, name)
    if kept:
        for where, said in kept["said"]:
            stream = sys.stdout if where == "stdout" else sys.stderr
            stream.buffer.write(said.encode("latin-1"))
            stream.buffer.flush()
        sys.exit(kept["code"])
    from pelican_contentstrategy.integrations.replay.recording import Recording

    recording = Recording(folder, name)
    try:
        return run(recording)
    except SystemExit as end:
        if end.code in WHOLE:
            with suppress(OSError, ValueError):  # it cannot be kept
                recording.end(int(end.code or 0))
        raise
