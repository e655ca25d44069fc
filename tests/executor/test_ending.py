"""An executor whose processes or threads hang: nobody waits for it, and its processes do not outlive us."""

from __future__ import annotations

import signal
import struct
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from threading import Event

from pelican_contentstrategy.integrations.executor import ending
from tests.executor.spread import Given
from tests.programs.run import environment

LONG = 900
"""Seconds that what hangs would take."""
GUARD = 180
"""Seconds that nothing may take; that it does is the failure."""
KILLED = """
import os, signal
from pelican_contentstrategy.integrations.executor import processes

if __name__ == "__main__":
    print(processes().submit(len, "oven").result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def asking(pool, meanwhile=bool):
    """What was asked of a pool, one of its processes and the thread that waits for them, after a failure."""
    with suppress(KeyError), Given(lambda: pool).opened() as opened:
        asked = opened.submit(len, "oven")
        (process,), waiting = pool._processes.values(), pool._executor_manager_thread  # noqa: SLF001 - nobody else tells
        meanwhile()
        raise KeyError("no flour")
    return asked, process, waiting


def half_an_answer(line):
    """As if it were killed while it answers."""
    answers = sys._getframe(1).f_locals["result_queue"]._writer  # noqa: SLF001 - what the pool's own function writes to
    answers._send(struct.pack("!i", LONG) + b"half")  # noqa: SLF001 - as `send` does, if it gets so far
    line.send("half")
    time.sleep(LONG)


def test_a_process_that_hangs_is_killed_after_a_failure():
    asked, process, waiting = asking(ProcessPoolExecutor(1, get_context("spawn"), time.sleep, (LONG,)))
    waiting.join(GUARD)
    assert (waiting.is_alive(), process.exitcode) == (False, -signal.SIGKILL)
    assert isinstance(asked.exception(GUARD), BrokenProcessPool)


def test_the_other_half_of_an_answer_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(ending, "KILLED", 1)
    spawned = get_context("spawn")
    ours, theirs = spawned.Pipe()

    def meanwhile():
        theirs.close()
        assert ours.recv() == "half"

    asked, _, waiting = asking(ProcessPoolExecutor(1, spawned, half_an_answer, (theirs,)), meanwhile)
    waiting.join(GUARD)
    assert not waiting.is_alive()
    assert isinstance(asked.exception(GUARD), BrokenProcessPool)


def test_idle_threads_are_not_waited_for_when_all_is_done():
    never, ready = Event(), Event()
    ready.set()
    events = iter([never, ready])
    pool = ThreadPoolExecutor(2, initializer=lambda: next(events).wait(GUARD))
    with Given(lambda: pool).opened() as opened:
        answers = [opened.submit(len, word) for word in ("bread", "oven")]
        assert [each.result(GUARD / 2) for each in answers] == [5, 4]
    hanging = [each.is_alive() for each in pool._threads]  # noqa: SLF001 - nobody else tells
    never.set()
    assert any(hanging)


def test_processes_end_with_one_that_is_killed(tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    command = [sys.executable, script]  # what it prints is read until there is nobody who could print more
    done = subprocess.run(command, stdout=subprocess.PIPE, env=environment(), check=False, timeout=GUARD)
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, b"4\n")
