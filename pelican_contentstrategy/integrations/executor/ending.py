"""How does an executor end, though a process of it hangs, or has died?"""

from __future__ import annotations

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAVE = 60.0
"""Seconds that processes have to end by themselves when all is done."""
KILLED = 5.0
"""Seconds in which a pool notices that its processes were killed, if it ever does."""


@contextmanager
def ended(executor: Executor) -> Iterator[None]:
    """Shut it down at the end; what hangs is not waited for. TimeoutError if it ends by force, though all was done."""
    try:
        with killed_after_failure(executor):
            yield
    except BaseException:
        executor.shutdown(wait=False)
        raise
    if isinstance(executor, ProcessPoolExecutor):
        _leave(executor)
    else:
        executor.shutdown(wait=not isinstance(executor, ThreadPoolExecutor))


@contextmanager
def killed_after_failure(executor: Executor) -> Iterator[None]:
    """The processes of a pool do not outlive a failure: the pool would wait for them, and so would the interpreter."""
    try:
        yield
    except BaseException:
        if isinstance(executor, ProcessPoolExecutor):
            _Inside(executor).kill()
        raise


def _leave(pool: ProcessPoolExecutor) -> None:
    inside = _Inside(pool)
    try:
        pool.shutdown(wait=False)
        late = inside.lives_after(LEAVE)
    except BaseException:
        inside.kill()
        raise
    if late:
        inside.kill()
        raise LateError(f"it did not end within {LEAVE:g} seconds")


class _Inside:
    """What a pool knows until it is shut down. Python has no public names for it."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        names = ("_processes", "_executor_manager_thread", "_call_queue", "_result_queue")
        processes, self._waiting, calls, results = (getattr(pool, name, None) for name in names)
        self._processes: list[Any] = [*(processes or {}).values()]
        self._ends: list[Any] = [getattr(calls, "_reader", None), getattr(results, "_writer", None)]

    def kill(self) -> None:
        """End the processes, and what waits for them.

        That may be about to read half an answer, or to send what nobody takes, as a pool of Python 3.10 does whose
        process died (https://github.com/python/cpython/issues/94777): until our own ends of its pipes are closed.
        """
        for process in self._processes:
            process.kill()
        if self.lives_after(KILLED):
            for end in filter(None, self._ends):
                end.close()

    def lives_after(self, seconds: float) -> bool:
        """Whether its processes are still waited for when so much time has passed."""
        if self._waiting:
            self._waiting.join(seconds)
        return bool(self._waiting and self._waiting.is_alive())
