"""When does Python look for garbage? Not while much is made that stays."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage collection meanwhile; nor, until the program ends, a look through what is there by then.

    Looking costs a fifth of our own time, and finds nothing: Pelican keeps its contents to the end of a run, and we our
    rules.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
