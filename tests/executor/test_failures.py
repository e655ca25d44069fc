"""Whatever befalls an executor: the documents are analysed all the same, and a complaint says why not by it."""

from __future__ import annotations

import os
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from threading import Lock

import pytest

from pelican_contentstrategy.integrations.executor import analysis, work
from tests.executor.spread import FILES, Hands, analysed, noted, spread


@pytest.fixture(autouse=True)
def _small_lots(monkeypatch):
    monkeypatch.setattr(analysis, "FEWEST", 0)
    monkeypatch.setattr(analysis, "LOT", 3)


def complaint_about(factory):
    """What is complained of; nothing is lost."""
    spreading = spread(FILES, factory)
    assert analysed(FILES, spreading) == analysed(FILES)
    return str(spreading.complaint)


def told(why, left=16):
    return (
        f"strategy.yaml:7:3: checks.executor: 'oven:workers' failed: {why}\n"
        f"  hint: nothing is missing: {left} of 16 documents were read without it, one after the other"
    )


def test_a_cluster_that_is_down():
    def workers():
        raise ConnectionError("nobody answers\nat tcp://oven:8786")

    assert complaint_about(workers) == told("ConnectionError: nobody answers at tcp://oven:8786")


def test_a_worker_that_dies():
    context = get_context("spawn")
    assert complaint_about(lambda: ProcessPoolExecutor(1, context, os._exit, (1,))).startswith(
        told("BrokenProcessPool: ").partition("\n")[0]
    )


class Failing(Hands):
    """Hands that bake a few lots, and then no more."""

    def submit(self, *given, **named):
        if self.lots == 3:
            raise BrokenProcessPool("gone")
        return super().submit(*given, **named)


def test_what_was_done_before_a_failure_is_kept(monkeypatch):
    monkeypatch.setattr(analysis, "AHEAD", 1)
    here = []
    monkeypatch.setattr(analysis, "analyse_all", noted(analysis.analyse_all, lambda some, *_: here.extend(some)))
    assert complaint_about(lambda: Failing(2)) == told("BrokenProcessPool: gone", 10)
    assert [each.path for each in here] == [path for path in FILES if path.startswith("content/")][6:]


def test_what_cannot_be_sent(monkeypatch):
    order = analysis.order
    monkeypatch.setattr(analysis, "order", lambda checks, *others: order((checks, Lock()), *others))
    assert complaint_about(lambda: Hands(1)) == told("TypeError: cannot pickle '_thread.lock' object")


def test_workers_of_another_version(monkeypatch):
    of_selection = work.of_selection
    theirs = iter([b"ours"])
    monkeypatch.setattr(work, "of_selection", lambda *given: next(theirs, b"") or of_selection(*given))
    assert complaint_about(lambda: ThreadPoolExecutor(1)) == told(
        "StrangerError: its Python, its libraries, its rules or its dictionaries are not the same as here"
    )


class Idle(Executor):
    """A cluster without workers."""

    def __init__(self):
        self.futures = []

    def submit(self, *_, **__):
        self.futures.append(Future())
        return self.futures[-1]


def test_a_cluster_without_workers(monkeypatch):
    monkeypatch.setattr(analysis, "PATIENCE", 0.01)
    idle = Idle()
    assert complaint_about(lambda: idle) == told("TimeoutError: nothing came back for 0.01 seconds")
    assert all(each.cancelled() for each in idle.futures)
    assert len(idle.futures) == 6


def test_one_that_cannot_be_closed():
    class Stuck(Hands):
        def shutdown(self, wait=True, *, cancel_futures=False):  # noqa: ARG002, FBT002 - as in the standard library
            raise OSError("the oven is stuck")

    assert complaint_about(lambda: Stuck(1)) == told("OSError: the oven is stuck", 0)


def test_a_build_that_is_interrupted_closes_it(monkeypatch):
    monkeypatch.setattr(analysis, "StoredFacts", None)
    monkeypatch.setattr(analysis, "isinstance", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt), raising=False)
    hands = Hands(1)
    spreading = spread(FILES, lambda: hands)
    with pytest.raises(KeyboardInterrupt):
        analysed(FILES, spreading)
    assert spreading._named.closed  # noqa: SLF001 - nobody else asks
