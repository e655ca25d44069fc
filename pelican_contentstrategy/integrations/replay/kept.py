"""An answer on disk: what was said, and what has to be as it was for it to be said again."""

from __future__ import annotations

import json
import os
import time
from hashlib import blake2b
from typing import Any

from pelican_contentstrategy.integrations.replay.state import State, day

PREFIX = "check-"
STREAMS = {"stdout", "stderr"}
MOST = 8
"""Answers that are kept: to the last calls that differ."""


def write(folder: str, name: str, answer: dict[str, Any]) -> None:
    """Keep an answer; OSError if that is not possible."""
    from pathlib import Path

    from pelican_contentstrategy.integrations.whole_files import replacing

    text = json.dumps(answer)
    path = os.path.join(folder, f"{PREFIX}{name}.json")
    with replacing(Path(path)) as file:
        file.write(f"{_check(text)}\n{text}")
    kept = [each.path for each in os.scandir(folder) if each.name.startswith(PREFIX) and each.path != path]
    for each in sorted(kept, key=lambda one: -os.stat(one).st_mtime_ns)[MOST - 1 :]:
        os.unlink(each)


def read(folder: str, name: str) -> dict[str, Any] | None:
    """The answer to a call, if it still holds; None for whatever reason it does not."""
    try:
        with open(os.path.join(folder, f"{PREFIX}{name}.json"), encoding="ascii") as file:
            check, _, text = file.read().partition("\n")
        answer = json.loads(text) if check == _check(text) else {}
        return answer if answer and _is_sayable(answer) and _holds(answer) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _is_sayable(answer: dict[str, Any]) -> bool:
    streams = {where for where, said in answer["said"] if said.encode("latin-1")}
    return type(answer["code"]) is int and streams <= STREAMS


def _holds(answer: dict[str, Any]) -> bool:
    now, state = time.time(), State()
    if answer["day"] != day() or not answer["made"] <= now < (answer["until"] or now + 1):
        return False
    return (
        all(state.file(path) == stamp for path, stamp in answer["files"].items())
        and all(state.names(path) == names for path, names in answer["names"].items())
        and all(state.tree(path, answer["without"]) == tree for path, tree in answer["trees"].items())
    )


def _check(text: str) -> str:
    return blake2b(text.encode("ascii"), digest_size=16).hexdigest()
