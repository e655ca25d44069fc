"""Keeps a fault of ours from taking the rest down: it becomes a Crash that names the step and the file."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from pelican_contentstrategy.model.diagnostic import Crash
from pelican_contentstrategy.model.source import Span


def crash_of(step: str, path: str, error: Exception) -> Crash:
    """A fault, told in one line."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{PurePath(last.filename).name}:{last.lineno}"
    message = " ".join(f"{type(error).__name__}: {error}".split())
    return Crash(step, Span(path, 1, 1, 1, 1), f"{message[:200]} ({place})")
