"""Which executor is there for those who have none of their own? All cores of this machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

MOST = 61
"""Processes of a pool on Windows, which cannot wait for more."""
PRELOADED = ("pelican_contentstrategy.integrations.executor.ready", "pelican")
"""What every process needs; read by one of them, from which the others are copied."""


def processes() -> ProcessPoolExecutor:
    """As many processes as there are cores: `executor: pelican_contentstrategy.integrations.executor:processes`.

    Pelican's own process is not copied, for it has threads, which would be lost halfway through what they do.
    """
    can_serve = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if can_serve else "spawn")
    context.set_forkserver_preload(list(PRELOADED))
    return ProcessPoolExecutor(min(MOST, cores()), context, _begin)


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin() -> None:
    """A process of its own begins: it ends when the pool does, and until then makes little that is garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    if parent := multiprocessing.parent_process():
        Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    """Pelican's process may be killed, and a pool does not notice."""
    parent.join()
    os._exit(1)
